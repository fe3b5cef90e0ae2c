package dev.lockstep.stress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.lockstep.ledger.KillMatrix;
import dev.lockstep.ledger.MutantResult;
import dev.lockstep.reference.Reference;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** That the stress witness says no more than it has seen. */
@Isolated
class StressRunTest {

  /** On a busy machine its JVM may be told late that its time is over, and then it ran more. */
  @Test
  void oneIterationIsInconclusiveEvenWhereNothingBadWasSeen() {
    Map<Class<?>, Tally> run =
        run(Reference.class, Duration.ZERO, StressTrial.CANARIES, LockedBalance.class);
    assumeThat(run.values()).as("what ran").allMatch(tally -> tally.samples() < 100);
    Judgement judgement = Judgement.of(run, StressTrial.CANARIES, LockedBalance.class);
    assertThat(judgement.objections()).as("what was seen").isEmpty();
    assertThat(judgement.doubts())
        .as("why this says nothing")
        .anySatisfy(doubt -> assertThat(doubt).contains("canary", "LostUpdate"))
        .anySatisfy(doubt -> assertThat(doubt).contains("LockedBalance ran only"));
  }

  @Test
  void whatIsNotOfferedIsNeitherRightNorWrong() {
    Judgement judgement =
        judge(LockWithoutVolatile.class, Duration.ZERO, List.of(), JoinedThread.Joined.class);
    assertThat(judgement.objections()).as("what was seen").isEmpty();
    assertThat(judgement.doubts())
        .as("why this says nothing")
        .singleElement()
        .asString()
        .contains("JoinedThread.Joined ran only 0 times", "offers no threads");
  }

  /** A mutant of its own kind. On a busy machine it may take more than one attempt. */
  @Test
  void aLockWhoseFlagsAreNotVolatileIsCaught() {
    assumeThat(Runtime.getRuntime().availableProcessors())
        .as("CPUs: two threads have to run at the same time")
        .isGreaterThanOrEqualTo(2);
    List<String> objections =
        Stream.generate(StressRunTest::objectionsToTheWrongLock)
            .limit(10)
            .filter(found -> !found.isEmpty())
            .findFirst()
            .orElse(List.of());
    KillMatrix.add(
        new MutantResult(
            LockWithoutVolatile.class.getSimpleName(),
            LockWithoutVolatile.FAULT,
            List.of("MEM-03"),
            objections.isEmpty() ? List.of() : List.of("stress SharedGlobals.Locked"),
            objections.isEmpty()));
    assertThat(objections)
        .as("what the program has against the lock")
        .isNotEmpty()
        .allSatisfy(objection -> assertThat(objection).contains("must not come out as"));
  }

  private static List<String> objectionsToTheWrongLock() {
    return judge(
            LockWithoutVolatile.class, Duration.ofSeconds(1), List.of(), SharedGlobals.Locked.class)
        .objections();
  }

  private static Judgement judge(
      Class<?> implementation, Duration time, List<Class<?>> canaries, Class<?> program) {
    return Judgement.of(run(implementation, time, canaries, program), canaries, program);
  }

  private static Map<Class<?>, Tally> run(
      Class<?> implementation, Duration time, List<Class<?>> canaries, Class<?> program) {
    List<Class<?>> programs =
        Stream.concat(canaries.stream(), Stream.<Class<?>>of(program)).toList();
    return StressRun.of(implementation.getName(), time, programs);
  }
}
