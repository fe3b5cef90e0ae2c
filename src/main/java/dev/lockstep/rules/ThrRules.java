package dev.lockstep.rules;

import static dev.lockstep.witness.Witness.RULE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.api.Arguments;
import dev.lockstep.api.Connection;
import dev.lockstep.api.CustomThread;
import dev.lockstep.api.Pipe;
import dev.lockstep.api.Process;
import dev.lockstep.api.Target;
import dev.lockstep.api.Task;
import dev.lockstep.api.TaskOptions;
import dev.lockstep.api.Thread;
import dev.lockstep.api.Threading;
import dev.lockstep.witness.Testifies;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules of the chapter THR: what a thread is, and what it knows of itself and of others. */
public abstract class ThrRules extends Rules {

  private static final String MAIN_THREAD = "MainThread";

  /** Since 3.10 Python appends the target's name in brackets. */
  private static final Pattern DEFAULT_NAME = Pattern.compile("Thread-(\\d+)( \\(.+\\))?");

  private static final int CHILDREN = 2;
  private static final int THREADS_OF_A_CHILD = 2;

  // What the threads and processes do.

  private static String here() {
    return ProcessHandle.current().pid() + " " + java.lang.Thread.currentThread().threadId();
  }

  private static String thisProcess() {
    return ProcessHandle.current().pid() + " ";
  }

  private static void held(String folder, String name) {
    Scene scene = new Scene(folder);
    scene.note(name + " begun");
    scene.await("end-" + name);
    scene.note(name + " done");
  }

  private static void noteCall(Arguments arguments) {
    Scene scene = new Scene(arguments.get("folder"));
    scene.note("called-in " + here());
    scene.note("called-with " + arguments.positional());
  }

  private static void noteWhere(String folder, String name) {
    new Scene(folder).note(name + " " + here());
  }

  private static void fail(String message) {
    throw new IllegalStateException(message);
  }

  private static void failBadly(String message) {
    throw new AssertionError(message);
  }

  private static void lookAtTheBeginning(String folder, String subject) {
    Scene scene = new Scene(folder);
    Threading threads = threadsOf(subject);
    Thread current = threads.currentThread();
    scene.note("name " + current.name());
    scene.note("is-main " + (current == threads.mainThread()));
    scene.note("all " + threads.enumerate().stream().map(Thread::name).toList());
  }

  private static void startHeldThreads(String folder, String subject, String child)
      throws InterruptedException {
    List<Thread> all = new ArrayList<>();
    for (int i = 0; i < THREADS_OF_A_CHILD; i++) {
      all.add(threadsOf(subject).thread(ThrRules::heldSomewhere, folder, child + i));
    }
    all.forEach(Thread::start);
    for (Thread thread : all) {
      thread.join();
    }
  }

  private static void heldSomewhere(String folder, String name) {
    Scene scene = new Scene(folder);
    noteWhere(folder, name);
    scene.note(name + " begun");
    scene.await("end");
  }

  private static void startOuter(String folder, String subject) throws InterruptedException {
    noteWhere(folder, "main");
    Thread outer = threadsOf(subject).thread(ThrRules::startInner, folder, subject);
    outer.start();
    outer.join();
  }

  private static void startInner(String folder, String subject) throws InterruptedException {
    noteWhere(folder, "outer");
    Thread inner = threadsOf(subject).thread(ThrRules::noteWhere, folder, "inner");
    inner.start();
    inner.join();
  }

  /** Can end only if both are on their way at the same time. */
  private static void meet(String folder, String name, String other) {
    Scene scene = new Scene(folder);
    scene.open(name);
    scene.await(other);
    scene.note(name + " has met " + other);
  }

  private static final class Greeter extends CustomThread {

    private final String folder;

    Greeter(Threading threads, String folder) {
      super(threads);
      this.folder = folder;
    }

    @Override
    public void run() {
      noteWhere(folder, "overridden");
    }
  }

  // What the rules do.

  private Thread held(Threading threads, String name) {
    return threads.thread(ThrRules::held, scene().folder(), name);
  }

  /** To ask for something from within a thread. */
  private static Thread thread(Threading threads, Target target) {
    return threads.thread(target);
  }

  private void start(Task... tasks) throws Exception {
    attempt("start()", () -> started(tasks)).result();
  }

  private static boolean started(Task... tasks) {
    for (Task task : tasks) {
      task.start();
    }
    return true;
  }

  private void join(Task... tasks) throws Exception {
    for (Task task : tasks) {
      Attempt<Boolean> join = attempt("join", () -> task.join(patience().signal()));
      assertThat(join.result()).as("whether %s has ended", task.name()).isTrue();
    }
  }

  private void startAndJoin(Task... tasks) throws Exception {
    start(tasks);
    join(tasks);
  }

