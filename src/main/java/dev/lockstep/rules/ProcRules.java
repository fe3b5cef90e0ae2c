package dev.lockstep.rules;

import static dev.lockstep.witness.Witness.RULE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.api.Arguments;
import dev.lockstep.api.CustomProcess;
import dev.lockstep.api.Multiprocessing;
import dev.lockstep.api.Process;
import dev.lockstep.api.StartException;
import dev.lockstep.api.TaskOptions;
import dev.lockstep.witness.Testifies;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;

/** The rules of the chapter PROC: the process object. */
public abstract class ProcRules extends Rules {

  /** Set when the class is initialised, so it tells in which process that happened. */
  private static final long INITIALISED_IN = ProcessHandle.current().pid();

  /** A parent changes it; a child that copied its parent's memory would see the change. */
  private static volatile String inherited = "as the class initialised it";

  // What the children do.

  private static void noteOnce(String folder) {
    new Scene(folder).note("ran in " + ProcessHandle.current().pid());
  }

  private static void held(String folder) {
    Scene scene = new Scene(folder);
    scene.note("ran in " + ProcessHandle.current().pid());
    scene.note("begun");
    scene.await("end");
    scene.note("done");
  }

  private static void exit(int code) {
    System.exit(code);
  }

  private static void fail() {
    throw new IllegalArgumentException("thrown by a rule, to see the exit code");
  }

  private Process held() {
    return processes().process(ProcRules::held, scene().folder());
  }

  /** Starts a process that waits at the gate {@code end}, and waits until it does. */
  private Process startHeld() {
    Process process = held();
    process.start();
    awaitNote("begun");
    return process;
  }

  private static Process started(Process process) {
    process.start();
    return process;
  }

  private void finish(Process process) throws Exception {
    scene().open("end");
    join(process);
  }

  // PROC-01 … PROC-06: from the object to the process

  @Testifies(value = "PROC-01", as = RULE)
  @Rule(
      value = "Making a process object creates no process and calls nothing.",
      kind = Rule.Kind.CANNOT,
      check = "that the object only keeps what it was given until start() is called.")
  void PROC_01_cannot_begin_before_start() throws Exception {
    Process early = processes().process(ProcRules::noteOnce, scene().folder());
    Process started = startHeld();
    assertThat(early.pid()).as("pid of the process that was not started").isEmpty();
    assertThat(processes().activeChildren())
        .as("active children, of one process started and one only made")
        .hasSize(1);
    finish(started);
    assertThat(scene().notes())
        .as("notes when the started one has come and gone")
        .hasSize(3)
        .endsWith("begun", "done");
  }

  @Testifies(value = "PROC-02", as = RULE)
  @Rule(
      value =
          "A function and its arguments are all that start() needs; the function runs in a child.",
      check = "that start() creates a process and has it call the target with the arguments.")
  void PROC_02_must_start_a_child_from_a_function_and_its_arguments() throws Exception {
    Process process = processes().process(ProcRules::noteOnce, scene().folder());
    process.start();
    join(process);
    assertThat(scene().value("ran in"))
        .as("the process that the function ran in")
        .isNotEqualTo(Long.toString(ProcessHandle.current().pid()));
    assertThat(process.exitCode()).as("exit code").hasValue(0);
  }

  @Testifies(value = "PROC-03", as = RULE)
  @Rule(
      value = "What the child executes is run(), which calls the target by default.",
      check = "that run() of a process made with a target calls exactly that, with its arguments.")
  void PROC_03_must_call_the_target_in_run() throws Exception {
    Process process = processes().process(ProcRules::noteOnce, scene().folder());
    process.run();
    assertThat(scene().notes()).as("notes after run()").hasSize(1);
    process.start();
    join(process);
    assertThat(scene().notes()).as("notes after start() and join()").hasSize(2);
  }

  /** A process class of one's own. */
  private static final class Letter extends CustomProcess {

    private static final long serialVersionUID = 1;

    private final String folder;
    private final String text;

    Letter(Multiprocessing processes, String folder, String text) {
      super(processes);
      this.folder = folder;
      this.text = text;
    }

    @Override
    public void run() {
      new Scene(folder).note("sent " + text);
      new Scene(folder).note("ran in " + ProcessHandle.current().pid());
      new Scene(folder).note("called " + name());
    }
  }

