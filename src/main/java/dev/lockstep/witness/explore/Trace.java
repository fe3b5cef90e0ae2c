package dev.lockstep.witness.explore;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Makes an interleaving of the model checker's lines: what the harness does is left out, and so is
 * the inside of a call that no other thread got into.
 */
final class Trace {

  private static final String HARNESS = "Main Thread";

  /** Where a thread of the program begins: {@code Account#1.first()}. */
  private static final Pattern BEGIN =
      Pattern.compile("(?:.*\\.)?(first|second|third)\\(\\)(?:: .*)?");

  private static final Pattern MARK = Pattern.compile("(?:.*\\.)?step\\(\"(.*)\"\\)");

  /** The program's own way to a lock, which marks its steps itself. */
  private static final Pattern TO_LOCK = Pattern.compile("(?:.*\\.)?(acquire|release)\\(\".*");

  /** A method of the program itself, which is called without naming an object. */
  private static final Pattern OWN = Pattern.compile("(?:[A-Z][\\w$]*\\.)*\\w+\\(.*");

  private static final Pattern FAIL = Pattern.compile("(?:.*\\.)?fail\\(\"(.*)\"\\).*");

  private static final Pattern READ = Pattern.compile("(\\S+) ➜ (.*)");
  private static final Pattern WRITE = Pattern.compile("(\\S+) = (.*)");

  /** An object, such as {@code SimpleLock#1}. */
  private static final Pattern OBJECT = Pattern.compile("[\\w.$]+#\\d+");

  /** What the model checker says about its own work. */
  private static final Pattern REMARK =
      Pattern.compile("switch\\b.*|loop\\(.*|<iterations? .*|\\.\\.\\..*");

  private static final Map<String, String> WORDS =
      Map.of(
          "MONITORENTER", "enters the monitor",
          "MONITOREXIT", "leaves the monitor",
          "WAIT", "waits in the monitor",
          "NOTIFY", "wakes one who waits in the monitor",
          "NOTIFYALL", "wakes all who wait in the monitor",
          "PARK", "parks");

  /** What is called by what the program calls is shown; what is deeper says little to a reader. */
  private static final int DEEPEST = 2;

  private final List<TraceLine> lines;
  private final boolean stuck;
  private final Map<String, Column> columns = new LinkedHashMap<>();
  private final List<Step> steps = new ArrayList<>();

  /** The calls that are open in a column, and whose it is. */
  private static final class Column {

    private final Deque<Call> calls = new ArrayDeque<>();
    private Optional<String> part = Optional.empty();

    /** How many of the open calls a reader sees. */
    private int depth() {
      return (int) calls.stream().filter(Call::isSeen).count();
    }

    /** Whether a reader does not see what happens now. */
    private boolean isClosed() {
      return calls.stream().anyMatch(Call::isClosed);
    }
  }

  private record Call(int depth, boolean isSeen, boolean isClosed, boolean isToLock) {}

  /**
   * A trace.
   *
   * @param stuck whether the threads did not end
   */
  Trace(List<TraceLine> lines, boolean stuck) {
    this.lines = lines.stream().filter(line -> !line.thread().equals(HARNESS)).toList();
    this.stuck = stuck;
  }

  Interleaving interleaving() {
    for (int i = 0; i < lines.size(); i++) {
      read(i, columns.computeIfAbsent(lines.get(i).thread(), first -> new Column()));
    }
    Set<String> threads = new LinkedHashSet<>(List.of("first", "second"));
    steps.forEach(step -> threads.add(step.thread()));
    return new Interleaving(List.copyOf(threads), steps);
  }

