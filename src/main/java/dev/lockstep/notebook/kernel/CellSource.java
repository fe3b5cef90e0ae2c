package dev.lockstep.notebook.kernel;

import jdk.jshell.Diag;
import jdk.jshell.Snippet;

/**
 * A snippet within its cell.
 *
 * @param number the number of the cell
 * @param cell the text of the cell
 * @param offset where the snippet begins in it
 */
record CellSource(int number, String cell, int offset) {

  /** The place of the snippet's line with this number, from 1. */
  Place line(int line) {
    int position = offset;
    for (int i = 1; i < line; i++) {
      position = cell.indexOf('\n', position) + 1;
    }
    return Place.of(cell, position);
  }

  /** The place that the compiler complains about. */
  Place of(Diag diagnostic) {
    return Place.of(cell, offset + (int) Math.max(0, diagnostic.getPosition()));
  }

  /** Where in the cell this snippet begins, if it is looked for from here on. */
  static int find(Snippet snippet, String cell, int from) {
    String source = snippet.source().strip();
    String bare = source.endsWith(";") ? source.substring(0, source.length() - 1) : source;
    int at = cell.indexOf(bare, from);
    return at < 0 ? from : at;
  }
}
