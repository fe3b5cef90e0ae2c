package dev.lockstep.jvm;

import static dev.lockstep.witness.Witness.JVM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.rules.Patience;
import dev.lockstep.witness.Testifies;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Java's threads, and what the operating system knows of them: counted there, and not assumed. */
class NativeThreadTest {

  private static final Patience PATIENCE = Patience.configured();

  /** More by far than the JVM itself, or a test beside this one, starts or ends meanwhile. */
  private static final int MANY = 100;

  private static ThreadFactory platform(String name) {
    return Thread.ofPlatform().daemon().name(name, 0).factory();
  }

  private static ThreadFactory virtual(String name) {
    return Thread.ofVirtual().name(name, 0).factory();
  }

  /** An ended thread is TERMINATED a little before the operating system is done with it. */
  private static void awaitNone(String name) {
    PATIENCE.until("no thread " + name + " to be left", () -> NativeThreads.named(name) == 0);
  }

  @Test
  @Testifies(value = "THR-04", as = JVM)
  void the_object_creates_no_thread_and_start_creates_one() throws InterruptedException {
    int before = NativeThreads.count();
    try (HeldThreads held = new HeldThreads(MANY, platform("created-"))) {
      assertThat(held.threads()).allMatch(thread -> thread.getState() == Thread.State.NEW);
      assertThat(NativeThreads.named("created-")).as("native threads of %d objects", MANY).isZero();
      assertThat(NativeThreads.count() - before)
          .as("how many native threads there are more, of whatever name")
          .isLessThan(MANY / 2);
      held.start();
      assertThat(NativeThreads.named("created-")).as("native threads once started").isEqualTo(MANY);
      held.letGo();
    }
    awaitNone("created-");
  }

  @Test
  @Testifies(value = "THR-05", as = JVM)
  void a_thread_ends_when_run_returns() throws InterruptedException {
    try (HeldThreads held = new HeldThreads(1, platform("returning"))) {
      held.start();
      Thread thread = held.threads().getFirst();
      assertThat(thread.isAlive()).as("alive, while run has not returned").isTrue();
      assertThat(NativeThreads.named("returning")).as("the native thread then").isEqualTo(1);
      held.letGo();
      assertThat(thread.getState()).as("when it has").isEqualTo(Thread.State.TERMINATED);
    }
    awaitNone("returning");
  }

  /** The other way to leave {@code run}. */
  @Test
  @Testifies(value = "THR-05", as = JVM)
  void a_thread_ends_when_run_throws() throws InterruptedException {
    AtomicBoolean reported = new AtomicBoolean();
    Thread thread =
        Thread.ofPlatform()
            .name("throwing")
            .uncaughtExceptionHandler((who, why) -> reported.set(true))
            .start(() -> {
              throw new IllegalStateException("thrown to see how the thread ends");
            });
    assertThat(thread.join(PATIENCE.signal())).as("whether it ended").isTrue();
    assertThat(reported).as("whether the exception was reported").isTrue();
    awaitNone("throwing");
  }

  @Test
  @Testifies(
      value = {"THR-11", "THR-18"},
      as = JVM)
  void each_platform_thread_is_a_thread_of_the_operating_system() throws InterruptedException {
    try (HeldThreads held = new HeldThreads(MANY, platform("platform-"))) {
      held.start();
      assertThat(NativeThreads.named("platform-"))
          .as("native threads of %d platform threads", MANY)
          .isEqualTo(MANY);
      held.letGo();
    }
    awaitNone("platform-");
  }

  /**
   * The limit of the claims on threads: a thread of the language that the operating system never
   * sees. So it schedules nothing smaller than a thread of its own.
   */
  @Test
  @Testifies(
      value = {"OS-24", "THR-11", "THR-18"},
      as = JVM)
  void virtual_threads_are_none() throws InterruptedException {
    int before = NativeThreads.count();
    try (HeldThreads held = new HeldThreads(10 * MANY, virtual("virtual-"))) {
      held.start();
      assertThat(held.threads()).as("virtual threads").allMatch(Thread::isAlive);
      assertThat(NativeThreads.named("virtual-")).as("native threads of that name").isZero();
      assertThat(NativeThreads.count() - before)
          .as("how many native threads there are more, with %d virtual ones", 10 * MANY)
          .isLessThan(MANY);
      held.letGo();
    }
  }
}
