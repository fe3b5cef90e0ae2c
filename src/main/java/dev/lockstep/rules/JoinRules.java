package dev.lockstep.rules;

import static dev.lockstep.witness.Witness.RULE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.api.Process;
import dev.lockstep.api.Task;
import dev.lockstep.api.Thread;
import dev.lockstep.witness.Testifies;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/** The rules of the chapter JOIN: how a parent and its child part, and come together again. */
public abstract class JoinRules extends Rules {

  private static final int STEPS = 20;

  // What the children do.

  private static void held(String folder, String name) {
    Scene scene = new Scene(folder);
    scene.note(name + " begun");
    scene.await("end-" + name);
    scene.note(name + " done");
  }

  private static void speak(String folder, String name) {
    Scene scene = new Scene(folder);
    scene.await("speak-" + name); // before its first line
    scene.note(name + " speaks");
  }

  private static void takeTurns(String folder, String name, int turns) {
    Scene scene = new Scene(folder);
    for (int turn = 1; turn <= turns; turn++) {
      scene.await(name + turn);
      scene.note(name + turn);
    }
  }

  private static void work(String folder) {
    Scene scene = new Scene(folder);
    scene.note("begun");
    scene.await("end");
    for (int step = 1; step <= STEPS; step++) {
      scene.note("step " + step);
    }
  }

  private static void fill(String folder, int[] box) {
    new Scene(folder).await("end");
    box[0] = 42;
  }

  // What the parent does.

  private Process held(String name) {
    return processes().process(JoinRules::held, scene().folder(), name);
  }

  private Process speaker(String name) {
    return processes().process(JoinRules::speak, scene().folder(), name);
  }

  private Process startHeld(String name) {
    Process child = held(name);
    child.start();
    awaitNote(name + " begun");
    return child;
  }

  private void finish(Process child, String name) throws Exception {
    scene().open("end-" + name);
    join(child);
  }

  private void letSpeak(String name) {
    scene().open("speak-" + name);
    awaitNote(name + " speaks");
  }

  private void startEach(List<Process> children) throws Exception {
    attempt("start() of each child", () -> startedEach(children)).result();
  }

  private static boolean startedEach(List<Process> children) {
    children.forEach(Process::start);
    return true;
  }

  /** Three children that have begun; each waits at its own gate. */
  private List<Process> startThreeHeld() throws Exception {
    List<Process> children = List.of(held("first"), held("second"), held("third"));
    startEach(children);
    awaitNote("first begun");
    awaitNote("second begun");
    awaitNote("third begun");
    return children;
  }

  /** Joins in a thread of its own, and then looks at what the rule wants to see at once. */
  private <T> Attempt<T> joinAndThen(Task task, Callable<T> look) {
    return attempt(
        "join()",
        () -> {
          task.join();
          return look.call();
        });
  }

  private CompletableFuture<Process> futureOf(Process child) throws Exception {
    CompletableFuture<Process> future = attempt("onExit()", child::onExit).result();
    assertThat(future).as("what onExit() returned").isNotNull();
    return future;
  }

  // JOIN-01 … JOIN-03: start, and who comes first

  @Testifies(value = "JOIN-01", as = RULE)
  @Rule(
      value = "start() returns before the child's work is done.",
      check = "that start() only sets the child going, and leaves the waiting to join().")
  void JOIN_01_must_return_from_start_before_the_work_is_done() throws Exception {
    Process child = held("child");
    startEach(List.of(child));
    scene().note("start() returned");
    finish(child, "child");
    assertThat(scene().notes())
        .as("notes of the parent and of a child that was held until start() had returned")
        .containsSubsequence("start() returned", "child done");
  }

  @Testifies(value = "JOIN-02", as = RULE)
  @Rule(
      value = "All of the parent's starting lines may come before the first line of a child.",
      kind = Rule.Kind.MAY,
      check = "that start() does not wait for anything that the child does.")
  void JOIN_02_may_print_all_starting_lines_first() throws Exception {
    List<Process> children = List.of(speaker("first"), speaker("second"));
    attempt("a loop that starts children", () -> startLoudly(children)).result();
    letSpeak("first");
    letSpeak("second");
    assertThat(scene().notes())
        .as("notes, of children held until the loop was done")
        .startsWith("starting", "starting")
        .hasSize(4);
  }

