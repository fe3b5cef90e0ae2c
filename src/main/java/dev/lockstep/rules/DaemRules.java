package dev.lockstep.rules;

import static dev.lockstep.witness.Witness.RULE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lockstep.api.Multiprocessing;
import dev.lockstep.api.Process;
import dev.lockstep.api.Target;
import dev.lockstep.api.TaskOptions;
import dev.lockstep.api.Thread;
import dev.lockstep.api.Threading;
import dev.lockstep.witness.Testifies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The rules of the chapter DAEM: daemons, and how a program ends.
 *
 * <p>The program that ends is a child of the rule, and has a child of its own.
 */
public abstract class DaemRules extends Rules {

  private static final String BY_RETURN = "by return";
  private static final String BY_EXCEPTION = "by exception";
  private static final String BY_HALT = "by halt";

  // What the programs, their children and their threads do.

  /** A program with a daemon, which ends as it is told. */
  private static void programWithDaemon(String folder, String subject, String ending) {
    processesOf(subject).process(TaskOptions.of(DaemRules::held, folder).daemon(true)).start();
    end(new Scene(folder), ending);
  }

  /** A program with a child that is no daemon. */
  private static void programWithChild(String folder, String subject, String ending) {
    processesOf(subject).process(DaemRules::held, folder).start();
    end(new Scene(folder), ending);
  }

  /** A program that nothing holds up: when it has ended, so has one that waits for nobody. */
  private static void childlessProgram(String folder) {
    new Scene(folder).await("main may end");
  }

  private static void end(Scene scene, String ending) {
    scene.await("main may end");
    scene.note("main is over");
    switch (ending) {
      case BY_EXCEPTION -> throw new IllegalStateException("thrown by a rule, to end a program");
      case BY_HALT -> Runtime.getRuntime().halt(0);
      default -> {}
    }
  }

  private static void held(String folder) {
    Scene scene = new Scene(folder);
    scene.note("pid " + ProcessHandle.current().pid());
    scene.await("child may end");
    scene.note("child is done");
  }

  private static void programWithThread(String folder, String subject, boolean daemon) {
    Scene scene = new Scene(folder);
    threadsOf(subject).thread(TaskOptions.of(DaemRules::thread, folder).daemon(daemon)).start();
    scene.await("main may end");
    scene.note("main is over");
  }

  private static void thread(String folder) {
    Scene scene = new Scene(folder);
    scene.note("thread has begun");
    scene.await("thread may end");
    scene.note("thread is done");
  }

  private static void noteDefaults(String folder, String subject) {
    Multiprocessing processes = processesOf(subject);
    TaskOptions options = TaskOptions.of(DaemRules::held, folder);
    Scene scene = new Scene(folder);
    scene.note("unset " + processes.process(options).isDaemon());
    scene.note("unset-daemon " + processes.process(options.daemon(false)).isDaemon());
  }

  private static void startChild(String folder, String subject) {
    Scene scene = new Scene(folder);
    try {
      processesOf(subject).process(DaemRules::held, folder).start();
      scene.note("start it-returned");
    } catch (RuntimeException e) {
      scene.note("start " + (e instanceof IllegalStateException ? "is-an-error" : e));
    }
  }

  private static void consume(String folder) {
    Scene scene = new Scene(folder);
    scene.note("consuming");
    scene.await("an item that never comes");
  }

  /** Takes its time when it is asked to end. */
  private static void consumeStubbornly(String folder) {
    Scene scene = new Scene(folder);
    Runtime.getRuntime()
        .addShutdownHook(
            new java.lang.Thread(() -> {
              scene.note("asked to end");
              scene.await("let go");
            }));
    consume(folder);
  }

  // What the rules do.

  private Process start(Process process, String firstNote) {
    process.start();
    patience()
        .until(
            "the note «" + firstNote + " …»",
            () -> scene().notes().stream().anyMatch(note -> note.startsWith(firstNote)));
    return process;
  }

  private Process startProgram(Target.Of3<String, String, String> main, String ending) {
    return start(processes().process(main, scene().folder(), subject(), ending), "pid");
  }

