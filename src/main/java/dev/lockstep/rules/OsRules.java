package dev.lockstep.rules;

import static dev.lockstep.witness.Witness.RULE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.api.Command;
import dev.lockstep.api.Multiprocessing;
import dev.lockstep.api.Process;
import dev.lockstep.api.Queue;
import dev.lockstep.api.Subprocess;
import dev.lockstep.api.TaskOptions;
import dev.lockstep.api.Thread;
import dev.lockstep.api.Threading;
import dev.lockstep.witness.Testifies;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;

/** The rules of the chapter OS: programs, the processes they become, and the threads in these. */
public abstract class OsRules extends Rules {

  private static final int THREADS = 2;
  private static final int TABS = 2;

  /** A global with an entry for each scene: rules that run at once must not meet. */
  private static final Map<String, Integer> COUNTER = new ConcurrentHashMap<>();

  /**
   * The program {@link #counter} as a shell script, which gets the scene's folder as {@code $0}.
   */
  private static final String COUNTER_SCRIPT =
      """
      at_gate() { while [ -d "$0" ] && [ ! -e "$0/gate-$1" ]; do sleep 0.01; done; }
      note() { printf '%s\\n' "$1" >> "$0/journal"; }
      n=0
      note "process $$"
      at_gate "count-$$"
      n=$((n + 1))
      note "$$ counted to $n"
      at_gate "end-$$"
      """;

  @AfterEach
  void forget() {
    COUNTER.remove(scene().folder());
  }

  private static long self() {
    return ProcessHandle.current().pid();
  }

  private static boolean isListed(long pid) {
    return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
  }

  // OS-01: a program, and the processes that it becomes

  private static void counter(String folder) {
    Scene scene = new Scene(folder);
    scene.note("process " + self());
    scene.await("count-" + self());
    scene.note(self() + " counted to " + COUNTER.merge(folder, 1, Integer::sum));
    scene.await("end-" + self());
  }

  @Testifies(value = "OS-01", as = RULE)
  @Rule(
      value =
          "One function, started twice, is two processes, each with a pid and state of its own.",
      check = "that each start() makes a process of its own, with memory of its own.")
  void OS_01_must_make_two_processes_of_one_function() throws Exception {
    Multiprocessing processes = processes();
    requireTwoProcesses(
        processes.process(OsRules::counter, scene().folder())::start,
        processes.process(OsRules::counter, scene().folder())::start);
  }

  @Testifies(value = "OS-01", as = RULE)
  @Rule(
      value = "One program, started twice, is two processes, each with a pid and state of its own.",
      check = "that each start of a command runs the program anew.")
  void OS_01_must_make_two_processes_of_one_program() throws Exception {
    Subprocess programs = programs();
    Command counter = Command.of("sh", "-c", COUNTER_SCRIPT, scene().folder());
    requireTwoProcesses(() -> programs.start(counter), () -> programs.start(counter));
  }

  /** Has one come and go while the other is there. */
  private void requireTwoProcesses(Runnable startOne, Runnable startOther) throws Exception {
    start(startOne);
    long one = awaitProcess(1);
    start(startOther);
    long other = awaitProcess(2);
    assertThat(other).as("pid of the second process").isNotEqualTo(one);
    assertThat(List.of(isListed(one), isListed(other)))
        .as("whether the system lists processes %d and %d", one, other)
        .containsOnly(true);
    countAndEnd(one);
    assertThat(isListed(other)).as("whether the other one is there when one has ended").isTrue();
    countAndEnd(other);
  }

  /** A start that waits for another process would wait for ever. */
  private void start(Runnable start) throws Exception {
    attempt("start()", Executors.callable(start)).result();
  }

  /** Waits for so many processes to have begun, and gives the pid of the last one. */
  private long awaitProcess(int count) {
    patience().until("process number " + count + " to begin", () -> begun().size() >= count);
    return begun().get(count - 1);
  }

  private List<Long> begun() {
    return scene().notes().stream()
        .filter(note -> note.startsWith("process "))
        .map(note -> Long.parseLong(note.substring("process ".length())))
        .toList();
  }

