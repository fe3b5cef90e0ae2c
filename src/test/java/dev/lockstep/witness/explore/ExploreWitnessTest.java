package dev.lockstep.witness.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.api.Implementation;
import dev.lockstep.witness.explore.Exploration.Deadlocked;
import dev.lockstep.witness.explore.Exploration.Failed;
import dev.lockstep.witness.explore.Exploration.Held;
import dev.lockstep.witness.explore.Exploration.Inconclusive;
import dev.lockstep.witness.explore.Exploration.Violated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

/** The engine sees what it has to see, and where it does not, it says so. */
class ExploreWitnessTest {

  private static final Duration PATIENT = Duration.ofSeconds(60);
  private static final String NO_SUBJECT = Canaries.NoSubject.class.getName();

  private static Exploration explore(Class<? extends Program> program) {
    return Explorer.shared().explore(program, NO_SUBJECT, 100);
  }

  /** Two threads, one of which may overwrite what the other one has written. */
  static class Balance extends Program {

    private static int balance;

    @Override
    protected void begin(Implementation subject) {
      balance = 0;
    }

    @Override
    protected void first() {
      balance = balance + 5;
    }

    @Override
    protected void second() {
      balance = balance - 5;
    }

    @Override
    protected void end() {
      if (balance != 0) {
        fail("the balance is " + balance);
      }
    }
  }

  /** Keeps its number in bytes, by a VarHandle that the engine does not know. */
  static class Bytes extends Program {

    private static final VarHandle NUMBER =
        MethodHandles.byteBufferViewVarHandle(int[].class, ByteOrder.nativeOrder());

    private final ByteBuffer bytes = ByteBuffer.allocateDirect(Integer.BYTES);

    @Override
    protected void begin(Implementation subject) {
      bytes.putInt(0, 0);
    }

    @Override
    protected void first() {
      NUMBER.compareAndSet(bytes, 0, 0, 1);
    }

    @Override
    protected void second() {
      NUMBER.compareAndSet(bytes, 0, 0, 2);
    }
  }

  @Test
  void whatTheEngineDoesNotKnowIsNoFault() {
    assertThat(explore(Bytes.class))
        .isInstanceOfSatisfying(
            Inconclusive.class,
            inconclusive -> assertThat(inconclusive.why()).contains("does not know VarHandles"));
  }

  /** One waits in a monitor, for some time only, until the other one has rung. */
  static class Bell extends Program {

    private static final Object MONITOR = new Object();
    private static boolean rung;

    @Override
    protected void begin(Implementation subject) {
      rung = false;
    }

    @Override
    protected void first() throws InterruptedException {
      synchronized (MONITOR) {
        while (!rung) {
          MONITOR.wait(50);
        }
      }
    }

    @Override
    protected void second() {
      synchronized (MONITOR) {
        rung = true;
        wake(MONITOR);
      }
    }

    protected void wake(Object waiter) {
      waiter.notifyAll();
    }
  }

  /** Here it has to look by itself whether the other one has. */
  static final class SilentBell extends Bell {
    @Override
    protected void wake(Object waiter) {}
  }

  @Test
  void whoWaitsForSomeTimeInAMonitorIsWoken() {
    assertThat(explore(Bell.class)).isInstanceOf(Held.class);
  }

  @Test
  void thatTimeGoesByIsNothingTheEngineKnows() {
    assertThat(explore(SilentBell.class))
        .isInstanceOfSatisfying(
            Deadlocked.class,
            deadlocked -> {
              assertThat(deadlocked.timed()).isTrue();
              assertThat(deadlocked.interleaving().lines())
                  .contains("first: waits in the monitor for at most 50 ms");
            });
  }

  @Test
  void aRaceComesWithItsShortestInterleaving() {
    assertThat(explore(Balance.class))
        .isInstanceOfSatisfying(
            Violated.class,
            violated -> {
              assertThat(violated.outcome()).isEqualTo("the balance is 5");
              assertThat(violated.interleaving().lines())
                  .containsExactly(
                      "first: reads balance: 0",
                      "second: reads balance: 0",
                      "second: writes balance: -5",
                      "first: writes balance: 5");
            });
  }

  @Test
  void theSameComesOutInAnotherJvm() {
    try (Explorer other = new Explorer("on")) {
      assertThat(other.explore(Balance.class, NO_SUBJECT, 100)).isEqualTo(explore(Balance.class));
    }
  }

  /** A thread that fails by itself. */
  static final class Failing extends Balance {
    @Override
    protected void second() {
      throw new UnsupportedOperationException("not yet");
    }
  }

  @Test
  void theFailureOfAThreadIsCarriedOverAndIsNotTheOutcome() {
    assertThat(explore(Failing.class))
        .isInstanceOfSatisfying(
            Failed.class,
            failed -> {
              assertThat(failed.failure()).contains("a thread threw", "not yet");
              assertThat(failed.interleaving().lines())
                  .contains("second: fails: java.lang.UnsupportedOperationException: not yet");
            });
  }

  /** A thread that fails while it has what the other one needs. */
  static final class FailingWithTheLock extends Program {

    private static Semaphore free = new Semaphore(1);

    @Override
    protected void begin(Implementation subject) {
      free = new Semaphore(1);
    }

    @Override
    protected void first() throws InterruptedException {
      free.acquire();
      throw new UnsupportedOperationException("not yet");
    }

    @Override
    protected void second() throws InterruptedException {
      free.acquire();
      free.release();
    }
  }