  private ProcessHandle child() {
    return ProcessHandle.of(Long.parseLong(scene().value("pid")))
        .orElseThrow(() -> new AssertionError("the child ended before its program did"));
  }

  /** A zombie, which nobody has collected yet, is gone, too: it runs no command any more. */
  private static boolean isGone(ProcessHandle process) {
    return !process.isAlive() || process.info().command().isEmpty();
  }

  private Attempt<Boolean> joining(Process process) {
    return attempt(
        "join of " + process.name(),
        () -> {
          process.join();
          return true;
        });
  }

  private Attempt<Boolean> attempt(String what, Consumer<Process> action, Process process) {
    return attempt(
        what,
        () -> {
          action.accept(process);
          return true;
        });
  }

  private void finish(Process program) {
    scene().open("main may end");
  }

  private void requireThatTheDaemonEnds(String ending, Consumer<Process> end) throws Exception {
    Process program = startProgram(DaemRules::programWithDaemon, ending);
    ProcessHandle daemon = child();
    assertThat(isGone(daemon)).as("whether the daemon is gone while its program runs").isFalse();
    attempt("ending the program", end, program).result();
    join(program);
    patience().until("the daemon to be gone after its program", () -> isGone(daemon));
    assertThat(scene().notes()).as("notes").doesNotContain("child is done");
  }

  @Testifies(value = "DAEM-01", as = RULE)
  @Rule(
      value = "A process is no daemon unless it is told so, and neither is the main process.",
      check = "the default of daemon.")
  void DAEM_01_must_be_no_daemon_by_default() {
    TaskOptions options = TaskOptions.of(DaemRules::held, "");
    Multiprocessing processes = processes();
    assertThat(processes.currentProcess().isDaemon()).as("daemon of the main process").isFalse();
    assertThat(processes.process(options).isDaemon()).as("daemon by default").isFalse();
    assertThat(processes.process(options.daemon(true)).isDaemon()).as("daemon if set").isTrue();
  }

  @Testifies(value = "DAEM-01", as = RULE)
  @Rule(
      value = "What a daemon creates is a daemon by default, and none if it is told so.",
      check = "that the default of daemon is taken from the process that creates the object.")
  void DAEM_01_must_be_inherited_from_the_creator() throws Exception {
    TaskOptions options = TaskOptions.of(DaemRules::noteDefaults, scene().folder(), subject());
    Process daemon = processes().process(options.daemon(true));
    daemon.start();
    join(daemon);
    assertThat(scene().value("unset")).as("daemon of what a daemon creates").isEqualTo("true");
    assertThat(scene().value("unset-daemon")).as("the same, set to false").isEqualTo("false");
  }

  @Testifies(value = "DAEM-01", as = RULE)
  @Rule(
      value = "A thread that a daemon thread makes is a daemon by default, and none if told so.",
      check = "that the default of daemon is taken from the thread that makes the object.")
  void DAEM_01_must_be_inherited_by_threads() throws Exception {
    Threading threads = threads();
    Map<String, Boolean> seen = new ConcurrentHashMap<>();
    TaskOptions idle = TaskOptions.of(DaemRules::thread, scene().folder());
    TaskOptions make =
        TaskOptions.of(
            (Target)
                arguments -> {
                  seen.put("unset", threads.thread(idle).isDaemon());
                  seen.put("told to be none", threads.thread(idle.daemon(false)).isDaemon());
                });
    Thread daemon = threads.thread(make.daemon(true));
    daemon.start();
    assertThat(daemon.join(patience().signal())).as("whether the daemon has ended").isTrue();
    assertThat(seen)
        .as("isDaemon() of what a daemon thread makes")
        .containsEntry("unset", true)
        .containsEntry("told to be none", false);
  }

  @Testifies(value = "DAEM-02", as = RULE)
  @Rule(
      value = "When a program's main code returns, its daemons are ended.",
      check = "that the end of a program terminates its daemons, and does not wait for their work.")
  void DAEM_02_must_end_daemons_in_an_orderly_end() throws Exception {
    requireThatTheDaemonEnds(BY_RETURN, this::finish);
  }

