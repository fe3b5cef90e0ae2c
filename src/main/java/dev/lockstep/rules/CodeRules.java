package dev.lockstep.rules;

import static dev.lockstep.witness.Witness.RULE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.lockstep.api.Arguments;
import dev.lockstep.api.Connection;
import dev.lockstep.api.CustomThread;
import dev.lockstep.api.Multiprocessing;
import dev.lockstep.api.Pipe;
import dev.lockstep.api.Process;
import dev.lockstep.api.Queue;
import dev.lockstep.api.Target;
import dev.lockstep.api.Thread;
import dev.lockstep.api.Threading;
import dev.lockstep.witness.Testifies;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The rules of the chapter CODE: what the documents' listings show, where needed in a form that
 * makes it certain.
 *
 * <p>Children note where those of the listings print, and wait at a gate where those sleep.
 */
public abstract class CodeRules extends Rules {

  /** Each process has its own. */
  private static final List<Object> COLLECTED = new ArrayList<>(List.of(7, 8));

  /** The listings have ten, but that shows no more, and ten JVMs take their time. */
  private static final int MAILS = 4;

  private static final int CHILDREN_WITH_THREADS = 3;

  private static final String END = "end";

  // What the children do.

  private static void noteWhenLet(String folder, String line) {
    Scene scene = new Scene(folder);
    scene.await(line);
    scene.note(line);
  }

  private static void notePids(String folder, String subject) {
    Multiprocessing processes = processesOf(subject);
    Scene scene = new Scene(folder);
    scene.note("own " + processes.currentProcess().pid().orElseThrow());
    scene.note("parent " + processes.parentProcess().orElseThrow().pid().orElseThrow());
    scene.note("system's-parent " + ProcessHandle.current().parent().orElseThrow().pid());
  }

  private static void beginAndEnd(String folder) {
    long pid = ProcessHandle.current().pid();
    Scene scene = new Scene(folder);
    scene.note("begins " + pid);
    scene.await("end");
    scene.note("ends " + pid);
  }

  private static void greetAfterAPause(String folder, String name) {
    Scene scene = new Scene(folder);
    scene.note("a pause");
    scene.await("end of the pause");
    scene.note(name + " is there");
  }

  private static void startThread(String folder, String subject, int number) throws Exception {
    new Scene(folder).note("main-thread-" + number + " " + thisThread());
    Thread thread = threadsOf(subject).thread(CodeRules::noteThread, folder, number);
    thread.start();
    thread.join();
  }

  private static void noteThread(String folder, int number) {
    new Scene(folder).note("thread-" + number + " " + thisThread());
  }

  private static long thisThread() {
    return java.lang.Thread.currentThread().threadId();
  }

  private static void collect(String folder, String name, String word) {
    Scene scene = new Scene(folder);
    scene.note(name + " " + COLLECTED);
    for (String letter : word.split("")) {
      scene.await(name + " " + letter);
      COLLECTED.add(letter);
      scene.note(name + " " + COLLECTED);
    }
  }

  private static void sendAll(String folder, Connection end, String letters)
      throws InterruptedException {
    Scene scene = new Scene(folder);
    for (String letter : letters.split("")) {
      scene.note("sends " + letter);
      end.send(letter);
    }
    end.send(null); // nothing more will come
  }

  private static void receiveAll(String folder, Connection end) throws InterruptedException {
    Scene scene = new Scene(folder);
    for (String got = end.receive(); got != null; got = end.receive()) {
      scene.note("receives " + got);
    }
  }

  /** As in the listing, but what it prints goes to the notes. */
  private static void putData(String folder, Queue<String> queue, String numbers) throws Exception {
    for (String number : numbers.split(" ")) {
      queue.put(number);
      new Scene(folder).note("put " + number);
    }
  }