  private void finish(Thread thread, String name) throws Exception {
    scene().open("end-" + name);
    join(thread);
  }

  // THR-01 … THR-03: what a thread executes

  @Testifies(value = "THR-01", as = RULE)
  @Rule(
      value = "start() has another thread of this process call the function with its arguments.",
      check = "that the new thread, and not the caller, calls the target, and with what.")
  void THR_01_must_call_the_function_with_its_arguments() throws Exception {
    TaskOptions options = TaskOptions.of((Target) ThrRules::noteCall, "ada", 36);
    startAndJoin(threads().thread(options.with("folder", scene().folder())));
    assertThat(scene().value("called-with")).as("the arguments").isEqualTo("[ada, 36]");
    assertThat(scene().value("called-in"))
        .as("process and thread of the call")
        .startsWith(thisProcess())
        .isNotEqualTo(here());
    assertThat(scene().notes()).as("the notes of one call").hasSize(2);
  }

  @Testifies(value = "THR-02", as = RULE)
  @Rule(
      value = "start() of a class that overrides run() has another thread execute that run().",
      check = "that the target of a CustomThread is called like any other.")
  void THR_02_must_end_up_in_the_overridden_run() throws Exception {
    startAndJoin(new Greeter(threads(), scene().folder()));
    assertThat(scene().value("overridden"))
        .as("process and thread that executed run()")
        .startsWith(thisProcess())
        .isNotEqualTo(here());
  }

  @Testifies(value = "THR-03", as = RULE)
  @Rule(
      value = "Nobody has to write run(): that of a thread with a target calls the target.",
      check = "that run() calls the target, and does so in the caller.")
  void THR_03_must_call_the_target_in_run() throws Exception {
    threads().thread(ThrRules::noteWhere, scene().folder(), "target").run();
    assertThat(scene().notes())
        .as("where the target was called when run() has returned")
        .containsExactly("target " + here());
  }

  // THR-05: how a thread ends

  @Testifies(value = "THR-05", as = RULE)
  @Rule(
      value = "A thread ends when its run() returns, and needs nobody to join it.",
      check = "that the thread does nothing more, and waits for nothing, after its target.")
  void THR_05_must_end_when_run_returns() throws Exception {
    Thread thread = held(threads(), "thread");
    start(thread);
    awaitNote("thread begun");
    assertThat(thread.isAlive()).as("isAlive() while run() goes on").isTrue();
    scene().open("end-thread");
    patience().until("the thread to end, since its run() returns", () -> !thread.isAlive());
  }

  @Testifies(value = "THR-05", as = RULE)
  @Rule(
      value =
          "A thread ends when its run() throws, be it an Error; that is reported on the standard"
              + " error stream with the thread's name, and the others go on.",
      check = "that the thread catches what its target throws, and prints its own name with it.")
  void THR_05_must_report_what_run_throws() throws Exception {
    Thread other = held(threads(), "other");
    start(other);
    awaitNote("other begun");
    TaskOptions fail = TaskOptions.of(ThrRules::fail, "out of stamps");
    TaskOptions failBadly = TaskOptions.of(ThrRules::failBadly, "out of paper");
    startAndJoin(
        threads().thread(fail.named("mail thread")), threads().thread(failBadly.named("printer")));
    patience().until("a report of each of the two", () -> reported("printer", "out of paper"));
    assertThat(RuleOutput.printed())
        .as("what was printed")
        .contains("mail thread", "out of stamps", "printer", "out of paper");
    finish(other, "other");
    assertThat(scene().noted("other done")).as("whether the other one went on").isTrue();
  }

  private static boolean reported(String... words) {
    return Stream.of(words).allMatch(RuleOutput.printed()::contains);
  }

  // THR-07 … THR-09: main, the current thread, names

  @Testifies(value = "THR-07", as = RULE)
  @Rule(
      value = "A process begins with one thread, which is called MainThread.",
      check = "that currentThread(), mainThread() and enumerate() agree in a new process.")
  void THR_07_must_begin_with_one_thread_called_MainThread() throws Exception {
    threads(); // without them the rule is not attempted
    Process child = processes().process(ThrRules::lookAtTheBeginning, scene().folder(), subject());
    child.start();
    join(child);
    assertThat(scene().value("name")).as("name of a process's first thread").isEqualTo(MAIN_THREAD);
    assertThat(scene().value("is-main")).as("whether it is the main thread").isEqualTo("true");
    assertThat(scene().value("all")).as("all threads").isEqualTo("[" + MAIN_THREAD + "]");
  }