  @Testifies(value = "DAEM-02", as = RULE)
  @Rule(
      value = "When a program's main code fails with an exception, its daemons are ended.",
      check = "that an exception leads to the same end of the program as a return.")
  void DAEM_02_must_end_daemons_after_an_exception() throws Exception {
    requireThatTheDaemonEnds(BY_EXCEPTION, this::finish);
  }

  @Testifies(value = "DAEM-02", as = RULE)
  @Rule(
      value = "When a program is terminated (SIGTERM), its daemons are ended.",
      check = "that a program which a signal ends does not leave its daemons running.")
  void DAEM_02_must_end_daemons_of_a_terminated_program() throws Exception {
    requireThatTheDaemonEnds(BY_RETURN, Process::terminate);
  }

  @Testifies(value = "DAEM-02", as = RULE)
  @Rule(
      value = "When a program is killed (SIGKILL), its daemons end, too.",
      check =
          "that a daemon notices its parent's death by itself: a killed parent can do nothing any"
              + " more.")
  void DAEM_02_must_end_daemons_of_a_killed_program() throws Exception {
    requireThatTheDaemonEnds(BY_RETURN, Process::kill);
  }

  @Testifies(value = "DAEM-03", as = RULE)
  @Rule(
      value = "A daemon cannot start a child: start() is an error there, and no child comes to be.",
      kind = Rule.Kind.CANNOT,
      check = "that start() asks whether the process that calls it is a daemon.")
  void DAEM_03_cannot_start_children_in_a_daemon() throws Exception {
    scene().open("child may end");
    TaskOptions options = TaskOptions.of(DaemRules::startChild, scene().folder(), subject());
    Process daemon = processes().process(options.daemon(true));
    daemon.start();
    join(daemon);
    assertThat(scene().value("start")).as("start() in a daemon").isEqualTo("is-an-error");
    assertThat(scene().notes()).as("notes").doesNotContain("child is done");
  }

  @Testifies(value = "DAEM-04", as = RULE)
  @Rule(
      value = "daemon can be set before the start, and neither while the process runs nor later.",
      kind = Rule.Kind.CANNOT,
      check = "that setDaemon() is an error from start() on, and that it then changes nothing.")
  void DAEM_04_cannot_be_set_after_the_start() throws Exception {
    Process process = processes().process(DaemRules::held, scene().folder());
    process.setDaemon(true);
    process.setDaemon(false);
    process.setDaemon(true);
    start(process, "pid");
    assertThatThrownBy(() -> process.setDaemon(false))
        .as("setDaemon() while it runs")
        .isInstanceOf(IllegalStateException.class);
    assertThat(process.isDaemon()).as("daemon, as it was set before the start").isTrue();
    scene().open("child may end");
    join(process);
    assertThatThrownBy(() -> process.setDaemon(false))
        .as("setDaemon() when it has ended")
        .isInstanceOf(IllegalStateException.class);
  }

  @Testifies(value = "DAEM-04", as = RULE)
  @Rule(
      value = "A thread that was started cannot become a daemon, not even when it has ended.",
      kind = Rule.Kind.CANNOT,
      check = "that setDaemon() is an error once start() was called.")
  void DAEM_04_cannot_change_a_thread_that_was_started() throws Exception {
    Thread thread = threads().thread(DaemRules::thread, scene().folder());
    thread.start();
    awaitNote("thread has begun");
    requireThatSetDaemonIsRefused(thread, "while it runs");
    scene().open("thread may end");
    assertThat(thread.join(patience().signal())).as("whether it has ended").isTrue();
    requireThatSetDaemonIsRefused(thread, "when it has ended");
  }

  private static void requireThatSetDaemonIsRefused(Thread thread, String when) {
    assertThatThrownBy(() -> thread.setDaemon(true))
        .as("setDaemon() %s", when)
        .isInstanceOf(IllegalStateException.class);
    assertThat(thread.isDaemon()).as("isDaemon() %s", when).isFalse();
  }