  private boolean startLoudly(List<Process> children) {
    for (Process child : children) {
      scene().note("starting");
      child.start();
    }
    return true;
  }

  @Testifies(value = "JOIN-02", as = RULE)
  @Rule(
      value = "A child's first line may come before the parent starts the next child.",
      kind = Rule.Kind.MAY,
      check = "that a child begins by itself, while its parent is still busy with other things.")
  void JOIN_02_may_print_a_childs_line_in_between() throws Exception {
    Process first = speaker("first");
    Process second = speaker("second");
    startLoudly(List.of(first));
    letSpeak("first");
    startLoudly(List.of(second));
    letSpeak("second");
    assertThat(scene().notes())
        .as("notes, of a parent that waited for the first child's line")
        .containsExactly("starting", "first speaks", "starting", "second speaks");
  }

  @Testifies(value = "JOIN-03", as = RULE)
  @Rule(
      value = "Children may run and end in any order, whatever the order of their starts.",
      kind = Rule.Kind.MAY,
      check = "that no child waits for another, neither in its work nor in its end.")
  void JOIN_03_may_run_and_end_in_any_order() throws Exception {
    List<String> orders = List.of("abc", "acb", "bac", "bca", "cab", "cba");
    List<Process> children = new ArrayList<>();
    for (String name : List.of("a", "b", "c")) {
      children.add(
          processes().process(JoinRules::takeTurns, scene().folder(), name, orders.size() + 1));
    }
    startEach(children);
    List<String> forced = new ArrayList<>();
    for (int turn = 1; turn <= orders.size(); turn++) {
      for (String name : orders.get(turn - 1).split("")) {
        forced.add(turn(name, turn));
      }
    }
    for (String name : List.of("c", "b", "a")) { // the last turn is the end
      forced.add(turn(name, orders.size() + 1));
      join(children.get("abc".indexOf(name)));
    }
    assertThat(scene().notes()).as("the turns that the children took").isEqualTo(forced);
  }

  private String turn(String name, int turn) {
    scene().open(name + turn);
    awaitNote(name + turn);
    return name + turn;
  }

  // JOIN-04 … JOIN-06: join

  @Testifies(value = "JOIN-04", as = RULE)
  @Rule(
      value = "join() blocks the caller until the child has ended, then returns.",
      check = "that join() waits for the end of the child, and for nothing else.")
  void JOIN_04_must_wait_in_join_until_the_child_has_ended() throws Exception {
    Process child = startHeld("child");
    Attempt<Boolean> done = joinAndThen(child, () -> scene().noted("child done"));
    done.staysBlocked();
    scene().open("end-child");
    assertThat(done.result()).as("whether the child was done when join() returned").isTrue();
    assertThat(child.isAlive()).as("isAlive() after join()").isFalse();
  }

  @Testifies(value = "JOIN-05", as = RULE)
  @Rule(
      value =
          "join(timeout) waits at most that long; false and isAlive() say that the time was up.",
      check = "that the timeout is kept, and that the value returned agrees with isAlive().")
  void JOIN_05_must_give_up_after_the_timeout() throws Exception {
    Process child = startHeld("child");
    Attempt<Boolean> join = attempt("join(20 ms)", () -> child.join(Duration.ofMillis(20)));
    assertThat(join.result()).as("join(20 ms) of a child that is held").isFalse();
    assertThat(child.isAlive()).as("isAlive() after the time was up").isTrue();
    scene().open("end-child");
    Attempt<Boolean> again = attempt("join(timeout)", () -> child.join(patience().signal()));
    assertThat(again.result()).as("join(timeout) of a child that may end").isTrue();
    assertThat(child.isAlive()).as("isAlive() after its end").isFalse();
  }

