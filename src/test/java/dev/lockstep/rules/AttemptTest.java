package dev.lockstep.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class AttemptTest {

  private final Patience patience =
      new Patience(0.3, Optional.of(new Stillness(Thread.getAllStackTraces().keySet())));

  /** On a machine that is so busy that it has not used so much, it runs out of time instead. */
  @Test
  void whoLooksAgainAndAgainHasHung() {
    AtomicBoolean end = new AtomicBoolean();
    AtomicReference<Thread> spinner = new AtomicReference<>();
    Attempt<Boolean> spins =
        new Attempt<>(
            "the spinning",
            patience,
            () -> {
              spinner.set(Thread.currentThread());
              while (!end.get()) {
                Thread.onSpinWait();
              }
              return true;
            });
    Throwable thrown = catchThrowable(spins::result);
    long used = ManagementFactory.getThreadMXBean().getThreadCpuTime(spinner.get().threadId());
    end.set(true);
    assertThat(thrown).isInstanceOf(TimedOut.class);
    assertThat(spins.late()).isPresent();
    if (used >= Duration.ofSeconds(2).toNanos()) {
      assertThat(thrown)
          .hasMessageContaining("looks again and again, and has used 1000 ms of CPU time");
    }
  }

  @Test
  void whatOneThrewIsNotAHangOfTheOthers() {
    CountDownLatch never = new CountDownLatch(1);
    Attempt<Boolean> waits = new Attempt<>("the waiting", patience, () -> wait(never));
    Attempt<Boolean> throwing =
        new Attempt<>(
            "the throwing",
            patience,
            () -> {
              throw new IllegalStateException("not released");
            });
    assertThatThrownBy(() -> Attempt.awaitAll(List.of(waits, throwing)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("not released");
    assertThat(waits.late()).isEmpty();
    never.countDown();
  }

  private static boolean wait(CountDownLatch latch) throws InterruptedException {
    latch.await();
    return true;
  }
}
