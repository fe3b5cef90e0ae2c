package dev.lockstep.grade;

import dev.lockstep.rules.ThreadState;
import dev.lockstep.witness.explore.Interleaving;
import dev.lockstep.witness.explore.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes what a submission had a say in fit to be kept and shown: bounded, and without the
 * characters by which a terminal, a page or a table could be misled.
 */
final class Cleaner {

  private static final int LONGEST = 4_000;
  private static final int MOST_LINES = 40;
  private static final int MOST_STEPS = 200;

  private Cleaner() {}

  static String text(String text) {
    String bounded = text.length() > LONGEST ? text.substring(0, LONGEST) + " …" : text;
    return bounded
        .replaceAll("\\R", "\n")
        .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}&&[^\\n\\t]]", "\uFFFD");
  }

  static List<String> lines(List<String> lines) {
    return lines.stream().limit(MOST_LINES).map(Cleaner::text).toList();
  }

  static @Nullable String orNull(@Nullable String text) {
    return text == null ? null : text(text);
  }

  static List<ThreadState> threads(List<ThreadState> threads) {
    return threads.stream().limit(MOST_LINES).map(Cleaner::thread).toList();
  }

  private static ThreadState thread(ThreadState thread) {
    return new ThreadState(
        text(thread.name()),
        text(thread.state()),
        orNull(thread.waitsFor()),
        orNull(thread.heldBy()),
        lines(thread.holds()),
        lines(thread.frames()));
  }

  static Interleaving interleaving(Interleaving interleaving) {
    return new Interleaving(
        lines(interleaving.threads()),
        interleaving.steps().stream()
            .limit(MOST_STEPS)
            .map(step ->
                new Step(text(step.thread()), Math.clamp(step.depth(), 0, 9), text(step.text())))
            .toList());
  }
}