  @Testifies(value = "JOIN-05", as = RULE)
  @Rule(
      value = "A join whose time is up does not end the child.",
      kind = Rule.Kind.CANNOT,
      check = "that join(timeout) only waits, and leaves the child alone.")
  void JOIN_05_cannot_end_the_child_by_a_timeout() throws Exception {
    Process child = startHeld("child");
    attempt("join(1 ms)", () -> child.join(Duration.ofMillis(1))).result();
    finish(child, "child");
    assertThat(scene().notes())
        .as("notes of a child that a join had given up")
        .containsExactly("child begun", "child done");
    assertThat(child.exitCode()).as("exit code").hasValue(0);
  }

  @Testifies(value = "JOIN-05", as = RULE)
  @Rule(
      value = "A timeout of zero or less does not wait at all.",
      check = "that zero does not mean for ever, as it does for java.lang.Thread.join(0).")
  void JOIN_05_must_not_wait_when_the_timeout_is_zero_or_less() throws Exception {
    Process child = startHeld("child");
    Attempt<Boolean> zero = attempt("join(0)", () -> child.join(Duration.ZERO));
    assertThat(zero.result()).as("join(0) of a child that is held").isFalse();
    Attempt<Boolean> less = attempt("join(-1 s)", () -> child.join(Duration.ofSeconds(-1)));
    assertThat(less.result()).as("join(-1 s) of a child that is held").isFalse();
    finish(child, "child");
    assertThat(child.join(Duration.ZERO)).as("join(0) of a child that has ended").isTrue();
  }

  @Testifies(value = "JOIN-06", as = RULE)
  @Rule(
      value = "A process cannot be joined before start() was called, with a timeout or without.",
      kind = Rule.Kind.CANNOT,
      check = "that both joins are an error as long as there is no child, and do not wait.")
  void JOIN_06_cannot_join_before_the_start() {
    requireThatJoinIsRefused(held("child"), "before the start");
  }

  @Testifies(value = "JOIN-06", as = RULE)
  @Rule(
      value = "A process whose run() was called, and start() not, cannot be joined: there is none.",
      kind = Rule.Kind.CANNOT,
      check = "that run() does not make the object count as started.")
  void JOIN_06_cannot_join_after_a_mere_run() throws Exception {
    Process child = held("child");
    scene().open("end-child");
    child.run();
    requireThatJoinIsRefused(child, "after run()");
  }

  private void requireThatJoinIsRefused(Process child, String when) {
    assertThatThrownBy(joinAndThen(child, () -> true)::result)
        .as("join() " + when)
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(attempt("join(1 ms)", () -> child.join(Duration.ofMillis(1)))::result)
        .as("join(1 ms) " + when)
        .isInstanceOf(IllegalStateException.class);
  }

  // JOIN-07, JOIN-08: a loop of children

  @Testifies(value = "JOIN-07", as = RULE)
  @Rule(
      value = "join() on the last child waits for that one only: the others may still run.",
      kind = Rule.Kind.CANNOT,
      check = "that join() looks at its own child, and not at all that were started.")
  void JOIN_07_cannot_wait_for_the_other_children() throws Exception {
    List<Process> children = startThreeHeld();
    finish(children.getLast(), "third");
    assertThat(children)
        .as("whether each child is alive after join() on the last")
        .extracting(Process::isAlive)
        .containsExactly(true, true, false);
    finish(children.get(0), "first");
    finish(children.get(1), "second");
    assertThat(scene().notes())
        .as("notes of children that were let go one by one")
        .endsWith("third done", "first done", "second done");
  }

  @Testifies(value = "JOIN-08", as = RULE)
  @Rule(
      value = "When each child of a list was joined, all of them are done.",
      check = "that join() waits for its own child, also when others have ended before.")
  void JOIN_08_must_be_done_when_each_child_was_joined() throws Exception {
    List<Process> children = startThreeHeld();
    Attempt<List<String>> all =
        attempt(
            "join() of each child",
            () -> {
              for (Process child : children) {
                child.join();
              }
              return scene().notes();
            });
    all.staysBlocked();
    scene().open("end-second");
    scene().open("end-third");
    patience().until("one child to end", () -> !children.get(1).isAlive());
    patience().until("another one to end", () -> !children.get(2).isAlive());
    all.staysBlocked();
    scene().open("end-first");
    assertThat(all.result())
        .as("notes when each child was joined")
        .contains("first done", "second done", "third done");
    assertThat(children).as("whether each child is alive").noneMatch(Process::isAlive);
  }