  private void read(int index, Column column) {
    TraceLine line = lines.get(index);
    while (!column.calls.isEmpty() && column.calls.peek().depth() >= line.depth()) {
      column.calls.pop();
    }
    Matcher begin = BEGIN.matcher(line.text());
    if (column.part.isEmpty() && begin.matches()) {
      column.part = Optional.of(begin.group(1));
      column.calls.push(new Call(line.depth(), false, false, false));
    } else if (column.part.isPresent() && !column.calls.isEmpty()) {
      readStep(index, column, column.part.get());
    } else if (MARK.matcher(line.text()).matches()) {
      String name = column.part.orElse(line.thread().toLowerCase(Locale.ROOT));
      steps.add(new Step(name, 0, words(line.text())));
    }
  }

  private void readStep(int index, Column column, String part) {
    TraceLine line = lines.get(index);
    int depth = column.depth();
    List<Integer> inside = inside(index);
    boolean toLock = TO_LOCK.matcher(line.text()).matches();
    boolean isTimedWait = TraceLine.TIMED_WAIT.matcher(line.text()).matches();
    boolean own =
        depth == 0
            && !inside.isEmpty()
            && OWN.matcher(line.text()).matches()
            && !isTimedWait
            && !FAIL.matcher(line.text()).matches();
    boolean open = toLock || own || REMARK.matcher(line.text()).matches();
    if (!open && !column.isClosed() && !isHidden(column, line, depth)) {
      steps.add(new Step(part, depth, words(line.text())));
    }
    if (!inside.isEmpty()) {
      boolean closed = isTimedWait || !open && isUndisturbed(index, inside);
      column.calls.push(new Call(line.depth(), !open, closed, toLock));
    }
  }

  /**
   * The program's own way to a lock says what happens, so that it then calls the lock goes without;
   * and so does that it takes an object from a field.
   */
  private static boolean isHidden(Column column, TraceLine line, int depth) {
    boolean toLock = !column.calls.isEmpty() && column.calls.peek().isToLock();
    return depth > DEEPEST
        || toLock && !MARK.matcher(line.text()).matches()
        || depth == 0 && isPlumbing(line.text());
  }

  /** The lines of what is called here. */
  private List<Integer> inside(int index) {
    TraceLine line = lines.get(index);
    return IntStream.range(index + 1, lines.size())
        .filter(i -> lines.get(i).thread().equals(line.thread()))
        .takeWhile(i -> lines.get(i).depth() > line.depth())
        .boxed()
        .toList();
  }

  /** Whether a call went from its beginning to its end while no other thread ran. */
  private boolean isUndisturbed(int index, List<Integer> inside) {
    TraceLine line = lines.get(index);
    boolean alone =
        lines.subList(index, inside.getLast()).stream()
            .allMatch(other -> other.thread().equals(line.thread()));
    return alone && !(stuck && isLast(inside.getLast()));
  }

  private boolean isLast(int index) {
    TraceLine line = lines.get(index);
    return lines.stream().skip(index + 1L).noneMatch(o -> o.thread().equals(line.thread()));
  }

  /** The program takes an object from a field of its own, to call it. */
  private static boolean isPlumbing(String text) {
    Matcher read = READ.matcher(text);
    return read.matches() && OBJECT.matcher(read.group(2)).matches();
  }

  private static String words(String text) {
    if (WORDS.containsKey(text)) {
      return WORDS.get(text);
    }
    Matcher mark = MARK.matcher(text);
    if (mark.matches()) {
      return mark.group(1);
    }
    Matcher wait = TraceLine.TIMED_WAIT.matcher(text);
    if (wait.matches()) {
      return "waits in the monitor for at most " + wait.group(1) + " ms";
    }
    Matcher fail = FAIL.matcher(text);
    if (fail.matches()) {
      return Program.FINDS + fail.group(1);
    }
    Matcher read = READ.matcher(text);
    if (read.matches()) {
      return "reads " + field(read.group(1)) + ": " + read.group(2);
    }
    Matcher write = WRITE.matcher(text);
    if (write.matches()) {
      return "writes " + field(write.group(1)) + ": " + write.group(2);
    }
    return text;
  }

  private static String field(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
