package dev.lockstep.rules;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps apart what the tasks of a rule print, stack traces that a rule provokes among it: it
 * belongs into the message of that rule if it fails, and else nowhere.
 *
 * <p>A thread passes its rule on to the threads that it starts, so several rules can run at once.
 */
final class RuleOutput extends OutputStream {

  /** More than any rule needs; tasks that print without end must not use up the memory. */
  private static final int ENOUGH = 1 << 20;

  private static final InheritableThreadLocal<@Nullable ByteArrayOutputStream> CURRENT =
      new InheritableThreadLocal<>();

  private static @Nullable PrintStream out;
  private static @Nullable PrintStream err;

  private final PrintStream elsewhere;

  private RuleOutput(PrintStream elsewhere) {
    this.elsewhere = elsewhere;
  }

  /** Others may have set the streams since: a notebook gives each cell its own. */
  private static synchronized void install() {
    if (System.out != out) {
      out = around(System.out);
      System.setOut(out);
    }
    if (System.err != err) {
      err = around(System.err);
      System.setErr(err);
    }
  }

  private static PrintStream around(PrintStream elsewhere) {
    return new PrintStream(new RuleOutput(elsewhere), true, elsewhere.charset());
  }

  /** From now on, what this thread and those it starts print is kept. */
  static ByteArrayOutputStream keep() {
    install();
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    CURRENT.set(kept);
    return kept;
  }

  /** What the tasks of this thread's rule have printed up to now. */
  static String printed() {
    ByteArrayOutputStream kept = CURRENT.get();
    return kept == null ? "" : kept.toString(StandardCharsets.UTF_8);
  }

  /** The last lines of what was kept. */
  static List<String> lastLines(ByteArrayOutputStream kept, int count) {
    List<String> lines = kept.toString(StandardCharsets.UTF_8).lines().toList();
    return lines.subList(Math.max(0, lines.size() - count), lines.size());
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    ByteArrayOutputStream kept = CURRENT.get();
    if (kept != null && kept.size() < ENOUGH) {
      kept.write(bytes, from, length);
    } else if (kept == null) {
      elsewhere.write(bytes, from, length);
    }
  }

  @Override
  public void flush() {
    elsewhere.flush();
  }
}
