package dev.lockstep.reference.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.rules.Patience;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The parts of shared memory, within one process; between processes the rules try them. */
@Isolated("it counts the memory files of this process")
class SharedMemoryTest {

  static final List<Waiting> WAYS = List.of(new Futex(), new Polling());

  private final Patience patience = Patience.configured();

  @ParameterizedTest
  @FieldSource("WAYS")
  void memoryHasNoNameInAnyFolder(Waiting waiting) throws IOException {
    SharedMemory memory = SharedMemory.create(waiting, 8);
    String ours = "lockstep-" + ProcessHandle.current().pid() + "-";
    for (Path folder :
        List.of(Path.of("/dev/shm"), Path.of(System.getProperty("java.io.tmpdir")))) {
      try (Stream<Path> files = Files.list(folder)) {
        assertThat(files.map(file -> file.getFileName().toString()))
            .filteredOn(name -> name.startsWith(ours) && name.endsWith(".memory"))
            .isEmpty();
      }
    }
    SharedMemory other = SharedMemory.open(memory.path());
    SharedMemory.INT.setVolatile(memory.bytes(), SharedMemory.USERS_PART, 7);
    assertThat((int) SharedMemory.INT.getVolatile(other.bytes(), SharedMemory.USERS_PART))
        .isEqualTo(7);
  }

  @ParameterizedTest
  @FieldSource("WAYS")
  void memoryThatCannotBeHadIsClosed(Waiting waiting) throws IOException {
    Set<String> before = memoriesOpenHere();
    assertThatThrownBy(() -> SharedMemory.create(waiting, Integer.MAX_VALUE))
        .isInstanceOf(SharedMemoryException.class)
        .hasMessageContaining("there is no room");
    assertThat(memoriesOpenHere()).as("memory that is open here").isSubsetOf(before);
  }

  @ParameterizedTest
  @FieldSource("WAYS")
  void anInterruptDoesNotHurtItAndIsKept(Waiting waiting) {
    Thread.currentThread().interrupt();
    SharedMemory memory = SharedMemory.create(waiting, 8);
    assertThat(Thread.currentThread().isInterrupted()).as("interrupted after it was made").isTrue();
    SharedMemory other = SharedMemory.open(memory.path());
    memory.enlarge(4096);
    other.require(4096);
    assertThat(other.bytes().capacity())
        .as("its size elsewhere")
        .isEqualTo(memory.bytes().capacity());
    assertThat(Thread.interrupted()).as("interrupted after it was enlarged").isTrue();
  }

  /** The memory files of this process, as {@code ls -l /proc/self/fd} shows them. */
  private static Set<String> memoriesOpenHere() throws IOException {
    Set<String> memories = new HashSet<>();
    File[] files = new File("/proc/self/fd").listFiles();
    for (File file : files == null ? new File[0] : files) {
      try {
        memories.add(Files.readSymbolicLink(file.toPath()).toString());
      } catch (NoSuchFileException e) {
        // Closed meanwhile.
      }
    }
    memories.removeIf(name -> !name.contains("lockstep-"));
    return memories;
  }

  @Test
  void memoryThatIsGoneIsAClearError() {
    assertThatThrownBy(() -> SharedMemory.open("/proc/self/fd/1000000"))
        .isInstanceOf(SharedMemoryException.class)
        .hasMessageContaining("the process that made it has ended");
  }

  @ParameterizedTest
  @FieldSource("WAYS")
  void oneProcessHasOnePlace(Waiting waiting) {
    SharedMemory memory = SharedMemory.create(waiting, 8);
    Participants first = new Participants(memory);
    Participants second = new Participants(SharedMemory.open(memory.path()));
    assertThat(second.number()).isEqualTo(first.number());
    assertThat(first.isNew()).isTrue();
    assertThat(second.isNew()).isFalse();
    assertThat(first.lives(first.number())).isTrue();
    assertThat(first.lives(first.number() ^ 1 << 20)).as("another process at our place").isFalse();
  }

  @ParameterizedTest
  @FieldSource("WAYS")
  void aMutexExcludes(Waiting waiting) throws Exception {
    Mutex mutex = Mutex.create(waiting);
    int[] counter = {0};
    Thread[] threads = new Thread[4];
    for (int i = 0; i < threads.length; i++) {
      threads[i] = Thread.ofPlatform().start(() -> increment(mutex, counter, 5_000));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(counter[0]).isEqualTo(20_000);
    assertThat(mutex.isHeld()).isFalse();
    assertThat(mutex.predecessorDied()).isFalse();
  }

  private static void increment(Mutex mutex, int[] counter, int times) {
    for (int i = 0; i < times; i++) {
      mutex.acquireUninterruptibly();
      counter[0]++;
      mutex.release();
    }
  }

  @ParameterizedTest
  @FieldSource("WAYS")
  void aWaitIsInterrupted(Waiting waiting) throws Exception {
    Mutex mutex = Mutex.create(waiting);
    mutex.acquire();
    requireInterruptible(mutex::acquire);
    assertThat(mutex.release()).isTrue();
    assertThat(mutex.release()).as("a second release").isFalse();
    MessageQueue queue = MessageQueue.create(waiting, 1);
    requireInterruptible(queue::get);
    queue.put(new byte[1]);
    requireInterruptible(() -> queue.put(new byte[1]));
    assertThat(queue.size()).isEqualTo(1);
  }

  @FunctionalInterface
  private interface Wait {
    void run() throws InterruptedException;
  }

  private void requireInterruptible(Wait wait) {
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    CountDownLatch begun = new CountDownLatch(1);
    Thread thread =
        Thread.ofPlatform()
            .start(() -> {
              begun.countDown();
              try {
                wait.run();
              } catch (InterruptedException e) {
                thrown.set(e);
              }
            });
    patience.until("the wait to begin", () -> begun.getCount() == 0);
    thread.interrupt();
    patience.until("the wait to end", () -> !thread.isAlive());
    assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
  }

  @ParameterizedTest
  @FieldSource("WAYS")
  void aTimeoutIsKept(Waiting waiting) throws Exception {
    Mutex mutex = Mutex.create(waiting);
    mutex.acquire();
    Duration timeout = Duration.ofMillis(30);
    long begin = System.nanoTime();
    assertThat(mutex.acquire(timeout)).isFalse();
    assertThat(MessageQueue.create(waiting, 0).get(timeout)).isNull();
    assertThat(Permits.create(waiting, 0, 1).take(timeout)).isFalse();
    assertThat(System.nanoTime() - begin).isGreaterThanOrEqualTo(3 * timeout.toNanos());
  }

  @ParameterizedTest
  @FieldSource("WAYS")
  void manyThreadsPutAndGet(Waiting waiting) throws Exception {
    MessageQueue queue = MessageQueue.create(waiting, 3);
    AtomicInteger sum = new AtomicInteger();
    Thread[] threads = new Thread[6];
    for (int i = 0; i < 3; i++) {
      threads[i] = Thread.ofPlatform().start(() -> times(1000, () -> queue.put(new byte[] {1})));
      threads[3 + i] =
          Thread.ofPlatform().start(() -> times(1000, () -> sum.addAndGet(queue.get()[0])));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(sum.get()).isEqualTo(3000);
    assertThat(queue.isEmpty()).isTrue();
  }

  private static void times(int count, Wait action) {
    try {
      for (int i = 0; i < count; i++) {
        action.run();
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
