package dev.lockstep.notebook;

import java.util.ArrayList;
import java.util.List;

/**
 * What an executed notebook has not kept.
 *
 * @param broken what it did otherwise than it promised, with the cell
 * @param open trials that came to no result, as they may on a busy machine
 */
record Promises(List<String> broken, List<String> open) {

  static Promises of(Notebook executed) {
    Promises promises = new Promises(new ArrayList<>(), new ArrayList<>());
    executed.cells().stream().filter(Notebook.Cell::isCode).forEach(promises::look);
    return promises;
  }

  private void look(Notebook.Cell cell) {
    String errors = String.join("\n", cell.errors());
    List<String> expected = cell.promisedErrors();
    if (expected.isEmpty() && !errors.isEmpty()) {
      broken.add(at(cell) + "failed:\n" + errors);
      return;
    }
    expected.stream()
        .filter(text -> !errors.contains(text))
        .forEach(
            text -> broken.add(at(cell) + "was to fail with «" + text + "»; it said: " + errors));
    cell.promises().stream()
        .filter(text -> !cell.seen().contains(text))
        .forEach(
            text -> broken.add(at(cell) + "was to show «" + text + "»; seen:\n" + cell.seen()));
    cell.tried().forEach(id -> lookAtTrial(cell, id));
  }

  private void lookAtTrial(Notebook.Cell cell, String id) {
    String seen = cell.seen();
    if (seen.contains(id + " inconclusive")) {
      open.add(at(cell) + id + " came to no result");
    } else if (!seen.contains(id + " proved")) {
      broken.add(at(cell) + id + " was to be proved; seen:\n" + seen);
    }
  }

  private static String at(Notebook.Cell cell) {
    return "cell " + cell.number() + ": ";
  }
}
