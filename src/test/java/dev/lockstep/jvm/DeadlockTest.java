package dev.lockstep.jvm;

import static dev.lockstep.witness.Witness.JVM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.api.Lock;
import dev.lockstep.api.RunningProgram;
import dev.lockstep.api.Threading;
import dev.lockstep.reference.Reference;
import dev.lockstep.rules.Patience;
import dev.lockstep.witness.Testifies;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Two locks taken in opposite order. The platform's detector finds the deadlock if the locks know
 * who has them, as monitors and {@link ReentrantLock} do. A lock that anybody may release, such as
 * Python's and ours, has no owner: nobody can say for whom its waiters wait.
 */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DeadlockTest {

  private static final Patience PATIENCE = Patience.configured();

  private final Queue<String> notes = new ConcurrentLinkedQueue<>();
  private final CountDownLatch eachHasOne = new CountDownLatch(2);
  private final CountDownLatch eachAsks = new CountDownLatch(2);
  private final List<Thread> threads = new ArrayList<>();

  @AfterEach
  void endAll() {
    threads.forEach(Thread::interrupt);
  }

  /** What both kinds of lock have in common. */
  private record AnyLock(Step acquire, Runnable release) {

    static AnyLock of(Lock lock) {
      return new AnyLock(lock::acquire, lock::release);
    }

    static AnyLock of(ReentrantLock lock) {
      return new AnyLock(lock::lockInterruptibly, lock::unlock);
    }
  }

  /** Something that waits. */
  @FunctionalInterface
  private interface Step {
    void run() throws InterruptedException;
  }

  /** Has two threads take the two locks in opposite order, until each waits for the other. */
  private void deadlock(String first, String second, AnyLock one, AnyLock two) {
    start(first, one, two);
    start(second, two, one);
    PATIENCE.until(
        "each to wait for its second lock",
        () ->
            eachAsks.getCount() == 0
                && threads.stream().allMatch(t -> t.getState() == Thread.State.WAITING));
  }

  private void start(String name, AnyLock mine, AnyLock other) {
    Runnable both =
        () -> {
          try {
            lockBoth(name, mine, other);
          } catch (InterruptedException e) {
            notes.add(name + " is interrupted");
          }
        };
    threads.add(Thread.ofPlatform().daemon().name(name).start(both));
  }

  private void lockBoth(String name, AnyLock mine, AnyLock other) throws InterruptedException {
    mine.acquire().run();
    try {
      eachHasOne.countDown();
      eachHasOne.await();
      eachAsks.countDown();
      other.acquire().run();
      notes.add(name + " has both");
      other.release().run();
    } finally {
      mine.release().run();
    }
  }

  /** In Java an interrupt can end it (LOCK-09); who is interrupted gives back what it has. */
  private void interruptTheFirst() throws InterruptedException {
    assertThat(notes).as("what came of it, until somebody interrupts").isEmpty();
    threads.getFirst().interrupt();
    for (Thread thread : threads) {
      assertThat(thread.join(PATIENCE.signal())).as("whether %s ended", thread).isTrue();
    }
  }

  @Test
  @Testifies(value = "LOCK-08", as = JVM)
  void the_platform_finds_it_with_locks_that_know_their_owner() throws InterruptedException {
    deadlock(
        "owner A", "owner B", AnyLock.of(new ReentrantLock()), AnyLock.of(new ReentrantLock()));
    assertThat(DeadlockDetector.ask())
        .as("the deadlocked threads, and the owners of what they wait for")
        .containsAllEntriesOf(Map.of("owner A", "owner B", "owner B", "owner A"));
    interruptTheFirst();
    assertThat(notes)
        .as("what came of it then")
        .containsExactlyInAnyOrder("owner A is interrupted", "owner B has both");
    assertThat(DeadlockDetector.ask()).doesNotContainKeys("owner A", "owner B");
  }

  /** The same deadlock, which only its victims know of. */
  @Test
  @Testifies(value = "LOCK-08", as = JVM)
  void the_platform_does_not_find_it_with_locks_that_have_no_owner() throws InterruptedException {
    Threading threading = new Reference().threading().orElseThrow();
    deadlock("nobody A", "nobody B", AnyLock.of(threading.lock()), AnyLock.of(threading.lock()));
    assertThat(DeadlockDetector.ask())
        .as("the deadlocked threads")
        .doesNotContainKeys("nobody A", "nobody B");
    interruptTheFirst();
    assertThat(notes)
        .as("what came of it then")
        .containsExactlyInAnyOrder("nobody A is interrupted", "nobody B has both");
  }

  /**
   * Whoever waits for a monitor cannot even be interrupted, so the end has to come from outside.
   */
  @Test
  @Testifies(value = "LOCK-08", as = JVM)
  void a_program_deadlocked_on_monitors_is_found_and_ends_only_from_outside() throws Exception {
    RunningProgram program = JavaProgram.programs().start(JavaProgram.command(Deadlocked.class));
    try {
      BufferedReader output = new BufferedReader(new InputStreamReader(program.output()));
      assertThat(List.of(read(output), read(output), read(output), read(output)))
          .containsExactly(
              "first waits for second",
              "second waits for first",
              "interrupted, they are BLOCKED and BLOCKED",
              "main ends");
      PATIENCE.watch("the program ends by itself", () -> program.exitCode().isPresent());
    } finally {
      program.kill();
    }
    assertThat(program.waitFor(PATIENCE.signal())).as("exit code after kill()").isEqualTo(-9);
  }

  private static String read(BufferedReader output) throws IOException {
    String line = output.readLine();
    return line == null ? "the end of the output" : line;
  }
}
