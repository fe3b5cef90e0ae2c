package dev.lockstep.grade;

import dev.lockstep.grade.result.Message;
import dev.lockstep.grade.result.Outcome;
import dev.lockstep.grade.worker.Report;
import dev.lockstep.grade.worker.Session;
import dev.lockstep.rules.Lesson;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides, outside of the worker, what became of a rule by what the worker has told. */
final class Judge {

  /** What is above is the number of a signal. */
  private static final int SIGNALS = 128;

  private static final int KILLED = SIGNALS + 9;

  private static final String ABORTED = "org.opentest4j.TestAbortedException: ";

  private Judge() {}

  /**
   * A verdict.
   *
   * @param outcome what became of the rule
   * @param message why, unless it passed
   * @param doubtful whether it may be the machine's fault: a wait ran out of time, somebody else
   *     ended the JVM, or the engine that explores came to nothing
   */
  record Verdict(Outcome outcome, Optional<Message> message, boolean doubtful) {

    static Verdict of(Outcome outcome, String seen) {
      return new Verdict(outcome, Optional.of(Message.of(Cleaner.text(seen))), false);
    }
  }

  static Verdict of(Report.Ended ended) {
    return switch (ended.status()) {
      case "SUCCESSFUL" ->
          ended.doubt().isEmpty()
              ? new Verdict(Outcome.PASSED, Optional.empty(), false)
              : new Verdict(
                  Outcome.INCONCLUSIVE, Optional.of(Message.of(Cleaner.text(ended.doubt()))), true);
      case "ABORTED" -> Verdict.of(Outcome.NOT_ATTEMPTED, ended.thrown().replace(ABORTED, ""));
      case "FAILED" -> failed(ended, ended.lesson());
      default -> Verdict.of(Outcome.NO_RESULT, "the rule was not run");
    };
  }

  private static Verdict failed(Report.Ended ended, @Nullable Lesson lesson) {
    if (lesson == null) {
      return Verdict.of(Outcome.FAILED, ended.thrown());
    }
    Outcome outcome = lesson.waited() == Lesson.Wait.HUNG ? Outcome.HUNG : Outcome.FAILED;
    boolean late = lesson.waited() != Lesson.Wait.NONE;
    return new Verdict(outcome, Optional.of(message(lesson)), late);
  }

  private static Message message(Lesson lesson) {
    return new Message(
        Cleaner.text(lesson.seen()),
        lesson.check(),
        lesson.readOn(),
        Optional.ofNullable(lesson.interleaving()).map(Cleaner::interleaving),
        Cleaner.threads(lesson.stuck()),
        Cleaner.lines(lesson.printed()));
  }

  /** Of the rule that was running when its worker came to an end. */
  static Verdict of(Session.End end, Duration limit) {
    return switch (end.ending()) {
      case SILENT ->
          new Verdict(
              Outcome.HUNG,
              Optional.of(
                  Message.of(
                      "the rule had not ended after "
                          + limit.toSeconds()
                          + " s, and nothing in its JVM answered any more")),
              true);
      case FORGED ->
          Verdict.of(
              Outcome.NO_RESULT,
              "something other than Lockstep wrote into the line to the grader, so nothing that"
                  + " came over it counts");
      default -> new Verdict(Outcome.CRASHED, Optional.of(Message.of(crash(end))), true);
    };
  }

  private static String crash(Session.End end) {
    if (end.output().contains("java.lang.OutOfMemoryError")) {
      return "the JVM ran out of memory";
    }
    if (end.exit().isEmpty()) {
      return "the JVM cut its line to the grader, and did not end";
    }
    int code = end.exit().getAsInt();
    if (code == KILLED) {
      return "the JVM was killed: it had used more memory than it may, or killed itself";
    }
    return code > SIGNALS
        ? "the JVM crashed (signal " + (code - SIGNALS) + ")"
        : "the JVM was ended, with exit code " + code + ", as by System.exit(" + code + ")";
  }

  /** Where the worker never came to a rule. */
  static Message withoutAny(Session.End end) {
    List<String> printed = end.output().lines().limit(10).toList();
    return new Message(
        "the JVM for this submission did not start",
        "",
        "",
        Optional.empty(),
        List.of(),
        Cleaner.lines(printed));
  }
}
