package dev.lockstep.jvm;

import static dev.lockstep.witness.Witness.JVM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lockstep.api.Command;
import dev.lockstep.api.RunningProgram;
import dev.lockstep.jvm.KernelTask.Region;
import dev.lockstep.jvm.KernelTask.SystemCall;
import dev.lockstep.rules.Patience;
import dev.lockstep.witness.Testifies;
import java.lang.foreign.Arena;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a process has in its memory, and that it is its own. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class AddressSpaceTest {

  private static final Patience PATIENCE = Patience.configured();

  @BeforeAll
  static void onLinuxOnly() {
    KernelTask.requireLinux();
  }

  /** A program that reads its input, and so waits. */
  private static RunningProgram start(String... arguments) {
    String[] words = new String[arguments.length + 1];
    words[0] = "cat";
    System.arraycopy(arguments, 0, words, 1, arguments.length);
    return JavaProgram.programs().start(Command.of(words));
  }

  @Test
  @Testifies(value = "OS-04", as = JVM)
  void a_process_has_a_text_a_data_and_a_stack_region() {
    try (RunningProgram program = start()) {
      KernelTask process = KernelTask.process(program.pid());
      String file = process.link("exe").toString();
      List<Region> regions = process.regions();
      assertThat(regions)
          .as("text: code of the program's file, which is not written to")
          .anyMatch(r -> r.name().equals(file) && r.isExecutable() && !r.isWritable());
      assertThat(regions)
          .as("data: of the file or the heap, to be written to and not executed")
          .anyMatch(r ->
              (r.name().equals(file) || r.name().equals("[heap]"))
                  && r.isWritable()
                  && !r.isExecutable());
      assertThat(regions)
          .as("a stack")
          .filteredOn(Region::name, "[stack]")
          .singleElement()
          .matches(Region::isWritable, "may be written to")
          .matches(region -> !region.isExecutable(), "is not executed");
    }
  }

  /** The registers show what the regions are for. */
  @Test
  @Testifies(value = "OS-04", as = JVM)
  void a_process_takes_its_instructions_from_text_and_has_its_calls_on_the_stack() {
    try (RunningProgram program = start()) {
      KernelTask process = KernelTask.process(program.pid());
      PATIENCE.until("it to wait for input", () -> process.systemCall().isPresent());
      SystemCall call = process.systemCall().orElseThrow();
      Region code = regionOf(call.programCounter(), process);
      Region stack = regionOf(call.stackPointer(), process);
      assertThat(code).as("where its next instruction is").matches(Region::isExecutable);
      assertThat(stack.name()).as("where its stack pointer points to").isEqualTo("[stack]");
    }
  }

  private static Region regionOf(long address, KernelTask process) {
    return process.regions().stream()
        .filter(region -> region.contains(address))
        .findFirst()
        .orElseThrow(() -> new AssertionError(process + " has no memory at " + address));
  }

  /** An address means something in one process only. */
  @Test
  @Testifies(value = "OS-04", as = JVM)
  void at_one_address_two_processes_of_one_program_have_different_things() {
    try (RunningProgram one = start("-");
        RunningProgram other = start("-", "-")) {
      KernelTask first = KernelTask.process(one.pid());
      KernelTask second = KernelTask.process(other.pid());
      assumeTrue(
          Files.isReadable(first.folder().resolve("mem")),
          "this system does not let us read a child's memory");
      long address = first.addressOfArguments();
      String words = "cat\0-\0";
      String more = "cat\0-\0-\0";
      Optional<String> here = first.memory(address, more.length());
      assertThat(here.orElse("nothing")).as("the first one's words").startsWith(words);
      assertThat(second.memory(second.addressOfArguments(), more.length()))
          .as("the other one's")
          .contains(more);
      assertThat(second.memory(address, more.length()))
          .as("what the other one has where the first one has its words")
          .isNotEqualTo(here);
    }
  }

  @Test
  @Testifies(
      value = {"OS-35", "OS-55"},
      as = JVM)
  void what_one_thread_maps_all_threads_have_and_no_other_process(@TempDir Path folder)
      throws Exception {
    Path file = Files.write(folder.resolve("mapped"), new byte[1]);
    String name = file.toRealPath().toString();
    try (RunningProgram program = start();
        KernelThreads threads = new KernelThreads(2);
        Arena arena = Arena.ofShared();
        FileChannel channel = FileChannel.open(file)) {
      channel.map(MapMode.READ_ONLY, 0, 1, arena);
      assertThat(threads.tasks())
          .as("threads, other than the one that mapped the file")
          .allMatch(thread -> has(thread, name));
      assertThat(has(KernelTask.process(program.pid()), name)).as("a child process").isFalse();
    }
  }

  private static boolean has(KernelTask task, String file) {
    return task.regions().stream().anyMatch(region -> region.name().equals(file));
  }
}
