package dev.lockstep.jvm;

import static dev.lockstep.witness.Witness.JVM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lockstep.rules.Patience;
import dev.lockstep.witness.Testifies;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who owns what is opened and allocated: the process, or the thread that did it. */
class ResourceTest {

  private static final Patience PATIENCE = Patience.configured();
  private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

  @TempDir private Path folder;

  /** Does something in a thread of its own, which has ended when this returns. */
  private static <T> T inThreadThatEnds(Callable<T> action) throws Exception {
    FutureTask<T> task = new FutureTask<>(action);
    Thread thread = Thread.ofPlatform().daemon().start(task);
    assertThat(thread.join(PATIENCE.signal())).as("whether the thread ended").isTrue();
    return task.get(0, TimeUnit.SECONDS);
  }

  private Path fileOf(String text) throws IOException {
    return Files.writeString(folder.resolve("file"), text);
  }

  /** How many descriptors of this process stand for the file, as the operating system has it. */
  private static long descriptorsOf(Path file) throws IOException {
    assumeTrue(Files.exists(DESCRIPTORS), "only Linux lists the open files of a process in /proc");
    try (Stream<Path> descriptors = Files.list(DESCRIPTORS)) {
      return descriptors.filter(descriptor -> standsFor(descriptor, file)).count();
    }
  }

  private static boolean standsFor(Path descriptor, Path file) {
    try {
      return Files.readSymbolicLink(descriptor).equals(file.toRealPath());
    } catch (IOException e) {
      return false; // somebody has just closed it
    }
  }

  @Test
  @Testifies(
      value = {"OS-23", "OS-25"},
      as = JVM)
  void an_open_file_outlives_the_thread_that_opened_it() throws Exception {
    Path path = fileOf("first second");
    RandomAccessFile file = inThreadThatEnds(() -> new RandomAccessFile(path.toFile(), "r"));
    assertThat(descriptorsOf(path)).as("descriptors, when the thread has ended").isEqualTo(1);
    byte[] word = new byte["first".length()];
    file.readFully(word);
    assertThat(word).as("what another thread reads from it").asString().isEqualTo("first");
    inThreadThatEnds(() -> {
      file.close();
      return true;
    });
    assertThat(descriptorsOf(path)).as("descriptors, when a third one has closed it").isZero();
  }

  /** One file, one position, whichever thread reads: it is not each thread's own. */
  @Test
  @Testifies(value = "OS-23", as = JVM)
  void all_threads_read_on_in_the_same_open_file() throws Exception {
    Path path = fileOf("abc");
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      assertThat(file.read()).isEqualTo('a');
      int next = inThreadThatEnds(file::read);
      assertThat(next).as("what the next thread reads").isEqualTo('b');
      assertThat(file.read()).as("what the first one reads then").isEqualTo('c');
    }
  }

  @Test
  @Testifies(
      value = {"OS-23", "OS-25"},
      as = JVM)
  void memory_outlives_the_thread_that_allocated_it() throws Exception {
    try (Arena arena = Arena.ofShared()) {
      MemorySegment memory =
          inThreadThatEnds(() -> {
            MemorySegment made = arena.allocate(ValueLayout.JAVA_LONG);
            made.set(ValueLayout.JAVA_LONG, 0, 42);
            return made;
          });
      assertThat(memory.get(ValueLayout.JAVA_LONG, 0)).as("what is in it").isEqualTo(42);
    }
  }

  /** A rule of the language can tie memory to a thread; it has to be checked at each access. */
  @Test
  @Testifies(value = "OS-25", as = JVM)
  void only_the_language_can_make_a_thread_an_owner() throws Exception {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment memory = arena.allocate(ValueLayout.JAVA_LONG);
      FutureTask<Long> intruder = new FutureTask<>(() -> memory.get(ValueLayout.JAVA_LONG, 0));
      Thread.ofPlatform().daemon().start(intruder);
      assertThatThrownBy(() -> intruder.get(PATIENCE.signal().toMillis(), TimeUnit.MILLISECONDS))
          .hasCauseInstanceOf(WrongThreadException.class);
    }
  }
}