  @Testifies(value = "PROC-04", as = RULE)
  @Rule(
      value =
          "A class of one's own that overrides run() needs no target: the child executes its"
              + " run().",
      check =
          "that the object itself travels to the child with its fields, and knows its name there.")
  void PROC_04_must_execute_an_overridden_run_in_the_child() throws Exception {
    Letter letter = new Letter(processes(), scene().folder(), "greetings");
    letter.setName("postman");
    letter.start();
    join(letter);
    assertThat(letter.exitCode()).as("exit code").hasValue(0);
    assertThat(scene().value("sent")).as("the field, seen in the child").isEqualTo("greetings");
    assertThat(scene().value("called")).as("the name, seen in the child").isEqualTo("postman");
    assertThat(scene().value("ran in"))
        .as("the process that run() ran in")
        .isNotEqualTo(Long.toString(ProcessHandle.current().pid()));
  }

  @Testifies(value = "PROC-05", as = RULE)
  @Rule(
      value =
          "run(), called directly, starts no process: it runs in the caller, and there is no pid.",
      check =
          "that run() calls the target in the calling thread, and that join() is still an error.")
  void PROC_05_cannot_open_a_process_by_run() throws Exception {
    Process process = processes().process(ProcRules::noteOnce, scene().folder());
    process.run();
    assertThat(scene().value("ran in"))
        .as("the process that the target ran in")
        .isEqualTo(Long.toString(ProcessHandle.current().pid()));
    assertThat(process.pid()).as("pid after run()").isEmpty();
    Attempt<Boolean> join = attempt("join() after run()", () -> process.join(patience().signal()));
    assertThatThrownBy(join::result)
        .as("join() after run()")
        .isInstanceOf(IllegalStateException.class);
  }

  @Testifies(value = "PROC-06", as = RULE)
  @Rule(
      value =
          "isAlive() is false before the start, true while the child runs, false after its end.",
      check = "that isAlive() asks about the child, and not about the object.")
  void PROC_06_must_be_alive_while_the_child_runs() throws Exception {
    Process process = held();
    assertThat(process.isAlive()).as("isAlive() before the start").isFalse();
    process.start();
    assertThat(process.isAlive()).as("isAlive() right after start()").isTrue();
    awaitNote("begun");
    assertThat(process.isAlive()).as("isAlive() while the child is held").isTrue();
    finish(process);
    assertThat(process.isAlive()).as("isAlive() after the join").isFalse();
  }

  // PROC-07 … PROC-10: names and numbers

  private static void makeTwo(String folder, String subject) {
    Multiprocessing processes = processesOf(subject);
    Scene scene = new Scene(folder);
    scene.note("called " + processes.currentProcess().name());
    scene.note("first " + processes.process(ProcRules::fail).name());
    scene.note("second " + processes.process(ProcRules::fail).name());
  }

  @Testifies(value = "PROC-07", as = RULE)
  @Rule(
      value =
          "Default names are Process-1, Process-2, …; the children of Process-1 are Process-1:1, …",
      check = "the counter of default names, and that a child counts its own children anew.")
  void PROC_07_must_count_default_names_from_1() throws Exception {
    Multiprocessing processes = processesOf(subject());
    assertThat(processes.process(ProcRules::fail).name()).as("first name").isEqualTo("Process-1");
    assertThat(processes.process(ProcRules::fail).name()).as("second name").isEqualTo("Process-2");
    Process parent = processes().process(ProcRules::makeTwo, scene().folder(), subject());
    parent.start();
    join(parent);
    assertThat(scene().value("called")).as("the child's own name").isEqualTo(parent.name());
    assertThat(scene().value("first")).as("its first child").isEqualTo(parent.name() + ":1");
    assertThat(scene().value("second")).as("its second child").isEqualTo(parent.name() + ":2");
  }

  @Testifies(value = "PROC-08", as = RULE)
  @Rule(
      value = "A name can be given or left out, and be given to two processes: it is an alias.",
      check =
          "that a given name is kept as it is, before and after the start, here and in the child.")
  void PROC_08_may_be_given_a_name() throws Exception {
    Multiprocessing processes = processes();
    TaskOptions mail =
        TaskOptions.of(ProcRules::makeTwo, scene().folder(), subject()).named("mail");
    Process first = processes.process(mail);
    Process second = processes.process(mail);
    assertThat(List.of(first.name(), second.name())).as("names").containsExactly("mail", "mail");
    first.start();
    join(first);
    assertThat(scene().value("called")).as("the name, seen in the child").isEqualTo("mail");
    second.setName("post");
    assertThat(second.name()).as("the name after setName").isEqualTo("post");
  }

