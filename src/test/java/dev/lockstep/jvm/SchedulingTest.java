package dev.lockstep.jvm;

import static dev.lockstep.witness.Witness.JVM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.api.Command;
import dev.lockstep.api.RunningProgram;
import dev.lockstep.api.Subprocess;
import dev.lockstep.jvm.KernelTask.Region;
import dev.lockstep.jvm.KernelTask.SystemCall;
import dev.lockstep.measure.OneCpu;
import dev.lockstep.rules.Patience;
import dev.lockstep.witness.Testifies;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Who gets the CPU, as the kernel counts: ticks of CPU time, switches, and states. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SchedulingTest {

  private static final Patience PATIENCE = Patience.configured();

  /** More than an error of rounding. */
  private static final int TICKS = 4;

  private static final int WAITS = 5;
  private static final int YIELDS = 20;

  private volatile boolean goOn = true;
  private final AtomicLong yields = new AtomicLong();

  @TempDir private Path folder;

  @BeforeAll
  static void onLinuxOnly() {
    KernelTask.requireLinux();
  }

  @AfterEach
  void letAllGo() {
    goOn = false;
  }

  /** Never gives up the CPU of its own accord. */
  private void spin() {
    while (goOn) {
      Thread.onSpinWait();
    }
  }

  private void yieldAgainAndAgain() {
    while (goOn) {
      Thread.yield();
      yields.incrementAndGet();
    }
  }

  /** Starts a thread, and gives what the kernel knows it as. */
  private static KernelTask start(Thread.Builder how, Runnable work) throws Exception {
    CompletableFuture<KernelTask> task = new CompletableFuture<>();
    KernelTask.requireLinux();
    how.start(() -> {
      task.complete(KernelTask.thisThread());
      work.run();
    });
    return task.get(PATIENCE.signal().toMillis(), TimeUnit.MILLISECONDS);
  }

  private static Thread.Builder thread() {
    return Thread.ofPlatform().daemon();
  }

  /** Starts threads that have to share one CPU, whatever else there is. */
  private static List<KernelTask> startOnOneCpu(Start first, Start second) throws Exception {
    FutureTask<List<KernelTask>> both =
        new FutureTask<>(() -> {
          OneCpu.pinThisThread();
          return List.of(first.now(), second.now());
        });
    thread().start(both);
    return both.get(PATIENCE.signal().toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Something that is started. */
  @FunctionalInterface
  private interface Start {
    KernelTask now() throws Exception;
  }

  private static void awaitTicks(KernelTask task) {
    long enough = task.cpuTicks() + TICKS;
    PATIENCE.until("it to use CPU time", () -> task.cpuTicks() >= enough);
  }

  // OS-06

  @Test
  @Testifies(value = "OS-06", as = JVM)
  void a_thread_that_never_gives_up_the_cpu_loses_it_all_the_same() throws Exception {
    Start start = () -> start(thread(), this::spin);
    List<KernelTask> both = startOnOneCpu(start, start);
    List<Long> before = both.stream().map(SchedulingTest::switchesAgainstItsWill).toList();
    both.forEach(SchedulingTest::awaitTicks);
    for (int i = 0; i < both.size(); i++) {
      KernelTask spinner = both.get(i);
      long switches = before.get(i);
      PATIENCE.until(
          "the kernel to take the CPU from a thread that never waits",
          () -> switchesAgainstItsWill(spinner) > switches);
    }
  }

  private static long switchesAgainstItsWill(KernelTask task) {
    return task.status("nonvoluntary_ctxt_switches");
  }

  @Test
  @Testifies(value = "OS-06", as = JVM)
  void the_highest_priority_keeps_the_cpu_from_nobody() throws Exception {
    List<KernelTask> both =
        startOnOneCpu(
            () -> startWithPriority(Thread.MAX_PRIORITY),
            () -> startWithPriority(Thread.MIN_PRIORITY));
    awaitTicks(both.getFirst());
    awaitTicks(both.getLast());
  }

  private KernelTask startWithPriority(int priority) throws Exception {
    return start(
        thread(),
        () -> {
          Thread.currentThread().setPriority(priority);
          spin();
        });
  }

  /** Who yields does not say for how long: it is back, though the other one never yields. */
  @Test
  @Testifies(value = "OS-06", as = JVM)
  void yield_does_not_leave_the_cpu_to_another_one_for_good() throws Exception {
    List<KernelTask> both =
        startOnOneCpu(
            () -> start(thread(), this::spin), () -> start(thread(), this::yieldAgainAndAgain));
    long enough = yields.get() + YIELDS;
    PATIENCE.until("yield() to return again and again", () -> yields.get() >= enough);
    awaitTicks(both.getFirst());
  }

  // OS-24

  @Test
  @Testifies(value = "OS-24", as = JVM)
  void of_one_process_one_thread_runs_and_another_one_does_not() throws Exception {
    try (KernelThreads waiting = new KernelThreads(1)) {
      KernelTask blocked = waiting.tasks().getFirst();
      PATIENCE.until("the kernel to have it waiting", () -> blocked.state() == 'S');
      long before = blocked.cpuTicks();
      KernelTask spinning = start(thread(), this::spin);
      awaitTicks(spinning);
      PATIENCE.until("the kernel to have it running or ready", () -> spinning.state() == 'R');
      assertThat(blocked.state()).as("the state of the other one").isEqualTo('S');
      assertThat(blocked.cpuTicks()).as("its CPU time").isEqualTo(before);
      assertThat(spinning.status("Tgid"))
          .as("the process of both")
          .isEqualTo(blocked.status("Tgid"));
    }
  }

  /** The kernel counts switches for each thread. */
  @Test
  @Testifies(value = "OS-24", as = JVM)
  void each_wait_of_a_thread_is_a_switch_of_this_thread() throws Exception {
    Semaphore turn = new Semaphore(0);
    CompletableFuture<Thread> self = new CompletableFuture<>();
    KernelTask task =
        start(
            thread(),
            () -> {
              self.complete(Thread.currentThread());
              turn.acquireUninterruptibly(1);
              turn.acquireUninterruptibly(WAITS);
            });
    Thread thread = self.get(PATIENCE.signal().toMillis(), TimeUnit.MILLISECONDS);
    PATIENCE.until(
        "it to wait", () -> thread.getState() == Thread.State.WAITING && task.state() == 'S');
    try (KernelThreads others = new KernelThreads(1)) {
      KernelTask other = others.tasks().getFirst();
      PATIENCE.until("the other one to wait", () -> other.state() == 'S');
      long before = task.status("voluntary_ctxt_switches");
      long ofOther = other.status("voluntary_ctxt_switches");
      turn.release();
      for (int i = 1; i < WAITS; i++) {
        long waits = before + i;
        PATIENCE.until("wait number " + i, () -> task.status("voluntary_ctxt_switches") >= waits);
        turn.release(); // not enough yet, but for the last time
      }
      assertThat(other.status("voluntary_ctxt_switches"))
          .as("switches of a thread that waited all the time")
          .isEqualTo(ofOther);
      turn.release();
    }
    assertThat(thread.join(PATIENCE.signal())).as("whether it came to its end").isTrue();
  }

  // OS-28

  @Test
  @Testifies(value = "OS-28", as = JVM)
  void a_blocked_program_with_one_thread_stops_as_a_whole() throws Exception {
    Command echo = Command.of("sh", "-c", "read line; echo \"went on with $line\"");
    RunningProgram program = JavaProgram.programs().start(echo);
    try {
      KernelTask process = KernelTask.process(program.pid());
      PATIENCE.until("it to wait for a line", () -> waitsForInput(process));
      long before = process.cpuTicks();
      CpuWork.here(CpuWork.SOME); // there was a CPU to be had
      assertThat(process.threads()).as("its threads").hasSize(1);
      assertThat(process.state()).as("its state").isEqualTo('S');
      assertThat(process.cpuTicks()).as("its CPU time").isEqualTo(before);
      assertThat(program.output().available()).as("what it has written").isZero();
      assertThat(program.communicate("a line\n".getBytes(StandardCharsets.UTF_8)).outputText())
          .as("what it does when it gets its line")
          .isEqualTo("went on with a line\n");
    } finally {
      program.kill();
    }
  }

  private static boolean waitsForInput(KernelTask process) {
    return process.state() == 'S'
        && process.systemCall().filter(SystemCall::hasDescriptor).isPresent();
  }

  @Test
  @Testifies(value = "OS-28", as = JVM)
  void beside_a_blocked_thread_the_others_go_on() throws Exception {
    try (RunningProgram program = JavaProgram.programs().start(Command.of("cat"))) {
      InputStream input = program.output();
      CompletableFuture<Integer> read = new CompletableFuture<>();
      KernelTask blocked = start(thread(), () -> read.complete(readOne(input)));
      PATIENCE.until("it to wait for input", () -> waitsForInput(blocked));
      long before = blocked.cpuTicks();
      awaitTicks(start(thread(), this::spin));
      assertThat(blocked.state()).as("state of the blocked one, meanwhile").isEqualTo('S');
      assertThat(blocked.cpuTicks()).as("its CPU time").isEqualTo(before);
      assertThat(read).as("what it has read").isNotDone();
      try (OutputStream output = program.input()) {
        output.write('x');
      }
      assertThat(read.get(PATIENCE.signal().toMillis(), TimeUnit.MILLISECONDS))
          .as("what it reads at last")
          .isEqualTo('x');
    }
  }

  private static int readOne(InputStream input) {
    try {
      return input.read();
    } catch (IOException e) {
      return -1;
    }
  }

  // OS-36

  /** It spins until its parent ends, with a file open. */
  private static final String SPIN =
      "exec 3< \"$0\"; echo begun; while kill -0 $PPID 2> /dev/null; do :; done";

  @Test
  @Testifies(value = "OS-36", as = JVM)
  void a_stopped_process_has_no_cpu_time_and_all_that_it_owns() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));
    Subprocess programs = JavaProgram.programs();
    RunningProgram program = programs.start(Command.of("sh", "-c", SPIN, file.toString()));
    try (BufferedReader output = new BufferedReader(new InputStreamReader(program.output()))) {
      assertThat(output.readLine()).isEqualTo("begun");
      KernelTask process = KernelTask.process(program.pid());
      awaitTicks(process);
      signal("STOP", program);
      PATIENCE.until("it to be stopped", () -> process.state() == 'T');
      long ticks = process.cpuTicks();
      List<Region> memory = process.regions();
      CpuWork.here(CpuWork.SOME); // there was a CPU to be had
      assertThat(process.cpuTicks()).as("its CPU time, then and now").isEqualTo(ticks);
      assertThat(process.isListed()).as("whether it is in the table").isTrue();
      assertThat(process.regions()).as("its address space").isNotEmpty().isEqualTo(memory);
      assertThat(process.descriptorsOf(file)).as("its open file").containsExactly("3");
      signal("CONT", program);
      awaitTicks(process);
    } finally {
      program.kill();
    }
  }

  private static void signal(String name, RunningProgram program) throws InterruptedException {
    Command kill =
        Command.of("sh", "-c", "kill -" + name + " \"$0\"", Long.toString(program.pid()));
    JavaProgram.programs().run(kill.checked());
  }
}