  // JOIN-09: synchronous and asynchronous

  @Testifies(value = "JOIN-09", as = RULE)
  @Rule(
      value = "An asynchronous caller goes on, and is called back when the task is done.",
      check = "that onExit() returns at once, and its callbacks come after the child's end.")
  void JOIN_09_must_go_on_after_an_asynchronous_call() throws Exception {
    Process child = startHeld("child");
    CompletableFuture<Void> callback =
        futureOf(child).thenAccept(ended -> scene().note("called back"));
    scene().note("went on");
    assertThat(callback.isDone()).as("whether the callback came while the child is held").isFalse();
    scene().open("end-child");
    awaitNote("called back");
    assertThat(scene().notes())
        .as("notes of the child, the caller and the callback")
        .containsExactly("child begun", "went on", "child done", "called back");
  }

  @Testifies(value = "JOIN-09", as = RULE)
  @Rule(
      value = "A synchronous caller waits until the task is done.",
      check = "that asking the future of onExit() for its value blocks until the child has ended.")
  void JOIN_09_must_wait_in_a_synchronous_call() throws Exception {
    Process child = startHeld("child");
    Attempt<Process> call = attempt("onExit().join()", () -> child.onExit().join());
    call.staysBlocked();
    scene().note("still waiting");
    scene().open("end-child");
    assertThat(call.result()).as("what the future gave").isSameAs(child);
    assertThat(scene().notes())
        .as("notes when the call had returned")
        .containsExactly("child begun", "still waiting", "child done");
  }

  // JOIN-10: join synchronises

  @Testifies(value = "JOIN-10", as = RULE)
  @Rule(
      value = "What a child did before its end has happened when join() returns.",
      check = "that join() returns after the very last thing that the child does.")
  void JOIN_10_must_have_happened_when_join_returns() throws Exception {
    Process child = processes().process(JoinRules::work, scene().folder());
    child.start();
    awaitNote("begun");
    Attempt<List<String>> seen = joinAndThen(child, () -> scene().notes());
    seen.staysBlocked();
    scene().open("end");
    assertThat(seen.result())
        .as("notes at the moment at which join() returned")
        .hasSize(1 + STEPS)
        .endsWith("step " + STEPS);
  }

  @Testifies(value = "JOIN-10", as = RULE)
  @Rule(
      value = "What a thread wrote before its end is seen by whoever has joined it.",
      check = "that join() of a thread waits for its end, and orders the write before the read.")
  void JOIN_10_must_see_what_a_thread_wrote_when_join_returns() throws Exception {
    int[] box = {0}; // neither volatile nor locked: the join alone makes it safe to read
    Thread thread = threads().thread(JoinRules::fill, scene().folder(), box);
    thread.start();
    Attempt<Integer> seen = joinAndThen(thread, () -> box[0]);
    seen.staysBlocked();
    scene().open("end");
    assertThat(seen.result()).as("the value when join() returned").isEqualTo(42);
  }

  // JOIN-12: the end is an event