  /** As in the listing, but an end marker ends it. */
  private static void getData(String folder, Queue<String> queue) throws Exception {
    for (String item = queue.get(); !item.equals(END); item = queue.get()) {
      new Scene(folder).note("got " + item);
    }
  }

  private static void putIfNotFull(String folder, Queue<String> queue, String data)
      throws Exception {
    Scene scene = new Scene(folder);
    scene.await(data);
    if (queue.isFull()) {
      scene.note("full");
    } else {
      queue.put(data);
      scene.note("put " + data);
    }
  }

  private static void getIfNotEmpty(String folder, Queue<String> queue) throws Exception {
    Scene scene = new Scene(folder);
    scene.await("get");
    scene.note(queue.isEmpty() ? "empty" : "got " + queue.get());
  }

  /** The subclass of the listing that has nothing but run. */
  private static final class Apology extends CustomThread {

    private final Scene scene;

    Apology(Threading threads, Scene scene) {
      super(threads);
      this.scene = scene;
    }

    @Override
    public void run() {
      scene.note("sorry");
    }
  }

  /** The subclass of the listing that has another method, too. */
  private static final class Talkative extends CustomThread {

    private final Scene scene;

    Talkative(Threading threads, Scene scene) {
      super(threads);
      this.scene = scene;
    }

    @Override
    public void run() {
      scene.note("run");
    }

    /** Public, so that it could be called as well as run. */
    public void other() {
      scene.note("other");
    }
  }

  private static void noteThree(Arguments arguments) {
    int first = arguments.get(1);
    int second = arguments.get(2);
    int third = arguments.get(3);
    new Scene(arguments.get(0)).note(first + " " + second + " " + third);
  }

  // What the rules do.

  private void startAndJoin(Thread thread) throws Exception {
    attempt(
            "start() and join()",
            () -> {
              thread.start();
              thread.join();
              return true;
            })
        .result();
  }

  private List<Process> startAll(int count, IntFunction<Process> make) {
    List<Process> all = IntStream.range(0, count).mapToObj(make).toList();
    all.forEach(Process::start);
    return all;
  }

  private Process noting(String line) {
    return processes().process(CodeRules::noteWhenLet, scene().folder(), line);
  }

  /** Joins them one after the other and then says so, as the main code of the listings does. */
  private Attempt<Boolean> joinThenNote(List<Process> all, String line) {
    return attempt(
        "joining " + all.size() + " and noting «" + line + "»",
        () -> {
          for (Process process : all) {
            process.join();
          }
          scene().note(line);
          return true;
        });
  }

  @Testifies(
      value = {"CODE-01", "CODE-10"},
      as = RULE)
  @Rule(
      value =
          "If only the last of five children is joined, the end may be told before a child's line.",
      kind = Rule.Kind.MAY,
      check = "that join() waits for its own process only, and not for all the others.")
  void CODE_01_may_tell_the_end_too_early() throws Exception {
    List<Process> children = startAll(5, i -> noting("child " + i));
    scene().open("child 4");
    joinThenNote(List.of(children.getLast()), "end").result();
    assertThat(scene().notes())
        .as("notes when the last child was joined")
        .containsExactly("child 4", "end");
    IntStream.range(0, 4).forEach(i -> scene().open("child " + i));
    for (Process child : children) {
      join(child);
    }
    assertThat(scene().notes()).as("notes when all were joined").hasSize(6);
  }

  @Testifies(value = "CODE-01", as = RULE)
  @Rule(
      value = "If each of five children is joined, the end is told last.",
      check = "that join() returns only when its process has ended.")
  void CODE_01_must_tell_the_end_last_if_all_are_joined() throws Exception {
    requireThatTheLastLineIsLast(5, "child", "end");
  }

  @Testifies(value = "CODE-10", as = RULE)
  @Rule(
      value = "If all children are in the list that is joined, «all sent» comes after all mails.",
      check = "that join() returns only when its process has ended.")
  void CODE_10_must_report_all_mails_after_the_last() throws Exception {
    requireThatTheLastLineIsLast(MAILS, "mail", "all sent");
  }