  @Testifies(value = "THR-07", as = RULE)
  @Rule(
      value = "Every thread can ask for the main thread, and gets the same one.",
      check = "that mainThread() does not depend on who calls it.")
  void THR_07_must_tell_every_thread_the_same_main_thread() throws Exception {
    Threading threads = threads();
    Map<String, Thread> seen = new ConcurrentHashMap<>();
    startAndJoin(thread(threads, arguments -> seen.put("main", threads.mainThread())));
    assertThat(seen.get("main")).as("the main thread").isSameAs(threads.mainThread());
    assertThat(threads.mainThread().name()).as("its name").isEqualTo(MAIN_THREAD);
  }

  @Testifies(value = "THR-08", as = RULE)
  @Rule(
      value = "currentThread() is the caller's own thread: in each thread its one object.",
      check = "that the object is found by who calls, and that a second call finds the same.")
  void THR_08_must_give_the_callers_own_thread() throws Exception {
    Threading threads = threads();
    Map<String, Thread> seen = new ConcurrentHashMap<>();
    Thread first = thread(threads, arguments -> seen.put("first", threads.currentThread()));
    Thread second = thread(threads, arguments -> seen.put("second", threads.currentThread()));
    startAndJoin(first, second);
    assertThat(seen.get("first")).as("currentThread() in the first thread").isSameAs(first);
    assertThat(seen.get("second")).as("currentThread() in the second thread").isSameAs(second);
    Thread own = threads.currentThread();
    assertThat(own).as("currentThread() in the rule itself").isNotIn(first, second);
    assertThat(threads.currentThread()).as("the same once more").isSameAs(own);
  }

  @Testifies(value = "THR-09", as = RULE)
  @Rule(
      value = "A thread has the name that it is given, before the start and after the end.",
      check = "that the name in the options is used.")
  void THR_09_must_keep_the_name_that_is_given() throws Exception {
    Thread thread = threads().thread(TaskOptions.of(ThrRules::noteWhere, "", "").named("mail"));
    assertThat(thread.name()).as("name of a thread that was given one").isEqualTo("mail");
    thread.setName("post");
    assertThat(thread.name()).as("name after setName").isEqualTo("post");
  }

  @Testifies(value = "THR-09", as = RULE)
  @Rule(
      value = "Threads that are given no name are called Thread-N, where N rises.",
      check = "that names are counted, for classes of one's own, too.")
  void THR_09_must_number_threads_without_a_name() {
    Threading threads = threads();
    List<Thread> unnamed =
        List.of(held(threads, "a"), new Greeter(threads, ""), held(threads, "b"));
    List<Integer> numbers = unnamed.stream().map(thread -> number(thread.name())).toList();
    assertThat(numbers)
        .as("numbers in the names of threads made one after the other")
        .doesNotHaveDuplicates()
        .isSorted();
  }

  private static int number(String name) {
    Matcher matcher = DEFAULT_NAME.matcher(name);
    assertThat(matcher.matches()).as("whether «%s» has the form Thread-N", name).isTrue();
    return Integer.parseInt(matcher.group(1));
  }

  // THR-13: the list of threads

  @Testifies(value = "THR-13", as = RULE)
  @Rule(
      value = "enumerate() lists the threads that are started and not ended, and the caller.",
      check = "that a thread is listed from its start to its end, and not by being made.")
  void THR_13_must_list_the_living_threads() throws Exception {
    Threading threads = threads();
    Thread unstarted = held(threads, "unstarted");
    Thread ended = threads.thread(ThrRules::noteWhere, scene().folder(), "ended");
    Thread first = held(threads, "first");
    Thread second = held(threads, "second");
    startAndJoin(ended);
    start(first, second);
    List<Thread> all = threads.enumerate();
    assertThat(all)
        .as("the list while two are held")
        .contains(first, second, threads.currentThread())
        .doesNotContain(unstarted, ended)
        .doesNotHaveDuplicates();
    finish(first, "first");
    assertThat(threads.enumerate())
        .as("the list when the first has ended")
        .contains(second)
        .doesNotContain(first);
    finish(second, "second");
  }

  @Testifies(value = "THR-13", as = RULE)
  @Rule(
      value = "enumerate() tells every thread of the others, and of the main thread if it lives.",
      check = "that the list does not depend on who calls, but for the caller itself.")
  void THR_13_must_list_the_others_and_main() throws Exception {
    Threading threads = threads();
    Thread held = held(threads, "held");
    start(held);
    Map<String, List<Thread>> seen = new ConcurrentHashMap<>();
    Thread looking = thread(threads, arguments -> seen.put("all", threads.enumerate()));
    startAndJoin(looking);
    assertThat(seen.get("all")).as("the list in another thread").contains(held, looking);
    assertThat(seen.get("all").contains(threads.mainThread()))
        .as("whether main is listed")
        .isEqualTo(threads.mainThread().isAlive());
    finish(held, "held");
  }

  // THR-16, THR-19: who has threads