  /** A counter that counts to more than 1 found the count of another one. */
  private void countAndEnd(long pid) {
    scene().open("count-" + pid);
    awaitNote(pid + " counted to 1");
    scene().open("end-" + pid);
    patience().until("process " + pid + " to be gone", () -> !isListed(pid));
  }

  // OS-27: no thread without its process

  private static void programWithThreads(String folder, String subject) {
    for (int i = 1; i <= THREADS; i++) {
      threadsOf(subject).thread(OsRules::workInSteps, folder, "thread-" + i).start();
    }
    new Scene(folder).await("exit");
    System.exit(0);
  }

  private static void workInSteps(String folder, String name) {
    Scene scene = new Scene(folder);
    scene.note(name + " begins");
    scene.await("one step");
    scene.note(name + " goes on");
    scene.await("another step");
    scene.note(name + " goes on without its process");
  }

  @Testifies(value = "OS-27", as = RULE)
  @Rule(
      value = "When a process exits, its threads end with it, in the midst of what they do.",
      kind = Rule.Kind.CANNOT,
      check = "that a thread belongs to the process that made it, and lives nowhere else.")
  void OS_27_cannot_leave_threads_when_a_process_exits() throws Exception {
    Process process = startProgramWithThreads();
    scene().open("exit");
    requireThatAllThreadsEndWith(process);
  }

  @Testifies(value = "OS-27", as = RULE)
  @Rule(
      value = "When a process is killed, its threads end with it, in the midst of what they do.",
      kind = Rule.Kind.CANNOT,
      check = "that a thread belongs to the process that made it, and lives nowhere else.")
  void OS_27_cannot_leave_threads_when_a_process_is_killed() throws Exception {
    Process process = startProgramWithThreads();
    process.kill();
    requireThatAllThreadsEndWith(process);
  }

  /** Each of its threads was seen to work, and waits to do more. */
  private Process startProgramWithThreads() {
    Process process = processes().process(OsRules::programWithThreads, scene().folder(), subject());
    process.start();
    awaitAllThreads("begins");
    scene().open("one step");
    awaitAllThreads("goes on");
    return process;
  }

  private void awaitAllThreads(String what) {
    for (int i = 1; i <= THREADS; i++) {
      awaitNote("thread-" + i + " " + what);
    }
  }

  private void requireThatAllThreadsEndWith(Process process) throws Exception {
    join(process);
    scene().note("the process has ended");
    scene().open("another step");
    patience()
        .watch(
            "a thread goes on, though its process has ended",
            () -> scene().notes().stream().anyMatch(note -> note.endsWith("without its process")));
    assertThat(scene().notes()).as("notes").hasSize(2 * THREADS + 1);
    assertThat(scene().notes().getLast()).as("last note").isEqualTo("the process has ended");
  }

  // OS-30: the threads of another process

  private static void programWithNamedThread(String folder, String subject) throws Exception {
    Threading threads = threadsOf(subject);
    Thread inner =
        threads.thread(TaskOptions.of(OsRules::writeAndWait, folder).named("inner of " + folder));
    inner.start();
    Scene scene = new Scene(folder);
    scene.await("written");
    scene.note("child lists " + namesOfScene(threads, folder));
    scene.await("end");
    scene.note("child finds " + COUNTER.get(folder));
    inner.join();
  }

  private static void writeAndWait(String folder) {
    Scene scene = new Scene(folder);
    COUNTER.put(folder, 1);
    scene.open("written");
    scene.await("end");
  }

  private static void waitForTheEnd(String folder) {
    new Scene(folder).await("end");
  }

  /** The names of this scene's threads, without the scene's. */
  private static List<String> namesOfScene(Threading threads, String folder) {
    String suffix = " of " + folder;
    return threads.enumerate().stream()
        .map(Thread::name)
        .filter(name -> name.endsWith(suffix))
        .map(name -> name.substring(0, name.length() - suffix.length()))
        .toList();
  }

  private Process startProgramWithNamedThread() {
    Process process =
        processes().process(OsRules::programWithNamedThread, scene().folder(), subject());
    process.start();
    patience()
        .until(
            "the child to list its threads",
            () -> scene().notes().stream().anyMatch(note -> note.startsWith("child lists")));
    return process;
  }

  private void finish(Process process) throws Exception {
    scene().open("end");
    join(process);
  }

