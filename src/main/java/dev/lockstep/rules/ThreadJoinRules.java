package dev.lockstep.rules;

import static dev.lockstep.witness.Witness.RULE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.api.Target;
import dev.lockstep.api.TaskOptions;
import dev.lockstep.api.Thread;
import dev.lockstep.witness.Testifies;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The rules of the chapter JOIN, on threads. What threads have in common with processes anyway is
 * in {@link TaskRules}.
 */
public abstract class ThreadJoinRules extends Rules {

  // What the threads do.

  private static void held(String folder, String name) {
    Scene scene = new Scene(folder);
    scene.note(name + " begun");
    scene.await("end-" + name);
    scene.note(name + " done");
  }

  private static void nothing() {}

  // What the rules do.

  private Thread held(String name) {
    return threads().thread(ThreadJoinRules::held, scene().folder(), name);
  }

  private Thread startHeld(String name) throws Exception {
    Thread thread = held(name);
    start(thread);
    awaitNote(name + " begun");
    return thread;
  }

  private void start(Thread thread) throws Exception {
    attempt(
            "start()",
            () -> {
              thread.start();
              return true;
            })
        .result();
  }

  /** Joins without a time limit, and then looks whether this was noted. */
  private Attempt<Boolean> joinAndLook(Thread thread, String note) {
    return attempt(
        "join()",
        () -> {
          thread.join();
          return scene().noted(note);
        });
  }

  private void finish(String name, Thread thread) throws Exception {
    scene().open("end-" + name);
    assertThat(joinAndLook(thread, name + " done").result())
        .as("whether %s was done when join() returned", name)
        .isTrue();
  }

  @Testifies(value = "JOIN-03", as = RULE)
  @Rule(
      value = "Threads may go on and end in any order, whatever the order of their starts.",
      kind = Rule.Kind.MAY,
      check = "that no thread waits for one that was started before it.")
  void JOIN_03_may_run_threads_in_any_order() throws Exception {
    List<Thread> threads = List.of(startHeld("first"), startHeld("second"), startHeld("third"));
    finish("third", threads.get(2));
    finish("first", threads.get(0));
    finish("second", threads.get(1));
    assertThat(scene().notes())
        .as("notes of three threads that are let go in another order")
        .endsWith("third done", "first done", "second done");
  }

  @Testifies(value = "JOIN-05", as = RULE)
  @Rule(
      value = "join() with a timeout of zero or less does not wait; zero does not mean for ever.",
      check = "what a zero becomes on its way: in Java's join(0) it means for ever.")
  void JOIN_05_must_not_wait_for_a_thread_when_the_timeout_is_zero_or_less() throws Exception {
    Thread thread = startHeld("thread");
    for (Duration timeout : List.of(Duration.ZERO, Duration.ofSeconds(-1))) {
      Attempt<Boolean> join = attempt("join(" + timeout + ")", () -> thread.join(timeout));
      assertThat(join.result()).as("join(%s) of a thread that is held", timeout).isFalse();
    }
    finish("thread", thread);
    assertThat(thread.join(Duration.ZERO)).as("join(0) of a thread that has ended").isTrue();
  }

  @Testifies(value = "JOIN-06", as = RULE)
  @Rule(
      value = "A thread whose run() was called, and not its start(), cannot be joined.",
      kind = Rule.Kind.CANNOT,
      check = "that run() does not count as a start.")
  void JOIN_06_cannot_join_a_thread_after_a_mere_run() throws Exception {
    Thread thread = threads().thread(ThreadJoinRules::nothing);
    thread.run();
    assertThatThrownBy(() -> thread.join(patience().signal()))
        .as("join() after run()")
        .isInstanceOf(IllegalStateException.class);
  }