  @Testifies(value = "PROC-09", as = RULE)
  @Rule(
      value = "The pid is none before the start; then it is the operating system's own number.",
      check = "that pid() is the number by which the system lists the child, and no other's.")
  void PROC_09_must_have_the_pid_that_the_system_knows() throws Exception {
    Process process = held();
    assertThat(process.pid()).as("pid before the start").isEmpty();
    process.start();
    awaitNote("begun");
    long pid = process.pid().orElseThrow(() -> new AssertionError("no pid after the start"));
    assertThat(scene().value("ran in")).as("the child's own pid").isEqualTo(Long.toString(pid));
    assertThat(ProcessHandle.of(pid)).as("what the system lists under the pid").isPresent();
    finish(process);
    assertThat(process.pid()).as("pid after the end").hasValue(pid);
  }

  private static void notePids(String folder, String subject) {
    Multiprocessing processes = processesOf(subject);
    Scene scene = new Scene(folder);
    OptionalLong own = processes.currentProcess().pid();
    OptionalLong parent = processes.parentProcess().map(Process::pid).orElse(OptionalLong.empty());
    scene.note("own " + own.orElse(-1));
    scene.note("system's " + ProcessHandle.current().pid());
    scene.note("parent " + parent.orElse(-1));
    scene.note("system's-parent " + ProcessHandle.current().parent().orElseThrow().pid());
  }

  @Testifies(value = "PROC-10", as = RULE)
  @Rule(
      value =
          "A child can learn its own pid and its parent's; its parent is the process that started"
              + " it.",
      check = "currentProcess() and parentProcess() in the child.")
  void PROC_10_must_let_a_child_learn_both_pids() throws Exception {
    String mine = Long.toString(ProcessHandle.current().pid());
    Process process = processes().process(ProcRules::notePids, scene().folder(), subject());
    process.start();
    join(process);
    assertThat(scene().value("own")).as("own pid").isEqualTo(scene().value("system's"));
    assertThat(scene().value("parent"))
        .as("the parent's pid, as the child is told")
        .isEqualTo(mine);
    assertThat(scene().value("system's-parent")).as("the parent, as listed").isEqualTo(mine);
    assertThat(processes().currentProcess().pid())
        .as("pid of the current process")
        .hasValue(ProcessHandle.current().pid());
  }

  // PROC-12, PROC-13: arguments

  private static void noteArguments(Arguments arguments) {
    Scene scene = new Scene(arguments.get(0));
    for (int i = 1; i < arguments.positional().size(); i++) {
      scene.note("argument " + i + " is " + arguments.positional().get(i));
    }
    arguments.named().forEach((name, value) -> scene.note("argument " + name + " is " + value));
  }

  private static void growAndNote(String folder, StringBuilder text) {
    text.append(" and the child's addition");
    new Scene(folder).note("text " + text);
  }

  @Testifies(value = "PROC-12", as = RULE)
  @Rule(
      value = "Arguments arrive in their order.",
      check = "that no argument is lost, added or moved on its way to the child.")
  void PROC_12_must_pass_arguments_in_order() throws Exception {
    Process process =
        processes()
            .process(ProcRules::noteArguments, scene().folder(), "mike", 3, null, List.of(4));
    process.start();
    join(process);
    assertThat(scene().notes())
        .as("the arguments, as the child got them")
        .containsExactly(
            "argument 1 is mike", "argument 2 is 3", "argument 3 is null", "argument 4 is [4]");
  }

  @Testifies(value = "PROC-12", as = RULE)
  @Rule(
      value = "Arguments travel by value, as they are when start() is called.",
      check = "that the child gets a copy, and that its changes stay with it.")
  void PROC_12_must_pass_arguments_by_value() throws Exception {
    StringBuilder text = new StringBuilder("the parent's text");
    Process process = processes().process(ProcRules::growAndNote, scene().folder(), text);
    process.start();
    join(process);
    assertThat(scene().value("text"))
        .as("the text in the child")
        .isEqualTo("the parent's text and the child's addition");
    assertThat(text.toString()).as("the text in the parent").isEqualTo("the parent's text");
  }