  @Testifies(value = "THR-16", as = RULE)
  @Rule(
      value = "Several processes with several threads each may all be on their way at once.",
      kind = Rule.Kind.MAY,
      check = "that a child can start threads, and that none waits for the end of another.")
  void THR_16_may_run_several_threads_in_several_processes() throws Exception {
    threads(); // without them the rule is not attempted
    List<String> names = List.of("a", "b");
    List<Process> children =
        names.stream()
            .map(name ->
                processes().process(ThrRules::startHeldThreads, scene().folder(), subject(), name))
            .toList();
    start(children.toArray(Task[]::new));
    List<String> all = List.of("a0", "a1", "b0", "b1");
    all.forEach(name -> awaitNote(name + " begun"));
    scene().open("end");
    join(children.toArray(Task[]::new));
    List<String> places = all.stream().map(scene()::value).toList();
    assertThat(places.stream().map(place -> place.split(" ")[0]).distinct())
        .as("processes of the threads at %s", places)
        .hasSize(CHILDREN);
    assertThat(places)
        .as("processes and threads")
        .doesNotHaveDuplicates()
        .hasSize(CHILDREN * THREADS_OF_A_CHILD);
  }

  @Testifies(value = "THR-19", as = RULE)
  @Rule(
      value = "The main thread can start threads, and so can any other.",
      check = "that start() works in every thread and makes a new one.")
  void THR_19_must_start_threads_from_any_thread() throws Exception {
    threads(); // without them the rule is not attempted
    Process child = processes().process(ThrRules::startOuter, scene().folder(), subject());
    child.start();
    join(child);
    assertThat(Stream.of("main", "outer", "inner").map(scene()::value).toList())
        .as("process and thread of main, of a thread started by it, and of one started by that")
        .doesNotHaveDuplicates()
        .allMatch(place -> place.startsWith(scene().value("main").split(" ")[0] + " "));
  }

  // THR-20: arguments

  @Testifies(value = "THR-20", as = RULE)
  @Rule(
      value = "The elements of a thread's arguments become the function's, in order.",
      check = "that nothing is lost, added or exchanged on the way, nulls included.")
  void THR_20_must_pass_arguments_in_their_order() throws Exception {
    List<@Nullable Object> seen = new ArrayList<>();
    @Nullable Object[] given = {"one", 2, null, List.of(4), 5.0};
    Target see = arguments -> seen.addAll(arguments.positional());
    startAndJoin(threads().thread(see, given));
    assertThat(seen).as("what the function was called with").containsExactly(given);
  }

  // THR-21, THR-22: several things at the same time

  @Testifies(value = "THR-21", as = RULE)
  @Rule(
      value = "Two threads may be in the middle of their code at the same time.",
      kind = Rule.Kind.MAY,
      check = "that a thread which waits does not keep another from running.")
  void THR_21_may_run_two_threads_at_the_same_time() throws Exception {
    requireThatTheyMeet(
        threads().thread(ThrRules::meet, scene().folder(), "left", "right"),
        threads().thread(ThrRules::meet, scene().folder(), "right", "left"));
  }

  @Testifies(value = "THR-21", as = RULE)
  @Rule(
      value = "Two processes may be in the middle of their code at the same time.",
      kind = Rule.Kind.MAY,
      check = "that start() of a process does not wait for another one.")
  void THR_21_may_run_two_processes_at_the_same_time() throws Exception {
    requireThatTheyMeet(
        processes().process(ThrRules::meet, scene().folder(), "left", "right"),
        processes().process(ThrRules::meet, scene().folder(), "right", "left"));
  }

  private void requireThatTheyMeet(Task left, Task right) throws Exception {
    startAndJoin(left, right);
    assertThat(scene().notes())
        .as("notes of two that wait for each other in the middle")
        .containsExactlyInAnyOrder("left has met right", "right has met left");
  }

  @Testifies(value = "THR-22", as = RULE)
  @Rule(
      value = "One thread may have several conversations at once, if it only reads what is there.",
      kind = Rule.Kind.MAY,
      check = "that poll() returns at once, and tells whether receive() would.")
  void THR_22_may_do_several_things_in_one_thread() throws Exception {
    Pipe first = processes().pipe();
    Pipe second = processes().pipe();
    Attempt<Boolean> server =
        attempt(
            "the talk of one thread with two, of whom one is silent,",
            () -> {
              answerWhatIsThere(first.first(), second.first());
              second.second().send("second");
              answerWhatIsThere(first.first(), second.first());
              first.second().send("first");
              second.second().send("second again");
              answerWhatIsThere(first.first(), second.first());
              return true;
            });
    server.result();
    assertThat(scene().notes())
        .as("who was answered, in this order")
        .containsExactly("answered second", "answered first", "answered second again");
  }

  private void answerWhatIsThere(Connection... conversations) throws InterruptedException {
    for (Connection conversation : conversations) {
      if (conversation.poll()) {
        scene().note("answered " + conversation.receive());
      }
    }
  }
}