  @Testifies(value = "DAEM-05", as = RULE)
  @Rule(
      value = "A program ends in this order: its code, its children, their collection, itself.",
      check = "that the end of a program waits for the children that are no daemons.")
  void DAEM_05_must_wait_for_its_children_in_an_orderly_end() throws Exception {
    requireThatTheProgramWaits(BY_RETURN, 0);
  }

  @Testifies(value = "DAEM-05", as = RULE)
  @Rule(
      value = "A program whose code fails with an exception waits for its children, too.",
      check = "that an exception leads to the same end of the program as a return.")
  void DAEM_05_must_wait_for_its_children_after_an_exception() throws Exception {
    requireThatTheProgramWaits(BY_EXCEPTION, 1);
  }

  /** Lets the main code end, and gives the program the time that another one takes to end. */
  private void endMainsCode() throws Exception {
    Process other = processes().process(DaemRules::childlessProgram, scene().folder());
    other.start();
    scene().open("main may end");
    awaitNote("main is over");
    join(other);
  }

  private void requireThatTheProgramWaits(String ending, int exitCode) throws Exception {
    Process program = startProgram(DaemRules::programWithChild, ending);
    ProcessHandle child = child();
    Attempt<Boolean> join = joining(program);
    endMainsCode();
    join.staysBlocked();
    assertThat(isGone(child)).as("whether the child is gone before its work is done").isFalse();
    scene().open("child may end");
    join.result();
    assertThat(scene().notes())
        .as("notes when the program has ended")
        .endsWith("main is over", "child is done");
    assertThat(isGone(child)).as("whether the child is gone when the program has ended").isTrue();
    assertThat(program.exitCode()).as("exit code of the program").hasValue(exitCode);
  }

  @Testifies(value = "DAEM-05", as = RULE)
  @Rule(
      value = "A program that is terminated (SIGTERM) waits for nobody.",
      kind = Rule.Kind.CANNOT,
      check = "that the end of a program tells an orderly one from one by a signal.")
  void DAEM_05_cannot_wait_for_its_children_when_it_is_terminated() throws Exception {
    requireThatTheProgramDoesNotWait(Process::terminate);
  }

  @Testifies(value = "DAEM-05", as = RULE)
  @Rule(
      value = "A program that is killed (SIGKILL) waits for nobody, and neither does its join().",
      kind = Rule.Kind.CANNOT,
      check = "that join() waits for the process itself, and not for what it had started.")
  void DAEM_05_cannot_wait_for_its_children_when_it_is_killed() throws Exception {
    requireThatTheProgramDoesNotWait(Process::kill);
  }

  private void requireThatTheProgramDoesNotWait(Consumer<Process> end) throws Exception {
    Process program = startProgram(DaemRules::programWithChild, BY_RETURN);
    attempt("ending the program", end, program).result();
    join(program);
    assertThat(scene().notes()).as("notes").doesNotContain("main is over", "child is done");
  }

  @Testifies(value = "DAEM-06", as = RULE)
  @Rule(
      value = "A process ends when its main code and all its non-daemon threads have ended.",
      check = "that the end of a process waits for its threads, and that these are no daemons.")
  void DAEM_06_must_wait_for_its_threads() throws Exception {
    Process program = startProgramWithThread(false);
    Attempt<Boolean> join = joining(program);
    endMainsCode();
    join.staysBlocked();
    scene().open("thread may end");
    join.result();
    assertThat(scene().notes())
        .as("notes when the process has ended")
        .containsExactly("thread has begun", "main is over", "thread is done");
    assertThat(program.exitCode()).as("exit code").hasValue(0);
  }

  @Testifies(value = "DAEM-06", as = RULE)
  @Rule(
      value = "A process does not wait for its daemon threads.",
      kind = Rule.Kind.CANNOT,
      check = "that a thread which was told to be a daemon is one.")
  void DAEM_06_cannot_be_held_up_by_a_daemon_thread() throws Exception {
    Process program = startProgramWithThread(true);
    scene().open("main may end");
    join(program);
    assertThat(scene().notes())
        .as("notes when the process has ended")
        .containsExactly("thread has begun", "main is over");
  }

