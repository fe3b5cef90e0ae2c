package dev.lockstep.jvm;

import static dev.lockstep.witness.Witness.JVM;
import static java.lang.Thread.State.BLOCKED;
import static java.lang.Thread.State.NEW;
import static java.lang.Thread.State.RUNNABLE;
import static java.lang.Thread.State.TERMINATED;
import static java.lang.Thread.State.TIMED_WAITING;
import static java.lang.Thread.State.WAITING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.rules.Patience;
import dev.lockstep.witness.Testifies;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The states that a thread goes through, each of them observed while the thread is held in it. */
class ThreadStateTest {

  private static final Patience PATIENCE = Patience.configured();

  private final Object monitor = new Object();
  private final CountDownLatch gate = new CountDownLatch(1);
  private volatile boolean spin = true;

  @AfterEach
  void letAllGo() {
    spin = false;
    gate.countDown();
  }

  private void goThroughAll() {
    spinWhileTold();
    synchronized (monitor) {
      try {
        gate.await();
        Thread.sleep(Duration.ofDays(1)); // to be seen asleep, then woken
      } catch (InterruptedException e) {
        // That is how the sleeper is woken, to come to its end.
      }
    }
  }

  private void spinWhileTold() {
    while (spin) {
      Thread.onSpinWait();
    }
  }

  private static void await(Thread thread, Thread.State state) {
    PATIENCE.until("the state " + state, () -> thread.getState() == state);
  }

  @Test
  @Testifies(value = "THR-06", as = JVM)
  void each_state_is_seen_in_its_turn() throws InterruptedException {
    Set<Thread.State> seen = EnumSet.noneOf(Thread.State.class);
    Thread thread = Thread.ofPlatform().daemon().unstarted(this::goThroughAll);
    seen.add(thread.getState());
    assertThat(seen).as("before the start").containsExactly(NEW);

    synchronized (monitor) {
      thread.start();
      assertThat(thread.getState()).as("while it computes").isEqualTo(RUNNABLE);
      spin = false;
      await(thread, BLOCKED); // somebody else is in the monitor
    }
    await(thread, WAITING); // for a gate, without limit
    gate.countDown();
    await(thread, TIMED_WAITING); // asleep
    thread.interrupt();
    assertThat(thread.join(PATIENCE.signal())).as("whether it ended").isTrue();
    assertThat(thread.getState()).as("when run has returned").isEqualTo(TERMINATED);

    seen.addAll(List.of(RUNNABLE, BLOCKED, WAITING, TIMED_WAITING, TERMINATED));
    assertThat(seen).as("the states seen here").containsExactly(Thread.State.values());
  }

  @Test
  @Testifies(value = "THR-06", as = JVM)
  void there_is_no_way_back_from_the_last_state() throws InterruptedException {
    Thread thread = Thread.ofPlatform().start(() -> {});
    assertThat(thread.join(PATIENCE.signal())).as("whether it ended").isTrue();
    assertThatThrownBy(thread::start).isInstanceOf(IllegalThreadStateException.class);
    assertThat(thread.getState()).as("after a second start()").isEqualTo(TERMINATED);
  }

  /** With more threads than CPUs one of them at least has to wait for a CPU: it is but ready. */
  @Test
  @Testifies(value = "THR-06", as = JVM)
  void ready_and_running_are_one_state() throws InterruptedException {
    int tooMany = Runtime.getRuntime().availableProcessors() + 1;
    List<Thread> threads =
        Stream.generate(() -> Thread.ofPlatform().daemon().start(this::spinWhileTold))
            .limit(tooMany)
            .toList();
    assertThat(threads)
        .as("the states of %d busy threads on %d CPUs", tooMany, tooMany - 1)
        .extracting(Thread::getState)
        .containsOnly(RUNNABLE);
    spin = false;
    for (Thread thread : threads) {
      assertThat(thread.join(PATIENCE.signal())).as("whether it ended").isTrue();
    }
  }
}
