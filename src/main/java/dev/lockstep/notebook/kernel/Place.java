package dev.lockstep.notebook.kernel;

import java.util.List;

/**
 * A place in a cell.
 *
 * @param line the number of the line, from 1
 * @param column the place in the line, from 0
 * @param text the whole line
 */
record Place(int line, int column, String text) {

  /** The place of a character. */
  static Place of(String cell, int position) {
    int at = Math.clamp(position, 0, cell.length());
    int line = (int) cell.substring(0, at).chars().filter(c -> c == '\n').count();
    int start = cell.lastIndexOf('\n', at - 1) + 1;
    int end = cell.indexOf('\n', at);
    return new Place(line + 1, at - start, cell.substring(start, end < 0 ? cell.length() : end));
  }

  /** The line, and marks below so many of its characters. */
  List<String> marked(int length) {
    int marks = Math.clamp(length, 1, Math.max(1, text.length() - column));
    return List.of("    " + text, "    " + " ".repeat(column) + "^".repeat(marks));
  }
}
