package dev.lockstep.grade.result;

import dev.lockstep.rules.ThreadState;
import dev.lockstep.witness.explore.Interleaving;
import dev.lockstep.witness.explore.Step;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Results to test with: every outcome, and every field that can be left out. */
public final class Samples {

  private static final RuleInfo RULE =
      new RuleInfo(
          "LockExplorationRules.LOCK_01_cannot_be_held_by_two_in_any_order",
          "lock",
          List.of("LOCK-01"),
          "cannot",
          "In no order of the threads do two hold the lock.",
          Runs.EXPLORED,
          false);

  private Samples() {}

  /** A run of two: one with a result of every kind, one that does not compile. */
  public static Results run() {
    return new Results(
        Results.FORMAT, "Locks", List.of("lock"), List.of(withEveryOutcome(), notCompiled()));
  }

  /** A submission with a rule of each outcome; the failed one has all that a message can have. */
  public static Submission withEveryOutcome() {
    List<RuleResult> rules =
        List.of(
            result(Outcome.PASSED, Optional.empty()),
            result(Outcome.FAILED, Optional.of(failed())),
            result(Outcome.HUNG, Optional.of(hung())),
            result(Outcome.CRASHED, Optional.of(Message.of("the JVM ended with exit code 1"))),
            result(Outcome.NOT_ATTEMPTED, Optional.of(Message.of("it offers no locks"))),
            result(Outcome.INCONCLUSIVE, Optional.of(Message.of("the engine was off"))),
            result(Outcome.NO_RESULT, Optional.of(Message.of("it was not reached"))),
            result(Outcome.OUR_FAULT, Optional.of(Message.of("the disk is full"))));
    return new Submission(
        "ada",
        new Student("Ada Lovelace", Optional.of("1842"), false),
        "Ada Lovelace_1842_assignsubmission_file_",
        Optional.of(Instant.parse("2026-11-20T12:00:00Z")),
        State.GRADED,
        List.of(Remark.leftOut("pom.xml", "only .java files are looked at")),
        Optional.of("MyThreading"),
        rules,
        Score.sum(rules),
        provenance());
  }

  private static Submission notCompiled() {
    List<RuleResult> rules = List.of(result(Outcome.NO_RESULT, Optional.empty()));
    return new Submission(
        "bob",
        new Student("bob", Optional.empty(), true),
        "bob.zip",
        Optional.empty(),
        State.NOT_COMPILED,
        List.of(
            new Remark(Remark.Kind.ERROR, "MyLock.java", Optional.of(7), "';' expected"),
            Remark.note("one of two copies was taken")),
        Optional.empty(),
        rules,
        Score.sum(rules),
        provenance());
  }

  private static RuleResult result(Outcome outcome, Optional<Message> message) {
    return new RuleResult(
        RULE,
        outcome,
        message,
        "a single run",
        new Tries(5, 1, 42, "lockstep replay ada LOCK-01 --seed 42"),
        120,
        Points.of(outcome, new BigDecimal("1.5"), false));
  }

  private static Message failed() {
    return new Message(
        "two threads hold the lock",
        "that acquire() looks whether the lock is free and takes it in one step.",
        "spec/lock.md, LOCK-01",
        Optional.of(
            new Interleaving(
                List.of("first", "second"),
                List.of(
                    new Step("first", 0, "asks for the lock"),
                    new Step("second", 1, "reads held: false")))),
        List.of(),
        List.of("hello"));
  }

  private static Message hung() {
    ThreadState waiting =
        new ThreadState(
            "first",
            "WAITING",
            "java.lang.Object@1b2c",
            "second",
            List.of("java.lang.Object@3d4e"),
            List.of("MyLock.acquire (line 12)"));
    ThreadState busy =
        new ThreadState("second", "RUNNABLE", null, null, List.of(), List.of("MyLock.release"));
    return new Message(
        "acquire() did not return", "", "", Optional.empty(), List.of(waiting, busy), List.of());
  }

  private static Provenance provenance() {
    return new Provenance(
        "0.1.0",
        "aa",
        "bb",
        "25.0.3",
        List.of("-Xmx512m"),
        7,
        1.0,
        2,
        new Isolation("L3", "namespaces", List.of("a control group of our own")),
        Instant.parse("2026-11-21T06:00:00Z"),
        2_345);
  }
}
