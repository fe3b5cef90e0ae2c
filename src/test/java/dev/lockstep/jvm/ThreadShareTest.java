package dev.lockstep.jvm;

import static dev.lockstep.witness.Witness.JVM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.api.Command;
import dev.lockstep.api.RunningProgram;
import dev.lockstep.jvm.KernelTask.Region;
import dev.lockstep.jvm.KernelTask.SystemCall;
import dev.lockstep.rules.Patience;
import dev.lockstep.witness.Testifies;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the threads of one process have together, and what each has alone. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ThreadShareTest {

  private static final Patience PATIENCE = Patience.configured();

  private final CountDownLatch gate = new CountDownLatch(1);

  @TempDir private Path folder;

  @BeforeAll
  static void onLinuxOnly() {
    KernelTask.requireLinux();
  }

  @AfterEach
  void letAllGo() {
    gate.countDown();
  }

  @Test
  @Testifies(value = "OS-35", as = JVM)
  void what_one_thread_opens_all_threads_have_open_and_no_child_has() throws Exception {
    Path path = Files.writeString(folder.resolve("file"), "text");
    try (KernelThreads threads = new KernelThreads(2);
        RandomAccessFile file = new RandomAccessFile(path.toFile(), "r");
        RunningProgram child = JavaProgram.programs().start(Command.of("cat"))) {
      assertThat(file.read()).as("what is in it").isEqualTo('t');
      List<String> here = KernelTask.thisThread().descriptorsOf(path);
      assertThat(here).as("number of the open file, for the thread that opened it").hasSize(1);
      for (KernelTask thread : threads.tasks()) {
        assertThat(thread.descriptorsOf(path)).as("for another thread").isEqualTo(here);
      }
      assertThat(KernelTask.process(child.pid()).descriptorsOf(path))
          .as("for a child process")
          .isEmpty();
    }
  }

  @Test
  @Testifies(value = "OS-35", as = JVM)
  void all_threads_have_one_working_directory_and_a_child_may_have_another() {
    try (KernelThreads threads = new KernelThreads(2);
        RunningProgram child = JavaProgram.programs().start(Command.of("cat").in(folder))) {
      Path here = KernelTask.thisThread().link("cwd");
      assertThat(threads.tasks())
          .as("working directories of threads")
          .extracting(thread -> thread.link("cwd"))
          .containsOnly(here);
      assertThat(KernelTask.process(child.pid()).link("cwd"))
          .as("working directory of a child that was told another")
          .isNotEqualTo(here);
    }
  }

  @Test
  @Testifies(value = "OS-35", as = JVM)
  void each_thread_has_registers_and_a_stack_of_its_own() {
    try (KernelThreads threads = new KernelThreads(2)) {
      List<Long> stackPointers =
          threads.tasks().stream().map(ThreadShareTest::stackPointer).toList();
      assertThat(stackPointers).as("stack pointers").doesNotHaveDuplicates();
      List<Region> regions = KernelTask.thisProcess().regions();
      List<Region> stacks =
          stackPointers.stream()
              .flatMap(sp -> regions.stream().filter(region -> region.contains(sp)))
              .toList();
      assertThat(stacks)
          .as("the regions that they point to, of the memory that all have")
          .hasSize(2)
          .doesNotHaveDuplicates()
          .allMatch(Region::isWritable);
    }
  }

  private static long stackPointer(KernelTask thread) {
    PATIENCE.until("it to wait in a system call", () -> thread.systemCall().isPresent());
    return thread.systemCall().map(SystemCall::stackPointer).orElseThrow();
  }

  @Test
  @Testifies(value = "OS-35", as = JVM)
  void each_thread_has_thread_locals_of_its_own() throws Exception {
    ThreadLocal<String> own = ThreadLocal.withInitial(() -> "as it begins");
    own.set("of the first thread");
    FutureTask<String> other = new FutureTask<>(own::get);
    Thread.ofPlatform().daemon().start(other);
    assertThat(other.get(PATIENCE.signal().toMillis(), TimeUnit.MILLISECONDS))
        .as("what another thread finds")
        .isEqualTo("as it begins");
    assertThat(own.get()).as("what the first one finds").isEqualTo("of the first thread");
  }

  // OS-34

  @Test
  @Testifies(value = "OS-34", as = JVM)
  void two_threads_are_on_different_paths_through_the_code() {
    Thread here = Thread.ofPlatform().daemon().start(this::goThisWay);
    Thread there = Thread.ofPlatform().daemon().start(this::goThatWay);
    for (Thread thread : List.of(here, there)) {
      PATIENCE.until("it to wait", () -> thread.getState() == Thread.State.WAITING);
    }
    assertThat(methodsOf(here)).as("one path").contains("goThisWay").doesNotContain("goThatWay");
    assertThat(methodsOf(there)).as("other path").contains("goThatWay").doesNotContain("goThisWay");
  }

  private void goThisWay() {
    await();
  }

  private void goThatWay() {
    await();
  }

  private void await() {
    try {
      gate.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static List<String> methodsOf(Thread thread) {
    return Arrays.stream(thread.getStackTrace()).map(StackTraceElement::getMethodName).toList();
  }
}
