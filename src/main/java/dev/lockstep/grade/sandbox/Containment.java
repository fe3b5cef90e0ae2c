package dev.lockstep.grade.sandbox;

import java.util.List;

/**
 * A way to contain a command: more words around it.
 *
 * @param name what it is called
 * @param lendsUser whether the command runs as a user that the cell is lent
 * @param wrapping the words
 */
record Containment(String name, boolean lendsUser, Wrapping wrapping) {

  /** Puts words around a command. */
  @FunctionalInterface
  interface Wrapping {
    List<String> wrap(Cell cell, Limits limits, List<String> command);
  }
}
