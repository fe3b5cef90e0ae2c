package dev.lockstep.grade.worker;

import dev.lockstep.rules.Lesson;
import dev.lockstep.witness.explore.Interleaving;
import dev.lockstep.witness.explore.Step;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes what a worker has to say so short that the line bears it, whatever the submission had a say
 * in: a lock that spins makes interleavings of millions of steps, and a message can be of any
 * length. More is not shown to anybody anyway.
 */
final class Bounded {

  private static final int LONGEST = 8_000;
  private static final int LONGEST_LINE = 2_000;
  private static final int MOST_LINES = 100;

  /** How many steps are kept at either end. */
  private static final int STEPS = 99;

  private Bounded() {}

  static String text(String text) {
    return cut(text, LONGEST);
  }

  private static String line(String text) {
    return cut(text, LONGEST_LINE);
  }

  private static String cut(String text, int length) {
    return text.length() > length ? text.substring(0, length) + " …" : text;
  }

  static Lesson lesson(Lesson lesson) {
    return new Lesson(
        text(lesson.seen()),
        lesson.check(),
        lesson.readOn(),
        lesson.waited(),
        lesson.stuck().stream().limit(MOST_LINES).toList(),
        interleaving(lesson.interleaving()),
        lesson.executions(),
        lesson.printed().stream().limit(MOST_LINES).map(Bounded::line).toList());
  }

  private static @Nullable Interleaving interleaving(@Nullable Interleaving whole) {
    return whole == null
        ? null
        : new Interleaving(
            whole.threads(), ends(whole.steps()).stream().map(Bounded::step).toList());
  }

  /** How it begins and how it ends; in between it only goes round. */
  private static List<Step> ends(List<Step> steps) {
    int more = steps.size() - 2 * STEPS;
    if (more <= 1) {
      return steps;
    }
    List<Step> ends = new ArrayList<>(steps.subList(0, STEPS));
    ends.add(new Step(ends.getLast().thread(), 0, "… " + more + " steps more …"));
    ends.addAll(steps.subList(STEPS + more, steps.size()));
    return ends;
  }

  private static Step step(Step step) {
    return new Step(step.thread(), step.depth(), line(step.text()));
  }
}
