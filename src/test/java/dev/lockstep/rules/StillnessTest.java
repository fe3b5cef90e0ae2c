package dev.lockstep.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.api.Process;
import dev.lockstep.api.Target;
import dev.lockstep.reference.Reference;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** Each in a JVM of its own: threads that other tests have left may be at work, or carry others. */
class StillnessTest {

  /** How much patience the grader has, first and then. */
  private static final double LITTLE = 0.3;

  private static final double MORE = 0.6;

  /** But not longer than with more patience. */
  private static final Duration LONGER_THAN_STILLNESS = Duration.ofMillis(700);

  private static final Duration BETWEEN_CALLS = Duration.ofMillis(10);
  private static final int CALLS = 100;

  private final Stillness stillness = new Stillness(Thread.getAllStackTraces().keySet());
  private final CountDownLatch done = new CountDownLatch(1);

  private static void inAJvmOfItsOwn(Target.Of0 test) throws Exception {
    Process child = new Reference().multiprocessing().orElseThrow().process(test);
    child.start();
    assertThat(child.join(Duration.ofSeconds(60))).as("whether it has ended").isTrue();
    assertThat(child.exitCode()).as("0 if the test has passed there").hasValue(0);
  }

  @Test
  void who_waits_for_what_nobody_can_do_is_not_waited_for() throws Exception {
    inAJvmOfItsOwn(() -> {
      StillnessTest test = new StillnessTest();
      Scene scene = Scene.inNewFolder();
      Thread.ofPlatform().daemon().start(() -> scene.await("a gate that nobody opens"));
      test.waitsInVain(LITTLE, "it cannot happen any more");
    });
  }

  @Test
  void where_processes_take_part_it_says_nothing() throws Exception {
    inAJvmOfItsOwn(() -> {
      StillnessTest test = new StillnessTest();
      test.stillness.processesTakePart();
      test.waitsInVain(0.1, "but it did not happen");
    });
  }

  private void waitsInVain(double scale, String words) {
    assertThatThrownBy(() -> waiting(scale).result())
        .isInstanceOf(TimedOut.class)
        .hasMessageContaining(words);
  }

  @Test
  void who_waits_for_some_time_only_may_wake_another() throws Exception {
    inAJvmOfItsOwn(() -> new StillnessTest().isWokenBy(Thread.ofPlatform(), StillnessTest::pause));
  }

  @Test
  void who_is_at_work_may_wake_another() throws Exception {
    inAJvmOfItsOwn(() -> new StillnessTest().isWokenBy(Thread.ofPlatform(), StillnessTest::work));
  }

  @Test
  void a_virtual_thread_that_waits_for_some_time_may_wake_another() throws Exception {
    inAJvmOfItsOwn(() -> new StillnessTest().isWokenBy(Thread.ofVirtual(), StillnessTest::pause));
  }

  @Test
  void a_virtual_thread_that_is_at_work_may_wake_another() throws Exception {
    inAJvmOfItsOwn(() -> {
      Thread.ofVirtual().start(() -> {}).join(); // what carries it is there before
      new StillnessTest().isWokenBy(Thread.ofVirtual(), StillnessTest::work);
    });
  }

  @Test
  void who_waits_at_a_gate_may_wake_another_when_it_is_opened() throws Exception {
    inAJvmOfItsOwn(() -> {
      Scene scene = Scene.inNewFolder();
      StillnessTest test = new StillnessTest();
      Thread.ofPlatform()
          .daemon()
          .start(() -> {
            pause();
            scene.open("gate");
          });
      test.isWokenBy(Thread.ofPlatform(), () -> scene.await("gate"));
    });
  }

  /** By one of the household, so that nobody else is seen to be at work. */
  @Test
  void who_is_woken_now_and_then_is_not_still() throws Exception {
    inAJvmOfItsOwn(() -> {
      Semaphore call = new Semaphore(0);
      Thread.ofPlatform().daemon().start(() -> callNowAndThen(call));
      new StillnessTest().isWokenBy(Thread.ofPlatform(), () -> answer(call));
    });
  }

  private static void callNowAndThen(Semaphore call) {
    for (int i = 0; i < CALLS; i++) {
      LockSupport.parkNanos(BETWEEN_CALLS.toNanos());
      call.release();
    }
  }

  private static void answer(Semaphore call) {
    for (int i = 0; i < CALLS; i++) {
      call.acquireUninterruptibly();
    }
  }

  /** By one of the household, too. */
  @Test
  void whoever_has_more_patience_waits_longer() throws Exception {
    inAJvmOfItsOwn(() -> {
      Semaphore call = new Semaphore(0);
      Thread.ofPlatform()
          .daemon()
          .start(() -> {
            pause();
            call.release();
          });
      new StillnessTest().isWokenBy(Thread.ofPlatform(), call::acquireUninterruptibly, MORE);
    });
  }

  private void isWokenBy(Thread.Builder maker, Runnable before) throws Exception {
    isWokenBy(maker, before, LITTLE);
  }

  private void isWokenBy(Thread.Builder maker, Runnable before, double scale) throws Exception {
    maker.start(() -> {
      before.run();
      done.countDown();
    });
    assertThat(waiting(scale).result()).isTrue();
  }

  private Attempt<Boolean> waiting(double scale) {
    return new Attempt<>(
        "the waiting",
        new Patience(scale, Optional.of(stillness)),
        () -> {
          done.await();
          return true;
        });
  }

  /** Time has to go by here: it is what stillness is measured in. */
  private static void pause() {
    long end = System.nanoTime() + LONGER_THAN_STILLNESS.toNanos();
    while (System.nanoTime() < end) {
      LockSupport.parkNanos(end - System.nanoTime());
    }
  }

  private static void work() {
    long end = System.nanoTime() + LONGER_THAN_STILLNESS.toNanos();
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }
}
