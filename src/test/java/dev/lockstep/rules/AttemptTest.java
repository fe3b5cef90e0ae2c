package dev.lockstep.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class AttemptTest {

  private final Patience patience =
      new Patience(0.3, Optional.of(new Stillness(Thread.getAllStackTraces().keySet())));

  @Test
  void whoLooksAgainAndAgainHasHung() {
    AtomicBoolean end = new AtomicBoolean();
    Attempt<Boolean> spins =
        new Attempt<>(
            "the spinning",
            patience,
            () -> {
              while (!end.get()) {
                Thread.onSpinWait();
              }
              return true;
            });
    assertThatThrownBy(spins::result)
        .isInstanceOf(TimedOut.class)
        .hasMessageContaining("looks again and again, and has used 1000 ms of CPU time");
    assertThat(spins.late()).isPresent();
    end.set(true);
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
