package dev.lockstep.measure;

import static dev.lockstep.witness.Witness.MEASURE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.api.Command;
import dev.lockstep.api.Multiprocessing;
import dev.lockstep.api.Process;
import dev.lockstep.api.RunningProgram;
import dev.lockstep.api.Subprocess;
import dev.lockstep.api.Task;
import dev.lockstep.api.TaskOptions;
import dev.lockstep.api.Threading;
import dev.lockstep.jvm.ThreadMemory;
import dev.lockstep.reference.Reference;
import dev.lockstep.rules.Scene;
import dev.lockstep.witness.Evidence.Ratio;
import dev.lockstep.witness.Measurement;
import dev.lockstep.witness.Measurement.Cost;
import dev.lockstep.witness.Testifies;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * What processes and threads cost. What was seen is the median, on two cores, idle and with two
 * busy loops each; the bounds are far below, so that only a wrong claim breaks them.
 */
@Isolated("it measures")
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CostTest {

  private static final int ROUNDS = 7;

  private final Multiprocessing processes = new Reference().multiprocessing().orElseThrow();
  private final Threading threads = new Reference().threading().orElseThrow();
  private final Subprocess programs = new Reference().subprocess().orElseThrow();

  @TempDir private Path folder;
  private int scenes;

  /** A scene for each task that is measured, so that no note is there and no gate open yet. */
  private Scene newScene() {
    Path path = folder.resolve("scene-" + scenes++);
    path.toFile().mkdir();
    return new Scene(path.toString());
  }

  private static void require(Ratio ratio, double moreThan, TestReporter reporter) {
    reporter.publishEntry(ratio.entries());
    assertThat(ratio.median()).as(ratio.words()).isGreaterThan(moreThan);
  }

  // COST-01

  // Seen: 75 to 720, as the start of a JVM takes tens of milliseconds. "Far more" begins at 3.
  @Test
  @Testifies(value = "COST-01", as = MEASURE)
  void creating_a_process_costs_far_more_than_creating_a_thread(TestReporter reporter)
      throws Exception {
    String what = "from start() to the first line, process : thread";
    require(
        Measurement.ratio(what, ROUNDS, creation(processes::process), creation(threads::thread)),
        3,
        reporter);
  }

  private Cost creation(Function<TaskOptions, Task> maker) {
    return () -> {
      Scene scene = newScene();
      Task task = maker.apply(TaskOptions.of(CostTest::begin, scene.folder()));
      long start = System.nanoTime();
      task.start();
      awaitBegin(scene);
      long nanos = System.nanoTime() - start;
      task.join();
      return nanos;
    };
  }

  private static void begin(String folder) {
    new Scene(folder).note("begun");
  }

  private static void awaitBegin(Scene scene) {
    while (!scene.noted("begun")) {
      LockSupport.parkNanos(100_000);
    }
  }

  // Seen: 6 to 20: with no runtime to start it is less, but still more. Equal would be 1.
  @Test
  @Testifies(value = "COST-01", as = MEASURE)
  void even_the_smallest_program_costs_more_than_a_thread(TestReporter reporter) throws Exception {
    String what = "from start() to the first sign of life, echo : thread";
    require(Measurement.ratio(what, 3 * ROUNDS, this::echo, CostTest::latch), 1.5, reporter);
  }

  private long echo() throws Exception {
    long start = System.nanoTime();
    RunningProgram echo = programs.start(Command.of("echo"));
    echo.output().read();
    long nanos = System.nanoTime() - start;
    echo.waitFor();
    return nanos;
  }

  private static long latch() throws InterruptedException {
    CountDownLatch alive = new CountDownLatch(1);
    long start = System.nanoTime();
    Thread thread = Thread.ofPlatform().start(alive::countDown);
    alive.await();
    long nanos = System.nanoTime() - start;
    thread.join();
    return nanos;
  }

  // COST-02

  // Seen: 11 to 190; both find the gate open by looking every half millisecond, which costs alike.
  @Test
  @Testifies(value = "COST-02", as = MEASURE)
  void ending_a_process_costs_far_more_than_ending_a_thread(TestReporter reporter)
      throws Exception {
    String what = "from being told to end to the return of join(), process : thread";
    require(
        Measurement.ratio(what, ROUNDS, ending(processes::process), ending(threads::thread)),
        2,
        reporter);
  }

  private Cost ending(Function<TaskOptions, Task> maker) {
    return () -> {
      Scene scene = newScene();
      Task task = maker.apply(TaskOptions.of(CostTest::beHeld, scene.folder()));
      task.start();
      awaitBegin(scene);
      long start = System.nanoTime();
      scene.open("end");
      task.join();
      return System.nanoTime() - start;
    };
  }

  private static void beHeld(String folder) {
    begin(folder);
    new Scene(folder).await("end");
  }

  // COST-04

  private static final int THREADS = 100;
  private static final int DEPTH = 5_000;

  // Seen: 6.2, always: 105 kB for each thread, and some 110 bytes more for each call that it is in.
  @Test
  @Testifies(value = "COST-04", as = MEASURE)
  void a_thread_takes_up_more_the_more_calls_it_is_in(TestReporter reporter) throws Exception {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      double deep = ThreadMemory.measure(THREADS, DEPTH).resident();
      ratios.add(deep / ThreadMemory.measure(THREADS, 0).resident());
    }
    require(
        Ratio.of("memory of a thread that is " + DEPTH + " calls deep : of one in none", ratios),
        1.5,
        reporter);
  }

  // COST-06

  private static final int TASKS = 6;
  private static final int WORKERS = 2;

  // Seen: 2.5 to 8 for three times as many processes. Without a gain from keeping it would be 1.
  @Test
  @Testifies(value = "COST-06", as = MEASURE)
  void a_process_for_each_task_costs_more_than_two_that_are_kept(TestReporter reporter)
      throws Exception {
    String what = TASKS + " tasks, a process each : " + WORKERS + " processes kept";
    require(
        Measurement.ratio(what, 3, () -> doAllIn(TASKS), () -> doAllIn(WORKERS)), 1.2, reporter);
  }

  /**
   * Makes so many processes, has them do all the tasks between them, and sees them end. There are
   * never more than two at once, so that many do not get a larger share of busy CPUs than few.
   */
  private long doAllIn(int count) throws Exception {
    Scene scene = newScene();
    long start = System.nanoTime();
    for (int first = 0; first < count; first += WORKERS) {
      Process one = processes.process(CostTest::work, scene.folder(), first, count);
      Process two = processes.process(CostTest::work, scene.folder(), first + 1, count);
      one.start();
      two.start();
      one.join();
      two.join();
    }
    long nanos = System.nanoTime() - start;
    assertThat(scene.notes()).as("the tasks that were done").hasSize(TASKS);
    return nanos;
  }

  private static void work(String folder, int first, int step) {
    for (int task = first; task < TASKS; task += step) {
      new Scene(folder).note("task " + task);
    }
  }

  // COST-07

  // Seen: 14 to 100. If start() waited for the child to be up it would be 1.
  @Test
  @Testifies(value = "COST-07", as = MEASURE)
  void start_returns_long_before_the_child_s_first_line(TestReporter reporter) throws Exception {
    String what = "the child's first line : the return of start()";
    require(
        Measurement.ratio(what, ROUNDS, creation(processes::process), this::startAlone),
        1.5,
        reporter);
  }

  private long startAlone() throws Exception {
    Process process = processes.process(CostTest::begin, newScene().folder());
    long start = System.nanoTime();
    process.start();
    long nanos = System.nanoTime() - start;
    process.join();
    return nanos;
  }
}