  @Testifies(value = "JOIN-12", as = RULE)
  @Rule(
      value = "The end of a child releases all who wait for it.",
      check = "that the end is an event that stays, and not a token that one joiner takes away.")
  void JOIN_12_must_release_every_joiner() throws Exception {
    Process child = startHeld("child");
    List<Attempt<Boolean>> joiners = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      joiners.add(joinAndThen(child, () -> scene().noted("child done")));
    }
    joiners.getLast().staysBlocked();
    scene().open("end-child");
    for (Attempt<Boolean> joiner : joiners) {
      assertThat(joiner.result()).as("whether the child was done when join() returned").isTrue();
    }
  }

  @Testifies(value = "JOIN-12", as = RULE)
  @Rule(
      value = "Joining a child that has ended returns at once, however often it is done.",
      check = "that join() remembers the end, and does not wait for another one.")
  void JOIN_12_must_return_at_once_when_the_child_has_ended() throws Exception {
    Process child = startHeld("child");
    finish(child, "child");
    for (int i = 0; i < 2; i++) {
      assertThatCode(joinAndThen(child, () -> true)::result)
          .as("join() of a child that has ended")
          .doesNotThrowAnyException();
      assertThatCode(() -> assertThat(child.join(Duration.ZERO)).isTrue())
          .as("join(0) of a child that has ended")
          .doesNotThrowAnyException();
    }
  }

  // JOIN-13: forget it, be called back, or ask later

  @Testifies(value = "JOIN-13", as = RULE)
  @Rule(
      value = "A caller may start a child and forget it: the child does its work all the same.",
      kind = Rule.Kind.MAY,
      check = "that a child depends neither on its object nor on the thread that started it.")
  void JOIN_13_may_start_and_forget() throws Exception {
    attempt("a caller that starts a child, keeps nothing and ends", this::startAndForget).result();
    awaitNote("child begun");
    scene().open("end-child");
    awaitNote("child done");
  }

  private boolean startAndForget() {
    held("child").start();
    return true;
  }

  @Testifies(value = "JOIN-13", as = RULE)
  @Rule(
      value = "A caller may leave a callback, which is called with the answer when it is there.",
      check = "that the future of onExit() completes by itself, with the process, at its end.")
  void JOIN_13_must_call_back_with_the_answer() throws Exception {
    Process child = startHeld("child");
    futureOf(child).thenAccept(ended -> scene().note("exit code " + ended.exitCode().orElse(-1)));
    scene().open("end-child");
    patience().until("the callback", () -> scene().notes().size() == 3);
    assertThat(scene().notes())
        .as("notes; nobody has joined the child")
        .containsExactly("child begun", "child done", "exit code 0");
  }

  @Testifies(value = "JOIN-13", as = RULE)
  @Rule(
      value = "A caller may keep a future and ask it later, and may ask for one after the end.",
      check = "that the future of onExit() is open until the end, and done from then on.")
  void JOIN_13_must_keep_the_answer_for_later() throws Exception {
    Process child = startHeld("child");
    CompletableFuture<Process> early = futureOf(child);
    assertThat(early.isDone()).as("the future while the child is held").isFalse();
    finish(child, "child");
    assertThat(attempt("the future that was kept", early::join).result())
        .as("what the future that was kept gives")
        .isSameAs(child);
    assertThat(attempt("a future asked for after the end", child.onExit()::join).result())
        .as("what a future asked for after the end gives")
        .isSameAs(child);
  }

  // JOIN-14: what there is when start() returns

  @Testifies(value = "JOIN-14", as = RULE)
  @Rule(
      value = "When start() returns the process exists: it has a pid, and is alive.",
      check = "that start() returns when the system has made the process, and not earlier.")
  void JOIN_14_must_have_a_living_process_when_start_returns() throws Exception {
    Process child = speaker("child");
    child.start();
    boolean alive = child.isAlive();
    assertThat(child.pid()).as("pid when start() has returned").isPresent();
    assertThat(alive).as("isAlive() when start() has returned").isTrue();
    assertThat(ProcessHandle.of(child.pid().getAsLong()))
        .as("what the system lists under the pid")
        .isPresent();
    letSpeak("child");
  }

  @Testifies(value = "JOIN-14", as = RULE)
  @Rule(
      value = "start() may return before the child's code has begun.",
      kind = Rule.Kind.MAY,
      check = "that start() does not wait for the first line of the child.")
  void JOIN_14_may_return_before_the_childs_first_line() throws Exception {
    Process child = speaker("child");
    startEach(List.of(child));
    assertThat(scene().notes()).as("notes when start() had returned").isEmpty();
    letSpeak("child");
    assertThat(scene().notes())
        .as("notes when the child has spoken")
        .containsExactly("child speaks");
  }
}