  /** The children may go in the reverse order, so that a wait for the first or last will not do. */
  private void requireThatTheLastLineIsLast(int count, String what, String last) throws Exception {
    List<String> lines = IntStream.range(0, count).mapToObj(i -> what + " " + i).toList();
    List<Process> children = startAll(count, i -> noting(lines.get(i)));
    Attempt<Boolean> end = joinThenNote(children, last);
    for (String line : lines.reversed().subList(0, count - 1)) {
      scene().open(line);
      awaitNote(line);
    }
    end.staysBlocked();
    scene().open(lines.getFirst());
    end.result();
    List<String> expected = new ArrayList<>(lines.reversed());
    expected.add(last);
    assertThat(scene().notes()).as("notes").containsExactlyElementsOf(expected);
  }

  @Testifies(value = "CODE-04", as = RULE)
  @Rule(
      value =
          "If the sender ends with a mark, and the receiver is joined instead of terminated, three"
              + " sends come with three receives.",
      check = "that messages keep their order, and that null is a message like others.")
  void CODE_04_must_receive_all_that_is_sent_before_the_mark() throws Exception {
    Pipe pipe = processes().pipe(false);
    String folder = scene().folder();
    List<Process> children =
        List.of(
            processes().process(CodeRules::sendAll, folder, pipe.second(), "123"),
            processes().process(CodeRules::receiveAll, folder, pipe.first()));
    children.forEach(Process::start);
    for (Process child : children) {
      join(child);
    }
    assertThat(notesOf("sends")).as("what was sent").containsExactly("1", "2", "3");
    assertThat(notesOf("receives")).as("what was received").containsExactly("1", "2", "3");
  }

  private List<String> notesOf(String word) {
    return scene().notes().stream()
        .filter(line -> line.startsWith(word + " "))
        .map(line -> line.substring(word.length() + 1))
        .toList();
  }