  private Process startProgramWithThread(boolean daemon) {
    threads(); // without them the rule is not attempted
    String folder = scene().folder();
    return start(
        processes().process(DaemRules::programWithThread, folder, subject(), daemon),
        "thread has begun");
  }

  @Testifies(value = "DAEM-12", as = RULE)
  @Rule(
      value =
          "An endless consumer runs until somebody ends it; terminate() does, and shows as -15.",
      check = "that terminate() sends SIGTERM, and that the exit code tells so.")
  void DAEM_12_must_be_ended_by_hand() throws Exception {
    Process consumer = processes().process(DaemRules::consume, scene().folder());
    start(consumer, "consuming");
    Attempt<Boolean> join = joining(consumer);
    join.staysBlocked();
    consumer.terminate();
    join.result();
    assertThat(consumer.exitCode()).as("exit code after terminate()").hasValue(-15);
  }

  @Testifies(value = "DAEM-12", as = RULE)
  @Rule(
      value = "terminate() only asks: it returns at once, and a child can hold out against it.",
      kind = Rule.Kind.MAY,
      check =
          "that terminate() is a signal which the child can handle, and does not wait for its end.")
  void DAEM_12_may_hold_out_against_terminate() throws Exception {
    Process consumer = processes().process(DaemRules::consumeStubbornly, scene().folder());
    start(consumer, "consuming");
    Attempt<Boolean> terminate = attempt("terminate()", Process::terminate, consumer);
    awaitNote("asked to end");
    terminate.result();
    Attempt<Boolean> join = joining(consumer);
    join.staysBlocked();
    assertThat(consumer.isAlive()).as("isAlive() while it holds out").isTrue();
    scene().open("let go");
    join.result();
    assertThat(consumer.exitCode()).as("exit code when it has given in").hasValue(-15);
  }

  @Testifies(value = "DAEM-12", as = RULE)
  @Rule(
      value = "No child can hold out against kill(), or even notice it; it shows as -9.",
      kind = Rule.Kind.CANNOT,
      check = "that kill() sends SIGKILL, and that the exit code tells so.")
  void DAEM_12_cannot_hold_out_against_kill() throws Exception {
    Process consumer = processes().process(DaemRules::consumeStubbornly, scene().folder());
    start(consumer, "consuming");
    consumer.kill();
    join(consumer);
    assertThat(scene().notes()).as("notes").containsExactly("consuming");
    assertThat(consumer.exitCode()).as("exit code after kill()").hasValue(-9);
  }

  @Testifies(value = "DAEM-15", as = RULE)
  @Rule(
      value = "daemon=true makes no daemon of the operating system: it cannot outlive its starter.",
      kind = Rule.Kind.CANNOT,
      check = "that a daemon ends even if its starter halts without any cleaning up.")
  void DAEM_15_cannot_outlive_its_starter() throws Exception {
    requireThatTheDaemonEnds(BY_HALT, this::finish);
  }

  @Testifies(value = "DAEM-15", as = RULE)
  @Rule(
      value = "A daemon stays in the session and in the process group of its starter.",
      check = "that nothing detaches a daemon from the process that started it.")
  void DAEM_15_must_stay_in_the_session_of_its_starter() throws Exception {
    assumeTrue(Files.exists(Path.of("/proc/self/stat")), "only Linux shows sessions in /proc");
    Process program = startProgram(DaemRules::programWithDaemon, BY_RETURN);
    assertThat(groupAndSession(scene().value("pid")))
        .as("process group and session of the daemon, and of its starter")
        .isEqualTo(groupAndSession(Long.toString(program.pid().orElse(0))));
  }

  /** Two numbers that stand after the command, the state and the parent's pid. */
  private static List<String> groupAndSession(String pid) throws IOException {
    String stat = Files.readString(Path.of("/proc", pid, "stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return List.of(fields[2], fields[3]);
  }
}