  @Testifies(value = "PROC-12", as = RULE)
  @Rule(
      value =
          "A target or an argument that cannot be serialized is an error of start(); nothing"
              + " starts.",
      kind = Rule.Kind.CANNOT,
      check =
          "that what travels is serialized before a process is made, and the error names the"
              + " class.")
  void PROC_12_cannot_start_with_what_cannot_travel() {
    CountDownLatch latch = new CountDownLatch(1);
    Process process =
        processes().process(ProcRules::noteArguments, scene().folder(), new Envelope(latch));
    assertThatThrownBy(process::start)
        .as("start() with an argument that cannot be serialized")
        .isInstanceOf(StartException.class)
        .hasMessageContaining(CountDownLatch.class.getName());
    assertThat(process.pid()).as("pid afterwards").isEmpty();
    assertThat(process.isAlive()).as("isAlive() afterwards").isFalse();
  }

  private record Envelope(CountDownLatch content) implements Serializable {}

  @Testifies(value = "PROC-13", as = RULE)
  @Rule(
      value = "Arguments by name arrive under their names.",
      check = "that names and values stay together on their way to the child.")
  void PROC_13_must_pass_arguments_by_name() throws Exception {
    Process process =
        processes()
            .process(
                TaskOptions.of(ProcRules::noteArguments, new Object[] {scene().folder()})
                    .with("greeting", "hello")
                    .with("times", 2));
    process.start();
    join(process);
    assertThat(scene().notes())
        .as("the arguments, as the child got them")
        .containsExactlyInAnyOrder("argument greeting is hello", "argument times is 2");
  }

  // PROC-16 … PROC-19: several at once, and their ends

