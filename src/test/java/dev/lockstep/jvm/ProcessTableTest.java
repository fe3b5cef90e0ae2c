package dev.lockstep.jvm;

import static dev.lockstep.witness.Witness.JVM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lockstep.api.Command;
import dev.lockstep.api.CompletedProgram;
import dev.lockstep.api.RunningProgram;
import dev.lockstep.api.StartException;
import dev.lockstep.rules.Patience;
import dev.lockstep.witness.Testifies;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Which processes there are: the kernel's table, and who looks into it. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ProcessTableTest {

  private static final Patience PATIENCE = Patience.configured();
  private static final long SELF = ProcessHandle.current().pid();

  @BeforeAll
  static void onLinuxOnly() {
    KernelTask.requireLinux();
  }

  /** A program that waits until its input ends. */
  private static RunningProgram start() {
    return JavaProgram.programs().start(Command.of("cat"));
  }

  private static void awaitGone(KernelTask process) {
    PATIENCE.until("process " + process.id() + " to be gone", () -> !process.isListed());
  }

  // OS-03

  @Test
  @Testifies(value = "OS-03", as = JVM)
  void a_process_is_in_the_table_while_it_exists_and_not_afterwards() throws Exception {
    try (RunningProgram program = start()) {
      KernelTask entry = KernelTask.process(program.pid());
      assertThat(entry.isListed()).as("whether the table has it").isTrue();
      assertThat(entry.name()).as("what the table says that it is").isEqualTo("cat");
      assertThat(entry.parent()).as("whose child").hasValue(SELF);
      program.input().close();
      assertThat(program.waitFor(PATIENCE.signal())).as("exit code").isZero();
      awaitGone(entry);
    }
  }

  /** Its parent becomes a program that never asks how its children ended. */
  @Test
  @Testifies(value = "OS-03", as = JVM)
  void of_a_process_that_nobody_has_collected_the_entry_is_all_that_is_left() throws Exception {
    RunningProgram parent =
        JavaProgram.programs().start(Command.of("sh", "-c", "sleep 60 & echo $!; exec cat"));
    try (BufferedReader output = new BufferedReader(new InputStreamReader(parent.output()))) {
      KernelTask child = KernelTask.process(Long.parseLong(output.readLine()));
      KernelTask shell = KernelTask.process(parent.pid());
      PATIENCE.until("the shell to be another program", () -> shell.name().equals("cat"));
      assertThat(child.regions()).as("its memory while it runs").isNotEmpty();
      ProcessHandle.of(child.id()).orElseThrow().destroyForcibly();
      PATIENCE.until("it to have ended", () -> child.state() == 'Z');
      assertThat(child.isListed()).as("whether the table still has it").isTrue();
      assertThat(child.parent()).as("whose child").hasValue(parent.pid());
      assertThat(child.regions()).as("its memory").isEmpty();
    } finally {
      parent.kill();
    }
  }

  // OS-26

  @Test
  @Testifies(value = "OS-26", as = JVM)
  void every_process_has_a_thread_at_least() {
    List<KernelTask> processes = KernelTask.processes();
    assertThat(processes).as("all processes").contains(KernelTask.thisProcess());
    List<KernelTask> without =
        processes.stream().filter(process -> process.threads().isEmpty()).toList();
    assertThat(without)
        .as("those without a thread that have not ended")
        .noneMatch(KernelTask::isListed);
  }

  @Test
  @Testifies(
      value = {"OS-26", "OS-34"},
      as = JVM)
  void a_simple_program_has_one_thread_and_this_one_has_several() {
    try (RunningProgram program = start()) {
      assertThat(KernelTask.process(program.pid()).threads())
          .as("its threads")
          .extracting(KernelTask::id)
          .containsExactly(program.pid());
    }
    assertThat(KernelTask.thisProcess().threads()).as("this JVM's").hasSizeGreaterThan(1);
  }

  // OS-31

  @Test
  @Testifies(value = "OS-31", as = JVM)
  void every_parent_chain_ends_at_a_process_that_no_process_made() {
    KernelTask first = KernelTask.process(1);
    assumeTrue(first.isListed(), "this system shows us only some of its processes");
    assertThat(first.parent()).as("parent of the first process: there is none").hasValue(0);
    for (KernelTask process : KernelTask.processes()) {
      PATIENCE.until(
          "the parent chain of process " + process.id(),
          () -> parentChain(process).isPresent() || !process.isListed());
    }
    List<KernelTask> ours = parentChain(KernelTask.thisProcess()).orElseThrow();
    assertThat(ours).as("ours").hasSizeGreaterThan(1);
  }

  /** From a process to one whose parent is none; nothing if one of them ends meanwhile. */
  private static Optional<List<KernelTask>> parentChain(KernelTask process) {
    List<KernelTask> chain = new ArrayList<>(List.of(process));
    OptionalLong parent = process.parent();
    while (parent.isPresent() && parent.getAsLong() != 0) {
      KernelTask next = KernelTask.process(parent.getAsLong());
      assertThat(chain).as("a parent chain must not be a circle").doesNotContain(next);
      chain.add(next);
      parent = next.parent();
    }
    return parent.isPresent() ? Optional.of(chain) : Optional.empty();
  }

  @Test
  @Testifies(value = "OS-31", as = JVM)
  void the_first_process_is_the_oldest() {
    KernelTask first = KernelTask.process(1);
    assumeTrue(first.isListed(), "this system shows us only some of its processes");
    long start = first.start();
    try (RunningProgram program = start()) {
      KernelTask youngest = KernelTask.process(program.pid());
      KernelTask self = KernelTask.thisProcess();
      assertThat(List.of(start, self.start(), youngest.start()))
          .as("when the first process, this one and its child were started")
          .isSorted();
    }
  }

  // OS-50

  @Test
  @Testifies(value = "OS-50", as = JVM)
  void processes_come_and_go_while_the_system_runs() throws IOException {
    long madeBefore = processesMadeSinceBoot();
    List<KernelTask> before = KernelTask.processes();
    List<RunningProgram> programs = Stream.generate(ProcessTableTest::start).limit(3).toList();
    List<KernelTask> ours =
        programs.stream().map(program -> KernelTask.process(program.pid())).toList();
    try {
      assertThat(before).as("the processes before").doesNotContainAnyElementsOf(ours);
      assertThat(KernelTask.processes()).as("the processes then").containsAll(ours);
      assertThat(processesMadeSinceBoot() - madeBefore)
          .as("how many processes and threads the kernel says that it made meanwhile")
          .isGreaterThanOrEqualTo(programs.size());
    } finally {
      programs.forEach(RunningProgram::kill);
    }
    ours.forEach(ProcessTableTest::awaitGone);
  }

  private static long processesMadeSinceBoot() throws IOException {
    return Files.readAllLines(Path.of("/proc/stat")).stream()
        .filter(line -> line.startsWith("processes "))
        .map(line -> Long.parseLong(line.substring("processes ".length())))
        .findFirst()
        .orElseThrow();
  }

  // OS-52

  @Test
  @Testifies(value = "OS-52", as = JVM)
  void ps_and_java_agree_about_a_child() throws Exception {
    try (RunningProgram program = start()) {
      String child = program.pid() + " " + SELF;
      assertThat(seenByPs()).as("child and parent, in the list of ps").contains(child);
      assertThat(seenByJava()).as("child and parent, in Java's list").contains(child);
      program.input().close();
      program.waitFor(PATIENCE.signal());
      PATIENCE.until("the child to leave Java's list", () -> !seenByJava().contains(child));
      assertThat(seenByPs()).as("the list of ps, when the child has ended").doesNotContain(child);
    }
  }

  private static List<String> seenByPs() throws InterruptedException {
    try {
      CompletedProgram ps = JavaProgram.programs().run("ps", "-e", "-o", "pid=,ppid=");
      assumeTrue(ps.exitCode() == 0, "the ps of this system lists no parents");
      return ps.outputText().lines().map(line -> line.strip().replaceAll(" +", " ")).toList();
    } catch (StartException e) {
      return abort("this system has no ps");
    }
  }

  private static List<String> seenByJava() {
    return ProcessHandle.allProcesses()
        .map(process -> process.pid() + " " + process.parent().map(ProcessHandle::pid).orElse(0L))
        .toList();
  }
}