  @Testifies(value = "JOIN-06", as = RULE)
  @Rule(
      value = "A thread cannot join itself: it would wait for ever.",
      kind = Rule.Kind.CANNOT,
      check = "that join() looks whether the caller is the thread itself.")
  void JOIN_06_cannot_join_oneself() throws Exception {
    Map<String, Thread> known = new ConcurrentHashMap<>();
    Target joinMyself = arguments -> noteJoin(known.get("self"));
    Thread thread = threads().thread(joinMyself);
    known.put("self", thread);
    start(thread);
    patience().until("the join to be refused", () -> !scene().notes().isEmpty());
    assertThat(scene().notes()).as("what became of it").containsExactly("join was refused");
  }

  private void noteJoin(Thread thread) throws InterruptedException {
    try {
      thread.join();
      scene().note("join returned");
    } catch (IllegalStateException e) {
      scene().note("join was refused");
    }
  }

  @Testifies(value = "JOIN-07", as = RULE)
  @Rule(
      value = "join() of the last thread does not wait for the others.",
      kind = Rule.Kind.CANNOT,
      check = "that join() waits for its own thread only.")
  void JOIN_07_cannot_wait_for_the_other_threads() throws Exception {
    List<Thread> threads = List.of(startHeld("first"), startHeld("second"), startHeld("last"));
    finish("last", threads.getLast());
    assertThat(scene().notes())
        .as("notes when the last one was joined")
        .doesNotContain("first done", "second done");
    assertThat(threads.getFirst().isAlive()).as("isAlive() of the first one then").isTrue();
    finish("first", threads.get(0));
    finish("second", threads.get(1));
  }

  @Testifies(value = "JOIN-08", as = RULE)
  @Rule(
      value = "When each thread in a list was joined, all are done.",
      check = "that join() returns only when its thread has ended.")
  void JOIN_08_must_be_done_when_each_thread_was_joined() throws Exception {
    List<String> names = List.of("first", "second", "third");
    List<Thread> threads = List.of(startHeld("first"), startHeld("second"), startHeld("third"));
    Attempt<List<String>> joins =
        attempt(
            "join() of each",
            () -> {
              for (Thread thread : threads) {
                thread.join();
              }
              return scene().notes();
            });
    for (String name : names.reversed()) {
      joins.staysBlocked();
      scene().open("end-" + name);
      awaitNote(name + " done");
    }
    assertThat(joins.result())
        .as("notes when each was joined")
        .contains("first done", "second done", "third done");
  }

  @Testifies(value = "JOIN-10", as = RULE)
  @Rule(
      value = "Without join() what a thread does may not have happened yet; with join() it has.",
      kind = Rule.Kind.MAY,
      check = "that start() does not wait for the thread's work, and that join() does.")
  void JOIN_10_may_not_have_happened_without_join() throws Exception {
    int[] written = {0};
    Target write =
        arguments -> {
          scene().await("write");
          written[0] = 1;
        };
    Thread thread = threads().thread(TaskOptions.of(write).daemon(true));
    start(thread);
    assertThat(written[0]).as("what is to be 1, when start() has returned").isZero();
    Attempt<Integer> joinAndRead =
        attempt(
            "join()",
            () -> {
              thread.join();
              return written[0];
            });
    joinAndRead.staysBlocked();
    scene().open("write");
    assertThat(joinAndRead.result()).as("the same, when join() has returned").isEqualTo(1);
  }

  @Testifies(value = "JOIN-12", as = RULE)
  @Rule(
      value = "The end of a thread releases everybody who joins it, and who comes later, too.",
      check = "that the end wakes all who wait, and is remembered.")
  void JOIN_12_must_release_every_joiner_of_a_thread() throws Exception {
    Thread thread = startHeld("thread");
    List<Attempt<Boolean>> joiners =
        List.of(joinAndLook(thread, "thread done"), joinAndLook(thread, "thread done"));
    joiners.getFirst().staysBlocked();
    joiners.getLast().staysBlocked();
    scene().open("end-thread");
    for (Attempt<Boolean> joiner : joiners) {
      assertThat(joiner.result()).as("whether it was done when join() returned").isTrue();
    }
    assertThat(joinAndLook(thread, "thread done").result()).as("a late join()").isTrue();
  }
}
