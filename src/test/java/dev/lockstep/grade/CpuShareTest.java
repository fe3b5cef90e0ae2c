package dev.lockstep.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** That a crowd is seen. How much an idle machine gives is not asked: this one may not be idle. */
@Isolated
class CpuShareTest {

  @Test
  void manyBusyThreadsLeaveLittle() throws InterruptedException {
    AtomicBoolean isOver = new AtomicBoolean();
    List<Thread> crowd =
        Stream.generate(() -> Thread.ofPlatform().daemon().start(() -> work(isOver)))
            .limit(10L * Runtime.getRuntime().availableProcessors())
            .toList();
    try (CpuShare share = CpuShare.measured()) {
      Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() -> assertThat(share.value()).isGreaterThan(0).isLessThan(0.5));
    } finally {
      isOver.set(true);
      for (Thread thread : crowd) {
        thread.join();
      }
    }
  }

  private static void work(AtomicBoolean isOver) {
    while (!isOver.get()) {
      Thread.onSpinWait();
    }
  }
}
