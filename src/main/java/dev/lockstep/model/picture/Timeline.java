package dev.lockstep.model.picture;

import dev.lockstep.model.Event;
import dev.lockstep.model.State;
import dev.lockstep.model.Trace;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A run as a timeline: a lane for each CPU, in which switches of contexts stand out, and one for
 * each thread, in which its states do. States differ in colour and in height, so that they can be
 * told apart without colours.
 */
public final class Timeline {

  private static final int LEFT = 150;
  private static final int LANE = 26;
  private static final int BOX = 18;
  private static final int TICK = 12;

  /** Colours of Okabe and Ito, which most colour-blind readers can tell apart. */
  private static final String WORKING = "#56B4E9";

  private static final String SWITCHING = "#000000";
  private static final String READY = "#F0E442";
  private static final String BLOCKED = "#D55E00";

  private final Trace trace;
  private final Svg svg = new Svg();
  private int y = 20;

  private Timeline(Trace trace) {
    this.trace = trace;
  }

  /** Draws the run. */
  public static String of(Trace trace) {
    return new Timeline(trace).draw();
  }

  private String draw() {
    drawLegend();
    for (int cpu = 0; cpu < trace.settings().cpus(); cpu++) {
      drawCpu(cpu);
    }
    y += LANE / 2;
    threads().forEach(this::drawThread);
    drawClock();
    return svg.picture(Math.max(x(trace.ticks() + 2), 620), y + 10, "Timeline of a run");
  }

  private void drawLegend() {
    String[][] entries = {
      {WORKING, "running"},
      {SWITCHING, "switching contexts"},
      {READY, "ready (half as high)"},
      {BLOCKED, "blocked (a thin line)"}
    };
    int x = 10;
    for (String[] entry : entries) {
      svg.box(x, y - 10, 12, 12, entry[0], entry[1]).text(x + 18, y, entry[1]);
      x += 150;
    }
    y += LANE;
  }

  private void drawCpu(int cpu) {
    svg.bold(10, y + 13, "CPU " + cpu);
    Set<Long> worked = new HashSet<>();
    for (Event.Executed event : trace.events(Event.Executed.class)) {
      if (event.cpu() == cpu) {
        worked.add(event.time());
        String words = "thread " + event.tid() + ": " + Words.of(event.instruction());
        svg.box(x(event.time()), y, TICK, BOX, WORKING, words);
        svg.text(x(event.time()) + 2, y + 13, String.valueOf(event.tid()));
      }
    }
    for (Event event : trace.events(Event.class)) {
      if (event instanceof Event.Loaded loaded && loaded.cpu() == cpu) {
        drawSwitch(loaded.time(), loaded.cost(), "load the context of thread " + loaded.tid());
      } else if (event instanceof Event.Saved saved && saved.cpu() == cpu) {
        long from = worked.contains(saved.time()) ? saved.time() + 1 : saved.time();
        drawSwitch(from, saved.cost(), "save the context of thread " + saved.tid());
      }
    }
    y += LANE;
  }

  private void drawSwitch(long from, int ticks, String words) {
    if (ticks > 0) {
      svg.box(x(from), y, ticks * TICK, BOX, SWITCHING, words);
    }
  }

  private TreeMap<Integer, List<Event.Moved>> threads() {
    return trace
        .all(Event.Moved.class)
        .collect(Collectors.groupingBy(Event.Moved::tid, TreeMap::new, Collectors.toList()));
  }

  private void drawThread(int tid, List<Event.Moved> moves) {
    int pid = moves.getFirst().pid();
    svg.bold(10, y + 13, pid == tid ? "process " + pid : "process " + pid + ", thread " + tid);
    for (int i = 0; i < moves.size(); i++) {
      long from = begin(moves.get(i));
      long to = i + 1 < moves.size() ? begin(moves.get(i + 1)) : trace.ticks() + 1L;
      if (to > from) {
        drawState(moves.get(i).to(), from, to);
      }
    }
    y += LANE;
  }

  /** What an instruction causes begins after its tick. */
  private static long begin(Event.Moved moved) {
    return switch (moved.transition()) {
      case DISPATCH, PREEMPT, WAKE -> Math.max(1, moved.time());
      case CREATE, YIELD, BLOCK, END -> moved.time() + 1;
    };
  }

  private void drawState(State state, long from, long to) {
    int width = x(to) - x(from);
    String words = state.name().toLowerCase(Locale.ROOT) + " from " + from + " to " + to;
    switch (state) {
      case RUNNING -> svg.box(x(from), y, width, BOX, WORKING, words);
      case READY -> svg.box(x(from), y + BOX / 2, width, BOX / 2, READY, words);
      case BLOCKED -> svg.box(x(from), y + BOX - 3, width, 3, BLOCKED, words);
      case NEW, ENDED -> {}
    }
  }

  private void drawClock() {
    for (int tick = 0; tick <= trace.ticks(); tick += 10) {
      svg.line(x(tick), 30, x(tick), y).text(x(tick) - 4, y + 8, String.valueOf(tick));
    }
    y += LANE / 2;
  }

  private static int x(long tick) {
    return (int) (LEFT + tick * TICK);
  }
}