  @Testifies(value = "OS-30", as = RULE)
  @Rule(
      value = "enumerate() lists the threads of the caller's own process, and of no other.",
      kind = Rule.Kind.CANNOT,
      check = "that the list of threads is kept by each process for itself.")
  void OS_30_cannot_list_the_threads_of_another_process() throws Exception {
    String folder = scene().folder();
    Process process = startProgramWithNamedThread();
    Thread outer =
        threads()
            .thread(TaskOptions.of(OsRules::waitForTheEnd, folder).named("outer of " + folder));
    outer.start();
    List<String> here = namesOfScene(threads(), folder);
    finish(process);
    assertThat(here).as("threads listed in the parent").containsExactly("outer");
    assertThat(scene().value("child lists"))
        .as("threads listed in the child")
        .isEqualTo(List.of("inner").toString());
  }

  @Testifies(value = "OS-30", as = RULE)
  @Rule(
      value = "What a thread of one process writes cannot be read in another one's memory.",
      kind = Rule.Kind.CANNOT,
      check = "that a process has an address space of its own, which its threads write to.")
  void OS_30_cannot_see_what_a_thread_of_another_process_writes() throws Exception {
    Process process = startProgramWithNamedThread();
    Integer here = COUNTER.get(scene().folder());
    finish(process);
    assertThat(here).as("the variable in the parent, when the thread has written").isNull();
    assertThat(scene().value("child finds")).as("the variable in the child").isEqualTo("1");
  }

  // OS-43: how many processes a program becomes

  /** A browser that has a process for each of its tabs. */
  private static void browser(String folder, String subject) throws Exception {
    Scene scene = new Scene(folder);
    scene.note("process " + self());
    Multiprocessing processes = processesOf(subject);
    for (int i = 0; i < TABS; i++) {
      processes.process(OsRules::tab, folder).start();
    }
    scene.await("end");
    for (Process tab : processes.activeChildren()) {
      tab.join();
    }
  }

  private static void tab(String folder) {
    Scene scene = new Scene(folder);
    scene.note("process " + self());
    scene.await("end");
  }

  @Testifies(value = "OS-43", as = RULE)
  @Rule(
      value = "A program that was opened once may be several processes.",
      kind = Rule.Kind.MAY,
      check = "that a child may start children, and that each of them is a process of its own.")
  void OS_43_may_be_many_processes() throws Exception {
    Process process = processes().process(OsRules::browser, scene().folder(), subject());
    process.start();
    awaitProcess(1 + TABS);
    List<Long> pids = begun();
    assertThat(pids).as("pids of a browser and its tabs").doesNotHaveDuplicates();
    assertThat(pids).as("those that the system lists").allMatch(OsRules::isListed);
    finish(process);
  }

  /** A browser of which there is one at most: a second one hands its page over, and ends. */
  private static void onlyBrowser(String folder, Queue<String> pages, String page)
      throws IOException, InterruptedException {
    Scene scene = new Scene(folder);
    boolean isFirst = scene.file("browser").createNewFile();
    if (isFirst) {
      scene.note("the browser that runs shows " + page);
      scene.note("the browser that runs shows " + pages.get());
      scene.await("end");
    } else {
      pages.put(page);
    }
  }

  private Process onlyBrowser(Queue<String> pages, String page) {
    return processes().process(OsRules::onlyBrowser, scene().folder(), pages, page);
  }

  @Testifies(value = "OS-43", as = RULE)
  @Rule(
      value = "A program that is opened again may leave no process more: it hands its work over.",
      kind = Rule.Kind.MAY,
      check =
          "that what one process puts into a queue reaches another one, and outlives the first.")
  void OS_43_may_hand_over_to_the_process_that_runs() throws Exception {
    Queue<String> pages = processes().queue();
    Process first = onlyBrowser(pages, "page one");
    Process second = onlyBrowser(pages, "page two");
    first.start();
    awaitNote("the browser that runs shows page one");
    start(second::start);
    join(second);
    awaitNote("the browser that runs shows page two");
    assertThat(second.isAlive()).as("whether the second one is there still").isFalse();
    assertThat(first.isAlive()).as("whether the first one is").isTrue();
    finish(first);
  }
}
