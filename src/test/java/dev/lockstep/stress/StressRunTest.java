package dev.lockstep.stress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.lockstep.ledger.KillMatrix;
import dev.lockstep.ledger.MutantResult;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** That the stress witness says no more than it has seen. */
@Isolated
class StressRunTest {

  @Test
  void whatIsNotOfferedIsNeitherRightNorWrong() {
    Judgement judgement =
        judge(LockWithoutVolatile.class, Duration.ZERO, JoinedThread.Joined.class);
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
    return judge(LockWithoutVolatile.class, Duration.ofSeconds(1), SharedGlobals.Locked.class)
        .objections();
  }

  private static Judgement judge(Class<?> implementation, Duration time, Class<?> program) {
    Map<Class<?>, Tally> run = StressRun.of(implementation.getName(), time, List.of(program));
    return Judgement.of(run, List.of(), program);
  }
}
