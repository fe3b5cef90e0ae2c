package dev.lockstep.rules;

import static dev.lockstep.witness.Witness.RULE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lockstep.api.AsyncResult;
import dev.lockstep.api.Pool;
import dev.lockstep.api.Process;
import dev.lockstep.witness.Testifies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The rule of the chapter GIL: on how many CPUs an implementation counts. */
public abstract class GilRules extends Rules {

  private static final Path TASKSET = Path.of("/usr/bin/taskset");

  /** Gives up all CPUs but one, and then makes a pool that is not told how many workers. */
  private static void workOnOneCpu(String folder, String subject) throws Exception {
    giveUpAllCpusButOne();
    Scene scene = new Scene(folder);
    scene.note("may-use " + Runtime.getRuntime().availableProcessors());
    try (Pool pool = processesOf(subject).pool()) {
      AsyncResult<String> first = pool.applyAsync(GilRules::held, folder);
      AsyncResult<String> second = pool.applyAsync(GilRules::held, folder);
      first.get();
      second.get();
    }
  }

  private static void giveUpAllCpusButOne() throws IOException, InterruptedException {
    long pid = ProcessHandle.current().pid();
    new ProcessBuilder(TASKSET.toString(), "-acp", firstCpu(), Long.toString(pid))
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  /** The first number in a list such as {@code 2-3,8}. */
  private static String firstCpu() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("Cpus_allowed_list:"))
        .map(line -> line.split("\\s+")[1].split("[-,]")[0])
        .findFirst()
        .orElseThrow();
  }

  private static String held(String folder) {
    Scene scene = new Scene(folder);
    scene.note("begun " + ProcessHandle.current().pid());
    scene.await("end");
    return "done";
  }

  private List<String> begun() {
    return scene().notes().stream().filter(note -> note.startsWith("begun ")).toList();
  }

  @Testifies(value = "GIL-10", as = RULE)
  @Rule(
      value =
          "What counts is how many CPUs a process may use, and not how many the machine has: a"
              + " pool that is not told how many workers has so many.",
      check = "that the default size is taken from availableProcessors() when the pool is made.")
  void GIL_10_must_count_the_cpus_that_the_process_may_use() throws Exception {
    assumeTrue(Files.exists(TASKSET), "no taskset, to take CPUs away from a process");
    assumeTrue(Runtime.getRuntime().availableProcessors() > 1, "there is only one CPU");
    Process child = processes().process(GilRules::workOnOneCpu, scene().folder(), subject());
    child.start();
    patience().until("a task to begin", () -> !begun().isEmpty());
    patience().watch("a second task begins on one CPU", () -> begun().size() > 1);
    scene().open("end");
    join(child);
    assertThat(scene().value("may-use")).as("CPUs that the process may use").isEqualTo("1");
    assertThat(begun()).as("by which worker each of two tasks was begun").hasSize(2);
    assertThat(begun().stream().distinct()).as("the workers of the pool").hasSize(1);
  }
}
