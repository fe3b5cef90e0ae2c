package dev.lockstep.witness.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A line of the model checker's table.
 *
 * @param thread the head of its column
 * @param depth how deep in calls it stands
 * @param text what happened, without the place in the source
 */
record TraceLine(String thread, int depth, String text) {

  private static final Pattern PLACE =
      Pattern.compile(" at [\\w.$<>]+\\([\\w.]+:\\d+\\)( \\[.*])?$");

  /** A call of {@link TimedWaits#waitAtMost}, and for how many milliseconds. */
  static final Pattern TIMED_WAIT = Pattern.compile("(?:.*\\.)?waitAtMost\\(.*, (\\d+)\\).*");

  /** Whether it is a wait in a monitor that ends by itself. */
  boolean isTimedWait() {
    Matcher wait = TIMED_WAIT.matcher(text);
    return wait.matches() && !wait.group(1).equals("0");
  }

  /** Reads a table, whose first line has the heads. */
  static List<TraceLine> read(List<String> table) {
    List<TraceLine> lines = new ArrayList<>();
    if (!table.isEmpty()) {
      List<Integer> borders = borders(table.getFirst());
      List<String> heads = cells(table.getFirst(), borders);
      for (String row : table.subList(1, table.size())) {
        List<String> cells = cells(row, borders);
        IntStream.range(0, cells.size())
            .filter(i -> !cells.get(i).isBlank())
            .forEach(i -> lines.add(of(heads.get(i).strip(), cells.get(i))));
      }
    }
    return lines;
  }

  private static List<Integer> borders(String heads) {
    return IntStream.range(0, heads.length()).filter(i -> heads.charAt(i) == '|').boxed().toList();
  }

  private static List<String> cells(String row, List<Integer> borders) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i + 1 < borders.size(); i++) {
      // a blank follows the border
      cells.add(row.substring(borders.get(i) + 2, borders.get(i + 1)).stripTrailing());
    }
    return cells;
  }

  private static TraceLine of(String thread, String cell) {
    int indent = cell.length() - cell.stripLeading().length();
    return new TraceLine(thread, indent / 2, PLACE.matcher(cell.strip()).replaceFirst(""));
  }
}