  @Testifies(value = "CODE-03", as = RULE)
  @Rule(
      value = "Two producers put three items each, and a consumer gets six until the end marker.",
      check = "that a queue between three processes neither loses nor doubles anything.")
  void CODE_03_must_put_six_and_get_six() throws Exception {
    String folder = scene().folder();
    Queue<String> queue = processes().queue();
    List<Process> producers =
        List.of(
            processes().process(CodeRules::putData, folder, queue, "1 2 3"),
            processes().process(CodeRules::putData, folder, queue, "4 5 6"));
    Process consumer = processes().process(CodeRules::getData, folder, queue);
    producers.forEach(Process::start);
    consumer.start();
    for (Process producer : producers) {
      join(producer);
    }
    queue.putNoWait(END); // instead of terminate(), which may come too early
    join(consumer);
    List<String> notes = scene().notes();
    assertThat(notes)
        .as("six puts and six gets")
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, 6)
                .boxed()
                .flatMap(i -> Stream.of("put " + i, "got " + i))
                .toList());
    assertThat(notes).as("what the first put").containsSubsequence("got 1", "got 2", "got 3");
    assertThat(notes).as("what the second put").containsSubsequence("got 4", "got 5", "got 6");
  }

  @Testifies(value = "CODE-12", as = RULE)
  @Rule(
      value = "Three children put into a queue of five, one after the other; a fourth gets data1.",
      check = "that the children share one queue, and that the first one in is the first one out.")
  void CODE_12_must_get_the_first_of_three() throws Exception {
    String folder = scene().folder();
    Queue<String> queue = processes().queue(5);
    List<String> data = List.of("data1", "data2", "data3");
    List<Process> children =
        startAll(
            4,
            i ->
                i < 3
                    ? processes().process(CodeRules::putIfNotFull, folder, queue, data.get(i))
                    : processes().process(CodeRules::getIfNotEmpty, folder, queue));
    for (int i = 0; i < 3; i++) {
      scene().open(data.get(i)); // the listing sleeps instead
      join(children.get(i));
    }
    scene().open("get");
    join(children.getLast());
    assertThat(scene().notes())
        .as("notes")
        .containsExactly("put data1", "put data2", "put data3", "got data1");
  }

  @Testifies(value = "CODE-17", as = RULE)
  @Rule(
      value = "A subclass of Thread that is started notes its line once.",
      check = "that start() has run() executed, and once.")
  void CODE_17_must_note_the_line_of_a_subclass_once() throws Exception {
    startAndJoin(new Apology(threads(), scene()));
    assertThat(scene().notes()).as("notes when it was joined").containsExactly("sorry");
  }

  @Testifies(value = "CODE-18", as = RULE)
  @Rule(
      value = "Of a subclass with run and another method, start() enters run and nothing else.",
      check = "that start() has run() executed, and no other method.")
  void CODE_18_must_enter_run_and_no_other_method() throws Exception {
    startAndJoin(new Talkative(threads(), scene()));
    assertThat(scene().notes()).as("notes when it was joined").containsExactly("run");
  }

  @Testifies(value = "CODE-19", as = RULE)
  @Rule(
      value = "A function of three parameters gets 1, 2 and 3 in this order.",
      check = "that the arguments are passed in the order in which they were given.")
  void CODE_19_must_pass_three_arguments_in_order() throws Exception {
    String folder = scene().folder();
    startAndJoin(threads().thread((Target) CodeRules::noteThree, folder, 1, 2, 3));
    assertThat(scene().notes()).as("what the function got").containsExactly("1 2 3");
  }

  @Testifies(value = "CODE-21", as = RULE)
  @Rule(
      value = "put, putNoWait, get and getNoWait can follow each other in a row; then it is empty.",
      check = "that put() has put when it returns: nothing may be on its way still.")
  void CODE_21_must_get_in_a_row_what_was_put() throws Exception {
    Queue<Integer> queue = processes().queue();
    Attempt<List<Integer>> row =
        attempt(
            "put, putNoWait, get and getNoWait",
            () -> {
              queue.put(111);
              queue.putNoWait(222);
              return List.of(queue.get(), queue.getNoWait());
            });
    assertThatCode(row::result).as("the four calls in a row").doesNotThrowAnyException();
    assertThat(row.result()).as("what was got").containsExactly(111, 222);
    assertThat(queue.isEmpty()).as("isEmpty() after two puts and two gets").isTrue();
    assertThat(queue.isFull()).as("isFull() of a queue without limit").isFalse();
  }

  @Testifies(value = "CODE-08", as = RULE)
  @Rule(
      value = "A process can tell its own pid and its parent's.",
      check = "what currentProcess() and parentProcess() give in a child.")
  void CODE_08_must_tell_its_own_pid_and_its_parents() throws Exception {
    Process child = processes().process(CodeRules::notePids, scene().folder(), subject());
    child.start();
    join(child);
    assertThat(scene().value("own"))
        .as("the child's own pid, which the parent knows, too")
        .isEqualTo(Long.toString(child.pid().orElse(0)));
    assertThat(scene().value("parent"))
        .as("its parent's pid, which the system knows, too")
        .isEqualTo(scene().value("system's-parent"));
  }

  @Testifies(value = "CODE-15", as = RULE)
  @Rule(
      value = "The parent that a child names is the process that told its own pid before.",
      check = "that the process which calls start() is the child's parent, for the system, too.")
  void CODE_15_must_name_the_process_that_started_it() throws Exception {
    long mine = processes().currentProcess().pid().orElse(0);
    scene().note("starter " + mine);
    Process child = processes().process(CodeRules::notePids, scene().folder(), subject());
    child.start();
    join(child);
    assertThat(scene().value("parent")).as("the parent, as the child is told").isEqualTo("" + mine);
    assertThat(scene().value("system's-parent"))
        .as("the parent, as the system says")
        .isEqualTo(scene().value("starter"));
  }

  @Testifies(value = "CODE-09", as = RULE)
  @Rule(
      value = "After start and join the parent's line comes last, and from another process.",
      check = "that start() runs the target in a child and that join() waits for its end.")
  void CODE_09_must_continue_after_the_child() throws Exception {
    Process child = processes().process(CodeRules::beginAndEnd, scene().folder());
    child.start();
    long mine = ProcessHandle.current().pid();
    Attempt<Boolean> main = joinThenNote(List.of(child), "main " + mine);
    main.staysBlocked();
    scene().open("end");
    main.result();
    String pid = scene().value("begins");
    assertThat(scene().notes())
        .as("notes")
        .containsExactly("begins " + pid, "ends " + pid, "main " + mine);
    assertThat(pid).as("pid of the child").isNotEqualTo(Long.toString(mine));
  }

  @Testifies(value = "CODE-13", as = RULE)
  @Rule(
      value = "However long a child pauses before its line, a parent that joins it waits.",
      check = "that join() returns only when the child has ended, and that its arguments arrive.")
  void CODE_13_must_wait_for_a_child_that_pauses() throws Exception {
    Process child = processes().process(CodeRules::greetAfterAPause, scene().folder(), "Ada");
    child.start();
    Attempt<Boolean> main = joinThenNote(List.of(child), "the parent goes on");
    awaitNote("a pause");
    main.staysBlocked();
    scene().open("end of the pause");
    main.result();
    assertThat(scene().notes())
        .as("notes")
        .containsExactly("a pause", "Ada is there", "the parent goes on");
  }

  @Testifies(value = "CODE-14", as = RULE)
  @Rule(
      value = "Each of several children starts a thread, which tells an identifier of its own.",
      check =
          "that threads can be started in a child, and are others than the one that starts them.")
  void CODE_14_must_start_a_thread_in_each_child() throws Exception {
    threads(); // without them the rule is not attempted
    String folder = scene().folder();
    List<Process> children =
        startAll(
            CHILDREN_WITH_THREADS,
            i -> processes().process(CodeRules::startThread, folder, subject(), i));
    for (Process child : children) {
      join(child);
    }
    assertThat(scene().notes()).as("two notes for each child").hasSize(2 * CHILDREN_WITH_THREADS);
    for (int i = 0; i < CHILDREN_WITH_THREADS; i++) {
      assertThat(scene().value("thread-" + i))
          .as("identifier of the thread that child %d started", i)
          .isNotEqualTo(scene().value("main-thread-" + i));
    }
  }

  @Testifies(value = "CODE-16", as = RULE)
  @Rule(
      value =
          "Two children that add letters to «the same» list in turns see their own letters only.",
      check = "that each child has memory of its own, and begins with what the class initialised.")
  void CODE_16_must_give_each_child_a_list_of_its_own() throws Exception {
    String folder = scene().folder();
    List<String> before = List.copyOf(COLLECTED).stream().map(String::valueOf).toList();
    List<Process> children =
        List.of(
            processes().process(CodeRules::collect, folder, "first", "fig"),
            processes().process(CodeRules::collect, folder, "second", "nut"));
    children.forEach(Process::start);
    for (int i = 0; i < 3; i++) {
      letAdd("first", "fig", i);
      letAdd("second", "nut", i);
    }
    for (Process child : children) {
      join(child);
    }
    assertThat(COLLECTED.stream().map(String::valueOf).toList())
        .as("the list of the parent, which added nothing")
        .isEqualTo(before);
  }

  private void letAdd(String name, String word, int index) {
    List<Object> expected = new ArrayList<>(List.of(7, 8));
    word.substring(0, index + 1).chars().forEach(letter -> expected.add((char) letter));
    scene().open(name + " " + word.charAt(index));
    awaitNote(name + " " + expected);
  }
}