  private static void withThreads(String folder, int number) throws InterruptedException {
    Scene scene = new Scene(folder);
    CountDownLatch both = new CountDownLatch(2);
    Runnable meet =
        () -> {
          both.countDown();
          try {
            both.await(); // only if both threads run does either get on
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        };
    Thread first = Thread.ofPlatform().start(meet);
    Thread second = Thread.ofPlatform().start(meet);
    first.join();
    second.join();
    scene.note("threads met in " + number);
    scene.await("end");
  }

  @Testifies(value = "PROC-16", as = RULE)
  @Rule(
      value = "Several processes run at the same time, and each can run several threads.",
      kind = Rule.Kind.MAY,
      check =
          "that a second process can begin while the first one is held, and threads in a child.")
  void PROC_16_may_run_several_with_threads_of_their_own() throws Exception {
    Process first = processes().process(ProcRules::withThreads, scene().folder(), 1);
    Process second = processes().process(ProcRules::withThreads, scene().folder(), 2);
    first.start();
    awaitNote("threads met in 1");
    attempt("start() of a second process while the first is held", () -> started(second)).result();
    awaitNote("threads met in 2");
    assertThat(List.of(first.isAlive(), second.isAlive()))
        .as("whether both are alive at once")
        .containsExactly(true, true);
    finish(first);
    join(second);
  }

  @Testifies(value = "PROC-17", as = RULE)
  @Rule(
      value = "Two starts of the same function are two processes, with two pids.",
      check = "that each start makes a process of its own, as the system lists them.")
  void PROC_17_must_run_each_start_in_a_process_of_its_own() throws Exception {
    Process first = held();
    Process second = held();
    first.start();
    attempt("start() of a second process while the first is held", () -> started(second)).result();
    patience().until("both to begin", () -> scene().notes().size() == 4);
    List<String> ranIn =
        scene().notes().stream().filter(note -> note.startsWith("ran in")).distinct().toList();
    assertThat(ranIn).as("the processes that the function ran in").hasSize(2);
    assertThat(first.pid()).as("pid of the first").isNotEqualTo(second.pid());
    finish(first);
    join(second);
  }

  @Testifies(value = "PROC-18", as = RULE)
  @Rule(
      value = "A parent collects its children: after join() the system lists the child no more.",
      kind = Rule.Kind.CANNOT,
      check = "that join() returns when the child was reaped, and leaves no zombie.")
  void PROC_18_cannot_leave_a_zombie() throws Exception {
    Process process = startHeld();
    long pid = Long.parseLong(scene().value("ran in"));
    Attempt<Boolean> join =
        attempt(
            "join",
            () -> {
              process.join();
              return isListed(pid);
            });
    join.staysBlocked();
    scene().open("end");
    assertThat(join.result()).as("whether pid %d is listed when join() returns", pid).isFalse();
  }

  /** A zombie is listed, too. */
  private static boolean isListed(long pid) {
    return ProcessHandle.of(pid).isPresent();
  }

  @Testifies(value = "PROC-18", as = RULE)
  @Rule(
      value = "The exit status is collected once and kept: it can be asked for again and again.",
      check = "that the exit code is remembered when the child is gone.")
  void PROC_18_must_keep_the_exit_code() throws Exception {
    Process process = processes().process(ProcRules::exit, 7);
    assertThat(process.exitCode()).as("exit code before the start").isEmpty();
    process.start();
    join(process);
    List<OptionalInt> asked = List.of(process.exitCode(), process.exitCode());
    join(process);
    assertThat(asked).as("exit code, asked twice").containsOnly(OptionalInt.of(7));
    assertThat(process.exitCode()).as("exit code after another join").hasValue(7);
  }

  @Testifies(value = "PROC-19", as = RULE)
  @Rule(
      value = "The parent learns how a child ended: 0, 1 after an exception, or the code given.",
      check = "how the end of the target becomes an exit code, codes above 128 among them.")
  void PROC_19_must_tell_how_the_child_ended() throws Exception {
    assertThat(exitCodeOf(processes().process(ProcRules::noteOnce, scene().folder())))
        .as("exit code after a normal end")
        .hasValue(0);
    assertThat(exitCodeOf(processes().process(ProcRules::fail)))
        .as("exit code after an uncaught exception")
        .hasValue(1);
    assertThat(exitCodeOf(processes().process(ProcRules::exit, 3)))
        .as("exit code after exit(3)")
        .hasValue(3);
    assertThat(exitCodeOf(processes().process(ProcRules::exit, 137)))
        .as("exit code after exit(137), which is no signal")
        .hasValue(137);
  }

  private OptionalInt exitCodeOf(Process process) throws Exception {
    process.start();
    join(process);
    return process.exitCode();
  }

  @Testifies(value = "PROC-19", as = RULE)
  @Rule(
      value =
          "A child that is killed sends no message, and yet the parent learns which signal it was.",
      check = "that the exit code is minus the signal's number, as the kernel tells it.")
  void PROC_19_must_tell_which_signal_ended_the_child() throws Exception {
    Process process = startHeld();
    ProcessHandle.of(process.pid().orElseThrow(() -> new AssertionError("no pid after the start")))
        .ifPresent(ProcessHandle::destroyForcibly);
    join(process);
    assertThat(process.exitCode()).as("exit code after SIGKILL").hasValue(-9);
  }

  // PROC-20, PROC-24, PROC-25: what a child begins with

  private static void noteState(String folder) {
    Scene scene = new Scene(folder);
    scene.note("initialised-in " + INITIALISED_IN);
    scene.note("own " + ProcessHandle.current().pid());
    scene.note("inherited " + inherited);
    scene.note("threads " + Thread.getAllStackTraces().keySet().stream().anyMatch(ProcRules::left));
  }

  private static boolean left(Thread thread) {
    return thread.getName().equals("a thread of the parent");
  }

  private Scene stateOfAChild() throws Exception {
    Process process = processes().process(ProcRules::noteState, scene().folder());
    process.start();
    join(process);
    return scene();
  }

  @Testifies(value = "PROC-20", as = RULE)
  @Rule(
      value = "A child loads the program anew: its static initialisers run again, in the child.",
      check = "that the target's class is initialised in the child and not taken over.")
  void PROC_20_must_run_static_initialisers_again_in_the_child() throws Exception {
    Scene child = stateOfAChild();
    assertThat(child.value("initialised-in"))
        .as("the process in which the class was initialised, as the child sees it")
        .isEqualTo(child.value("own"))
        .isNotEqualTo(Long.toString(INITIALISED_IN));
  }

  @Testifies(value = "PROC-24", as = RULE)
  @Rule(
      value = "A child gets no copy of its parent's state: it begins with what the program says.",
      kind = Rule.Kind.CANNOT,
      check = "that a static field that the parent changed is as new in the child.")
  void PROC_24_cannot_inherit_the_state_of_its_parent() throws Exception {
    inherited = "as the parent changed it"; // for good: the same rule may run in another thread
    assertThat(stateOfAChild().value("inherited"))
        .as("the static field in the child")
        .isEqualTo("as the class initialised it");
    assertThat(inherited)
        .as("the static field in the parent")
        .isEqualTo("as the parent changed it");
  }

  @Testifies(value = "PROC-25", as = RULE)
  @Rule(
      value = "Processes work without fork: a child is a virtual machine of its own.",
      check =
          "that the child runs in a JVM that was started for it, with none of the parent's"
              + " threads.")
  void PROC_25_must_work_without_fork() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    Thread extra = Thread.ofPlatform().name("a thread of the parent").start(() -> await(end));
    try {
      Scene child = stateOfAChild();
      assertThat(child.value("own"))
          .as("the child's pid")
          .isNotEqualTo(Long.toString(ProcessHandle.current().pid()));
      assertThat(child.value("threads"))
          .as("a thread of the parent in the child")
          .isEqualTo("false");
    } finally {
      end.countDown();
      extra.join();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  // PROC-27, PROC-29: what may be done with it

  @Testifies(value = "PROC-27", as = RULE)
  @Rule(
      value = "A process that was started cannot be started again.",
      kind = Rule.Kind.CANNOT,
      check = "that the second start() is an error and starts nothing.")
  void PROC_27_cannot_be_started_again() throws Exception {
    Process process = startHeld();
    OptionalLong pid = process.pid();
    assertThatThrownBy(process::start)
        .as("start() while it runs")
        .isInstanceOf(IllegalStateException.class);
    finish(process);
    assertThatThrownBy(process::start)
        .as("start() after its end")
        .isInstanceOf(IllegalStateException.class);
    assertThat(process.pid()).as("pid").isEqualTo(pid);
    assertThat(scene().notes()).as("notes of the only run").hasSize(3);
  }

  @Testifies(value = "PROC-29", as = RULE)
  @Rule(
      value = "A process can be ended from outside: terminate() asks, kill() forces.",
      check = "that both reach the child, and that the exit codes are −15 and −9.")
  void PROC_29_must_end_a_process_from_outside() throws Exception {
    Process asked = startHeld();
    asked.terminate();
    join(asked);
    assertThat(asked.exitCode()).as("exit code after terminate()").hasValue(-15);
    Process forced = held();
    forced.start();
    forced.kill();
    join(forced);
    assertThat(forced.exitCode()).as("exit code after kill()").hasValue(-9);
    assertThat(scene().noted("done")).as("whether a child came to its end").isFalse();
  }

  @Testifies(value = "PROC-29", as = RULE)
  @Rule(
      value = "A running process cannot be closed; a closed one answers no more.",
      kind = Rule.Kind.CANNOT,
      check = "that close() looks whether the child runs, and what comes after it.")
  void PROC_29_cannot_be_closed_while_it_runs() throws Exception {
    Process process = startHeld();
    assertThatThrownBy(process::close)
        .as("close() while it runs")
        .isInstanceOf(IllegalStateException.class);
    assertThat(process.isAlive()).as("isAlive() after the vain close()").isTrue();
    finish(process);
    process.close();
    process.close();
    assertThatThrownBy(process::isAlive)
        .as("isAlive() of a closed process")
        .isInstanceOf(IllegalStateException.class);
  }

  @Testifies(value = "PROC-29", as = RULE)
  @Rule(
      value =
          "Only its parent can join a process: neither can it join itself, nor another process it.",
      kind = Rule.Kind.CANNOT,
      check = "that join() knows whether the caller is the parent, and does not wait otherwise.")
  void PROC_29_cannot_be_joined_by_another_process() throws Exception {
    Process sibling = startHeld();
    Process process =
        processes().process(ProcRules::joinOthers, scene().folder(), subject(), sibling);
    process.start();
    join(process);
    assertThat(scene().value("itself")).as("join() of itself").isEqualTo("refused");
    assertThat(scene().value("sibling")).as("join() of a sibling").isEqualTo("refused");
    finish(sibling);
  }

  private static void joinOthers(String folder, String subject, Process sibling) throws Exception {
    Scene scene = new Scene(folder);
    Process itself = processesOf(subject).currentProcess();
    scene.note("itself " + outcomeOfJoin(itself));
    scene.note("sibling " + outcomeOfJoin(sibling));
  }

  private static String outcomeOfJoin(Process process) throws InterruptedException {
    try {
      process.join(Duration.ofMillis(10));
      return "returned";
    } catch (IllegalStateException e) {
      return "refused";
    }
  }
}
