package dev.lockstep.jvm;

import static dev.lockstep.witness.Witness.JVM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.api.Command;
import dev.lockstep.api.RunningProgram;
import dev.lockstep.witness.Testifies;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The threads of another process, as the system lists them for anyone who is allowed to ask. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrowdTest {

  private static final List<String> NAMES =
      IntStream.rangeClosed(1, Crowd.SIZE).mapToObj(i -> Crowd.NAME + i).toList();

  private final RunningProgram program =
      JavaProgram.programs().start(JavaProgram.command(Crowd.class));

  @BeforeAll
  void awaitAll() throws IOException {
    KernelTask.requireLinux();
    new BufferedReader(new InputStreamReader(program.output())).readLine();
  }

  @AfterAll
  void end() {
    program.kill();
  }

  private KernelTask process() {
    return KernelTask.process(program.pid());
  }

  private List<KernelTask> crowd() {
    return process().threads().stream()
        .filter(thread -> thread.name().startsWith(Crowd.NAME))
        .toList();
  }

  @Test
  @Testifies(
      value = {"OS-30", "OS-34"},
      as = JVM)
  void the_system_lists_the_threads_of_another_process() {
    assertThat(crowd())
        .as("threads of the other process")
        .extracting(KernelTask::name)
        .containsExactlyInAnyOrderElementsOf(NAMES);
  }

  /** The platform looks into its own memory only, and finds none of them there. */
  @Test
  @Testifies(value = "OS-30", as = JVM)
  void in_its_own_memory_no_process_finds_them() {
    assertThat(Thread.getAllStackTraces().keySet())
        .as("threads that Java lists here")
        .contains(Thread.currentThread())
        .extracting(Thread::getName)
        .doesNotContainAnyElementsOf(NAMES);
    assertThat(KernelTask.thisProcess().threads())
        .as("threads that the system lists here")
        .extracting(KernelTask::id)
        .doesNotContainAnyElementsOf(crowd().stream().map(KernelTask::id).toList());
  }

  @Test
  @Testifies(
      value = {"OS-42", "OS-55"},
      as = JVM)
  void each_thread_is_a_task_with_a_number_and_the_process_is_one_of_them() {
    List<KernelTask> tasks = process().threads();
    assertThat(crowd()).as("the tasks that are the crowd").hasSize(Crowd.SIZE);
    assertThat(crowd())
        .as("the number of each, as it is told itself")
        .allMatch(task -> task.status("Pid") == task.id())
        .extracting(KernelTask::id)
        .doesNotHaveDuplicates()
        .doesNotContain(program.pid());
    assertThat(crowd())
        .as("the number of the process, as each is told")
        .allMatch(task -> task.status("Tgid") == program.pid());
    assertThat(tasks)
        .as("the task that has the number of the process")
        .filteredOn(task -> task.id() == program.pid())
        .hasSize(1);
  }

  /** One task, one process (D1): so it is only where there is one thread. */
  @Test
  @Testifies(value = "OS-42", as = JVM)
  void only_a_process_with_one_thread_is_one_task() {
    try (RunningProgram simple = JavaProgram.programs().start(Command.of("cat"))) {
      assertThat(KernelTask.process(simple.pid()).threads()).as("tasks of cat").hasSize(1);
    }
    assertThat(process().threads()).as("tasks of a JVM").hasSizeGreaterThan(Crowd.SIZE);
  }

  /** The kernel knows a thread by its number as it knows a process: the two share the numbers. */
  @Test
  @Testifies(value = "OS-55", as = JVM)
  void a_thread_is_found_like_a_process_and_is_not_listed_as_one() {
    List<KernelTask> alone =
        crowd().stream().map(thread -> KernelTask.process(thread.id())).toList();
    assertThat(alone).extracting(KernelTask::name).containsExactlyInAnyOrderElementsOf(NAMES);
    assertThat(alone)
        .as("the process that each belongs to")
        .allMatch(task -> task.status("Tgid") == program.pid());
    assertThat(alone).as("those that are processes").noneMatch(KernelTask::isListed);
  }
}
