package dev.lockstep.jvm;

import static dev.lockstep.witness.Witness.JVM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.rules.Patience;
import dev.lockstep.witness.Testifies;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.Field;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What {@link Thread} itself does. */
class ThreadTest {

  private static final Patience PATIENCE = Patience.configured();

  /** Holds threads until the test is over. */
  private final CountDownLatch gate = new CountDownLatch(1);

  @AfterEach
  void letAllGo() {
    gate.countDown();
  }

  private Thread held() {
    return new Thread(() -> {
      try {
        gate.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    });
  }

  private static boolean ended(Thread thread) throws InterruptedException {
    return thread.join(PATIENCE.signal());
  }

  @Test
  @Testifies(value = "JOIN-11", as = JVM)
  void join_waits_for_the_one_thread_that_is_joined() throws InterruptedException {
    Thread first = held();
    Thread second = held();
    Thread last = new Thread(() -> {});
    first.start();
    second.start();
    last.start();
    assertThat(ended(last)).as("whether join() of the last one returned").isTrue();
    assertThat(first.isAlive()).as("the first one then").isTrue();
    assertThat(second.isAlive()).as("the second one then").isTrue();
    gate.countDown();
    assertThat(ended(first) && ended(second)).as("whether each can be joined").isTrue();
  }

  @Test
  @Testifies(value = "THR-10", as = JVM)
  void two_threads_may_have_one_name_and_are_two() throws InterruptedException {
    Thread one = held();
    Thread two = held();
    one.setName("namesake");
    two.setName("namesake");
    one.start();
    two.start();
    assertThat(one.getName()).as("the name of both").isEqualTo(two.getName());
    assertThat(one.threadId()).as("the number of one").isNotEqualTo(two.threadId());
    one.interrupt(); // held() takes that as a reason to end
    assertThat(ended(one)).as("whether the one that was interrupted ended").isTrue();
    assertThat(two.isAlive()).as("its namesake then").isTrue();
  }

  @Test
  @Testifies(value = "THR-10", as = JVM)
  void a_thread_with_another_name_or_none_is_the_same_thread() throws InterruptedException {
    Thread thread = held();
    thread.start();
    long number = thread.threadId();
    for (String name : List.of("another", "")) {
      thread.setName(name);
      assertThat(thread.getName()).isEqualTo(name);
      assertThat(thread.threadId()).as("its number, as '%s'", name).isEqualTo(number);
      assertThat(thread.isAlive()).as("alive, as '%s'", name).isTrue();
    }
    gate.countDown();
    assertThat(ended(thread)).as("whether it ended").isTrue();
  }

  @Test
  @Testifies(value = "JOIN-11", as = JVM)
  void join_holds_up_whoever_calls_it_and_nobody_else() throws InterruptedException {
    Thread held = held();
    Thread joiner =
        new Thread(() -> {
          try {
            held.join();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    held.start();
    joiner.start();
    PATIENCE.until("the joiner to wait", () -> joiner.getState() == Thread.State.WAITING);
    assertThat(held.isAlive()).as("the held thread, while main goes on").isTrue();
    gate.countDown();
    assertThat(ended(joiner)).as("whether the joiner came back").isTrue();
    assertThat(held.getState()).as("the held thread then").isEqualTo(Thread.State.TERMINATED);
  }

  @Test
  @Testifies(value = "DAEM-09", as = JVM)
  void a_thread_outlives_the_one_that_started_it() throws InterruptedException {
    Thread started = held();
    Thread starter = new Thread(started::start);
    starter.start();
    assertThat(ended(starter)).as("whether the starter ended").isTrue();
    assertThat(started.isAlive()).as("the thread that it started").isTrue();
    gate.countDown();
    assertThat(ended(started)).as("whether somebody else can join it").isTrue();
  }

  @Test
  @Testifies(value = "DAEM-11", as = JVM)
  void setDaemon_makes_a_daemon_before_the_start() {
    Thread thread = held();
    boolean inherited = Thread.currentThread().isDaemon();
    assertThat(thread.isDaemon()).as("by default").isEqualTo(inherited);
    thread.setDaemon(false);
    assertThat(thread.isDaemon()).as("after setDaemon(false)").isFalse();
    thread.setDaemon(true);
    assertThat(thread.isDaemon()).as("after setDaemon(true)").isTrue();
  }

  @Test
  @Testifies(value = "DAEM-11", as = JVM)
  void setDaemon_is_an_error_after_the_start_and_changes_nothing() {
    Thread thread = held();
    thread.setDaemon(false);
    thread.start();
    assertThatThrownBy(() -> thread.setDaemon(true))
        .isInstanceOf(IllegalThreadStateException.class);
    assertThat(thread.isDaemon()).as("after the failed setDaemon(true)").isFalse();
  }

  /** So the mistake of the document would not even compile in Java. */
  @Test
  @Testifies(value = "DAEM-11", as = JVM)
  void there_is_no_attribute_to_assign_to() {
    assertThat(Arrays.stream(Thread.class.getFields()).map(Field::getName))
        .as("the public fields of a thread")
        .doesNotContain("setDaemon", "daemon");
  }

  @Test
  @Testifies(value = "EXEC-08", as = JVM)
  void who_waits_for_an_item_leaves_the_cpu_to_others() throws InterruptedException {
    BlockingQueue<String> queue = new LinkedBlockingQueue<>();
    Thread waiting = Thread.ofPlatform().daemon().start(() -> take(queue));
    PATIENCE.until("it to wait", () -> waiting.getState() == Thread.State.WAITING);
    ThreadMXBean times = ManagementFactory.getThreadMXBean();
    long before = times.getThreadCpuTime(waiting.threadId());
    workFor(Duration.ofMillis(100), times); // ends only if somebody else gets the CPU meanwhile
    long spent = times.getThreadCpuTime(waiting.threadId()) - before;
    assertThat(Duration.ofNanos(spent))
        .as("CPU time of who waited, while another thread worked for 100 ms")
        .isLessThan(Duration.ofMillis(10));
    queue.add("an item");
    assertThat(ended(waiting)).as("whether the item ends the wait").isTrue();
  }

  private static void take(BlockingQueue<String> queue) {
    try {
      queue.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void workFor(Duration cpuTime, ThreadMXBean times) {
    long end = times.getCurrentThreadCpuTime() + cpuTime.toNanos();
    while (times.getCurrentThreadCpuTime() < end) {
      Thread.onSpinWait();
    }
  }
}
