package dev.lockstep.rules;

import static dev.lockstep.witness.Witness.RULE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.api.Multiprocessing;
import dev.lockstep.api.Process;
import dev.lockstep.api.Thread;
import dev.lockstep.witness.Testifies;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

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

  // What the rules do.

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
