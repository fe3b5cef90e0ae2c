package dev.lockstep.model.picture;

import dev.lockstep.model.Event;
import java.util.ArrayList;
import java.util.List;

/** An interleaving as a table: a column for each thread, a row for each step. */
public final class InterleavingTable {

  private static final int ROW = 18;
  private static final int COLUMN = 170;

  private InterleavingTable() {}

  /** Draws the instructions among these events; those of the first process are left out. */
  public static String of(List<Event> events) {
    List<Event.Executed> steps = new ArrayList<>();
    for (Event event : events) {
      if (event instanceof Event.Executed executed && executed.pid() > 1) {
        steps.add(executed);
      }
    }
    List<Integer> threads = steps.stream().map(Event.Executed::tid).distinct().sorted().toList();
    int width = 50 + threads.size() * COLUMN;
    Svg svg = new Svg();
    for (int i = 0; i < threads.size(); i++) {
      svg.bold(x(i), ROW, "thread " + threads.get(i));
    }
    svg.line(10, ROW + 6, width - 10, ROW + 6);
    for (int i = 0; i < steps.size(); i++) {
      Event.Executed step = steps.get(i);
      int y = (i + 2) * ROW + 4;
      svg.text(10, y, String.valueOf(i + 1));
      svg.text(x(threads.indexOf(step.tid())), y, Words.of(step.instruction()));
    }
    return svg.picture(width, (steps.size() + 3) * ROW, "An interleaving, step by step");
  }

  private static int x(int column) {
    return 50 + column * COLUMN;
  }
}