  @Test
  void aFailureIsNotHiddenByTheDeadlockThatFollows() {
    assertThat(explore(FailingWithTheLock.class))
        .isInstanceOfSatisfying(
            Failed.class,
            failed -> {
              assertThat(failed.failure()).contains("a thread threw", "not yet");
              assertThat(failed.interleaving().lines())
                  .contains("first: fails: java.lang.UnsupportedOperationException: not yet");
            });
  }

  /** The same, but that the thread finds what it looks for. */
  static final class FindingWithTheLock extends Program {

    private static Semaphore free = new Semaphore(1);

    @Override
    protected void begin(Implementation subject) {
      free = new Semaphore(1);
    }

    @Override
    protected void first() throws InterruptedException {
      free.acquire();
      fail("it came to this");
    }

    @Override
    protected void second() throws InterruptedException {
      free.acquire();
      free.release();
    }
  }

  @Test
  void anOutcomeIsNotHiddenByTheDeadlockThatFollows() {
    assertThat(explore(FindingWithTheLock.class))
        .isInstanceOfSatisfying(
            Violated.class,
            violated -> assertThat(violated.outcome()).isEqualTo("it came to this"));
  }

  /** Nothing is shared, so there is nothing to find. */
  static final class Alone extends Balance {
    @Override
    protected void first() {}

    @Override
    protected void second() {}
  }

  @Test
  void whatHoldsIsExploredToTheEndIfItIsSmall() {
    assertThat(explore(Alone.class))
        .isInstanceOfSatisfying(
            Held.class,
            held -> {
              assertThat(held.all()).isTrue();
              assertThat(held.executions()).isBetween(1L, 99L);
            });
  }

  @Test
  void aDeadlockIsToldFromARace() {
    assertThat(explore(Canaries.KnownDeadlock.class)).isInstanceOf(Deadlocked.class);
    assertThat(explore(Canaries.KnownRace.class)).isInstanceOf(Violated.class);
  }

  @Test
  void withoutTheModelCheckerNothingCounts() {
    try (Explorer off = new Explorer("off")) {
      assertThat(off.explore(Balance.class, NO_SUBJECT, 100))
          .isInstanceOfSatisfying(
              Inconclusive.class,
              inconclusive ->
                  assertThat(inconclusive.why()).contains("did not catch a known race"));
    }
  }

  @Test
  void aJvmThatCannotStartSaysWhy() {
    try (Explorer broken = new Explorer("on", List.of("-XX:+NoSuchOption"), PATIENT)) {
      assertThat(broken.explore(Balance.class, NO_SUBJECT, 100))
          .isInstanceOfSatisfying(
              Inconclusive.class,
              inconclusive -> assertThat(inconclusive.why()).contains("NoSuchOption"));
    }
  }

  @Test
  void aJvmThatEndsEarlySaysWhy() {
    try (Explorer broken = new Explorer("on", List.of("-cp", "nowhere"), PATIENT)) {
      assertThat(broken.explore(Balance.class, NO_SUBJECT, 100))
          .isInstanceOfSatisfying(
              Inconclusive.class,
              inconclusive -> assertThat(inconclusive.why()).contains("ExplorerMain"));
    }
  }

  @Test
  void withoutTimeNothingIsExplored() {
    try (Explorer hasty = new Explorer("0")) {
      assertThat(hasty.explore(Balance.class, NO_SUBJECT, 100))
          .isInstanceOfSatisfying(
              Inconclusive.class,
              inconclusive ->
                  assertThat(inconclusive.why()).contains("is spent: 0 s", "-Dlockstep.explore"));
    }
  }

  /** It keeps the CPU busy before it can be explored. */
  static final class Endless extends Balance {
    Endless() {
      while (true) {
        Thread.onSpinWait();
      }
    }
  }

  @Test
  void anExplorationEndsWhenItsTimeIsSpent() {
    try (Explorer hasty = new Explorer("3")) {
      assertThat(hasty.explore(Endless.class, NO_SUBJECT, 100))
          .isInstanceOfSatisfying(
              Inconclusive.class, inconclusive -> assertThat(inconclusive.why()).contains("3 s"));
    }
  }

  /** It waits for a debugger, which does not come. */
  private static final List<String> SUSPENDED =
      List.of("-agentlib:jdwp=transport=dt_socket,server=y,suspend=y,quiet=y,address=127.0.0.1:0");

  @Test
  void aJvmThatHangsIsNotWaitedForTwice() {
    try (Explorer hanging = new Explorer("on", SUSPENDED, Duration.ofSeconds(1))) {
      assertThat(hanging.doubt()).get().asString().contains("did not end in 1 s");
      assertThat(hanging.doubt()).get().asString().contains("is spent");
    }
  }

  @Test
  void anEngineThatFailsSaysSo() {
    assertThat(Explorer.shared().explore(Balance.class, "no.such.Implementation", 100))
        .isInstanceOf(Inconclusive.class);
  }

  @Test
  void whoWaitsIsReadFromTheSteps() {
    List<Step> steps =
        List.of(
            new Step("first", 0, "asks for A"),
            new Step("first", 0, "has A"),
            new Step("second", 0, "asks for B"),
            new Step("second", 0, "has B"),
            new Step("first", 0, "asks for B"),
            new Step("second", 0, "asks for A"),
            new Step("second", 0, "gives back B"));
    assertThat(Waiting.after(steps))
        .extracting(Waiting::words)
        .containsExactlyInAnyOrder(
            "first waits for B, which nobody has", "second waits for A, which first has");
  }
}
