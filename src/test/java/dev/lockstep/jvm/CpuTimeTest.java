package dev.lockstep.jvm;

import static dev.lockstep.witness.Witness.JVM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.measure.OneCpu;
import dev.lockstep.rules.Patience;
import dev.lockstep.witness.Testifies;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which threads use CPU time: neither the blocked one, nor the one that is only ready. */
class CpuTimeTest {

  private static final Patience PATIENCE = Patience.configured();
  private static final ThreadMXBean TIMES = ManagementFactory.getThreadMXBean();
  private static final Duration WORK = Duration.ofMillis(50);

  private final CountDownLatch gate = new CountDownLatch(1);
  private volatile boolean spin = true;

  @AfterEach
  void letAllGo() {
    spin = false;
    gate.countDown();
  }

  private void block() {
    try {
      gate.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void spinWhileTold() {
    while (spin) {
      Thread.onSpinWait();
    }
  }

  private static Duration cpuTime(Thread thread) {
    return Duration.ofNanos(TIMES.getThreadCpuTime(thread.threadId()));
  }

  private static void awaitWork(Thread thread, Duration more) {
    Duration until = cpuTime(thread).plus(more);
    PATIENCE.until("it to use CPU time", () -> cpuTime(thread).compareTo(until) >= 0);
  }

  @Test
  @Testifies(value = "OS-33", as = JVM)
  void a_blocked_thread_uses_no_cpu_time_and_a_spinning_one_does() {
    Thread blocked = Thread.ofPlatform().daemon().start(this::block);
    PATIENCE.until("it to wait", () -> blocked.getState() == Thread.State.WAITING);
    Duration before = cpuTime(blocked);
    Thread spinning = Thread.ofPlatform().daemon().start(this::spinWhileTold);
    awaitWork(spinning, WORK); // so the CPU does work, for somebody else
    assertThat(cpuTime(blocked).minus(before))
        .as("CPU time of the blocked one, while the spinning one used %s", WORK)
        .isLessThan(WORK.dividedBy(10));
  }

  /** Two threads that never block have one CPU: what one uses, the other one does without. */
  @Test
  @Testifies(value = "OS-33", as = JVM)
  void a_thread_that_is_only_ready_uses_no_cpu_time_either() throws InterruptedException {
    List<Thread> both =
        Stream.generate(() -> Thread.ofPlatform().daemon().unstarted(this::spinWhileTold))
            .limit(2)
            .toList();
    Thread starter =
        Thread.ofPlatform()
            .daemon()
            .start(() -> {
              OneCpu.pinThisThread();
              both.forEach(Thread::start);
            });
    assertThat(starter.join(PATIENCE.signal())).as("whether both were started").isTrue();
    long start = System.nanoTime();
    Duration before = cpuTime(both.getFirst()).plus(cpuTime(both.getLast()));
    awaitWork(both.getFirst(), WORK);
    awaitWork(both.getLast(), WORK);
    Duration used = cpuTime(both.getFirst()).plus(cpuTime(both.getLast())).minus(before);
    Duration passed = Duration.ofNanos(System.nanoTime() - start);
    assertThat(both).extracting(Thread::getState).containsOnly(Thread.State.RUNNABLE);
    assertThat(used)
        .as("CPU time of two threads that were runnable on one CPU all the time for %s", passed)
        .isLessThan(passed.multipliedBy(5).dividedBy(4));
  }
}
