package dev.lockstep.notebook.kernel;

import java.util.List;

/** Why a cell ended badly, in lines for its reader. */
class CellError extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient List<String> lines;

  CellError(String message, List<String> lines) {
    super(message, null, false, false); // the kernel's own stack says nothing about the cell
    this.lines = List.copyOf(lines);
  }

  /** What the reader sees. */
  List<String> lines() {
    return lines;
  }

  /** The compiler did not accept the cell. */
  static final class DoesNotCompile extends CellError {
    private static final long serialVersionUID = 1;

    DoesNotCompile(String message, List<String> lines) {
      super(message, lines);
    }
  }

  /** The cell threw an exception. */
  static final class Threw extends CellError {
    private static final long serialVersionUID = 1;

    Threw(String message, List<String> lines) {
      super(message, lines);
    }
  }

  /** Somebody interrupted the cell. */
  static final class Interrupted extends CellError {
    private static final long serialVersionUID = 1;

    Interrupted() {
      super(
          "interrupted", List.of("The cell was interrupted. What it had defined is still there."));
    }
  }
}
