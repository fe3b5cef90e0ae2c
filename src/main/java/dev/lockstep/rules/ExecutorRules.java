package dev.lockstep.rules;

import static dev.lockstep.witness.Witness.RULE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.api.Call;
import dev.lockstep.api.Executor;
import dev.lockstep.api.Future;
import dev.lockstep.api.Futures;
import dev.lockstep.api.TaskFailedException;
import dev.lockstep.witness.Testifies;
import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the chapter EXEC, which hold whatever an executor's workers are (EXEC-07): {@link
 * ThreadExecutorRules} runs them on threads and {@link ProcessExecutorRules} on processes.
 */
public abstract class ExecutorRules extends Rules {

  /** An executor of the kind on trial. */
  protected abstract Executor executor(int maxWorkers);

  /** Whether its tasks run in this process. */
  protected abstract boolean runsHere();

  // What the workers do.

  /** Begins, waits at its gate, ends, and gives its name. */
  static String held(String folder, String name) {
    Scene scene = new Scene(folder);
    scene.note(name + " begun");
    scene.await("end-" + name);
    scene.note(name + " done");
    return name;
  }

  static String noting(String folder, String name) {
    new Scene(folder).note(name);
    return name;
  }

  private static String where(String ignored) {
    return ProcessHandle.current().pid() + " " + Thread.currentThread().threadId();
  }

  private static String failing(String text) {
    throw new IllegalArgumentException(text);
  }

  private static String failingChecked(String text) throws Exception {
    if (text.equals("bad")) {
      throw new IOException(text);
    }
    return text;
  }

  // What the caller does.

  final Call<String> heldTask(String name) {
    return Call.of(ExecutorRules::held, scene().folder(), name);
  }

  final Call<String> notingTask(String name) {
    return Call.of(ExecutorRules::noting, scene().folder(), name);
  }

  final <T> Future<T> submit(Executor executor, Call<T> call) throws Exception {
    return inTime("submit()", () -> executor.submit(call));
  }

  final <T extends @Nullable Object> T resultOf(Future<T> future) throws Exception {
    return inTime("result()", future::result);
  }

  final <T extends @Nullable Object> T inTime(String what, Callable<T> action) throws Exception {
    return attempt(what, action).result();
  }

  @Testifies(value = "EXEC-01", as = RULE)
  @Rule(
      value = "An executor runs tasks in workers of its kind: threads of this process, or others.",
      check = "where the function is called.")
  void EXEC_01_must_run_tasks_in_its_workers() throws Exception {
    String pid = Long.toString(ProcessHandle.current().pid());
    String here = where("");
    Future<String> future = submit(executor(1), Call.of(ExecutorRules::where, "there"));
    assertThat(resultOf(future)).as("process and thread of a task").isNotEqualTo(here);
    assertThat(resultOf(future).split(" ")[0].equals(pid))
        .as("whether the task ran in the caller's process")
        .isEqualTo(runsHere());
  }

  @Testifies(value = "EXEC-02", as = RULE)
  @Rule(
      value = "Everything can be done through the abstract type: map() gives results in order.",
      check = "that map() submits a call for each item, and stops at the first failure.")
  void EXEC_02_must_map_through_the_abstract_type() throws Exception {
    Executor executor = executor(2);
    Iterator<String> results =
        inTime(
            "map()",
            () -> executor.map(ExecutorRules::failingChecked, List.of("a", "b", "bad", "c")));
    assertThat(List.of(inTime("next()", results::next), inTime("next()", results::next)))
        .as("results up to the failure")
        .containsExactly("a", "b");
    assertThatThrownBy(() -> inTime("next()", results::next))
        .as("next() where a task threw a checked exception")
        .isInstanceOf(TaskFailedException.class)
        .hasCauseInstanceOf(IOException.class);
    assertThat(results.hasNext()).as("hasNext() behind the failure").isFalse();
  }

  @Testifies(value = "EXEC-03", as = RULE)
  @Rule(
      value = "The executor keeps tasks until a worker is free: the caller needs no queue.",
      check = "that tasks beyond the number of workers wait, and that all are run.")
  void EXEC_03_must_keep_tasks_until_a_worker_is_free() throws Exception {
    Executor executor = executor(1);
    Future<String> held = submit(executor, heldTask("held"));
    awaitNote("held begun");
    Future<String> second = submit(executor, Call.of(ExecutorRules::where, "second"));
    Future<String> third = submit(executor, Call.of(ExecutorRules::where, "third"));
    patience().watch("a waiting task is done", second::isDone);
    scene().open("end-held");
    resultOf(held);
    assertThat(resultOf(second))
        .as("where the second task ran; the third one ran in the only worker, too")
        .isEqualTo(resultOf(third));
  }

  @Testifies(value = "EXEC-04", as = RULE)
  @Rule(
      value = "A task that waits for another one of the same full executor stands still.",
      kind = Rule.Kind.MAY,
      check = "that no worker is added behind the caller's back: deadlocks remain possible.")
  void EXEC_04_may_deadlock_if_a_task_waits_for_another() throws Exception {
    Executor executor = executor(1);
    Future<String> outer = submit(executor, heldTask("outer"));
    Call<String> opener = Call.of(ExecutorRules::open, scene().folder(), "end-outer");
    Future<String> inner = submit(executor, opener);
    awaitNote("outer begun");
    patience().watch("the inner task runs", () -> inner.isDone() || outer.isDone());
    scene().note("still nothing");
    scene().open("end-outer"); // from outside: nobody else can
    assertThat(resultOf(inner))
        .as("where inner ran; a third task ran in the only worker, too")
        .isEqualTo(resultOf(submit(executor, Call.of(ExecutorRules::where, "third"))));
    assertThat(scene().notes())
        .as("notes; outer waits for the gate that inner opens")
        .startsWith("outer begun", "still nothing")
        .containsSubsequence("outer done", "inner begun");
  }

  private static String open(String folder, String gate) {
    Scene scene = new Scene(folder);
    scene.note("inner begun");
    scene.open(gate);
    return where(gate);
  }

  @Testifies(value = "EXEC-05", as = RULE)
  @Rule(
      value = "submit() returns a future at once, and the caller does other things.",
      check = "that submit() does not wait for the task.")
  void EXEC_05_must_return_a_future_at_once() throws Exception {
    Executor executor = executor(1);
    Future<String> future = submit(executor, heldTask("task"));
    scene().note("other things");
    awaitNote("task begun");
    assertThat(future.isDone()).as("isDone() while the task is held").isFalse();
    assertThat(future.isRunning()).as("isRunning() while the task is held").isTrue();
    scene().open("end-task");
    assertThat(resultOf(future)).as("result").isEqualTo("task");
    assertThat(future.isDone()).as("isDone() afterwards").isTrue();
    assertThat(scene().notes())
        .as("notes; the task was held until submit() had returned")
        .containsSubsequence("other things", "task done");
  }

  @Testifies(value = "EXEC-06", as = RULE)
  @Rule(
      value = "result() blocks until the result is there, or its timeout is over.",
      check = "that result() waits for the end of the task.")
  void EXEC_06_must_wait_in_result() throws Exception {
    Future<String> future = submit(executor(1), heldTask("task"));
    awaitNote("task begun");
    assertThatThrownBy(() -> inTime("result(20 ms)", () -> future.result(Duration.ofMillis(20))))
        .as("result(20 ms) of a task that is held")
        .isInstanceOf(TimeoutException.class);
    Attempt<String> result = attempt("result()", future::result);
    result.staysBlocked();
    scene().open("end-task");
    assertThat(result.result()).as("result()").isEqualTo("task");
  }

  @Testifies(value = "EXEC-07", as = RULE)
  @Rule(
      value = "What a task throws is thrown by result(), with its type and message.",
      check = "that the exception is kept in the future, and the worker lives on.")
  void EXEC_07_must_bring_exceptions_back() throws Exception {
    Executor executor = executor(1);
    Future<String> future = submit(executor, Call.of(ExecutorRules::failing, "oh no"));
    assertThatThrownBy(() -> resultOf(future))
        .as("result() of a task that threw")
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("oh no");
    assertThat(inTime("exception()", future::exception))
        .as("exception()")
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(resultOf(submit(executor, notingTask("next")))).isEqualTo("next");
  }

  @Testifies(value = "EXEC-07", as = RULE)
  @Rule(
      value = "A task that waits can be cancelled, and then never runs; one that runs cannot.",
      kind = Rule.Kind.CANNOT,
      check = "that cancel() looks whether the task has begun.")
  void EXEC_07_cannot_cancel_a_task_that_runs() throws Exception {
    Executor executor = executor(1);
    Future<String> running = submit(executor, heldTask("running"));
    Future<String> waiting = submit(executor, notingTask("waiting"));
    Future<String> last = submit(executor, notingTask("last"));
    awaitNote("running begun");
    assertThat(running.cancel()).as("cancel() of a task that runs").isFalse();
    assertThat(waiting.cancel()).as("cancel() of a task that waits").isTrue();
    assertThat(waiting.isCancelled()).as("isCancelled() of that one").isTrue();
    assertThatThrownBy(() -> resultOf(waiting))
        .as("result() of a cancelled task")
        .isInstanceOf(CancellationException.class);
    scene().open("end-running");
    assertThat(resultOf(running)).as("result of the one that ran").isEqualTo("running");
    resultOf(last);
    assertThat(scene().notes())
        .as("notes of all three")
        .containsExactly("running begun", "running done", "last");
  }

  @Testifies(value = "EXEC-07", as = RULE)
  @Rule(
      value = "shutdown() with waiting returns when all tasks are done; then none can be added.",
      check = "that shutdown() waits for those that run and those that wait.")
  void EXEC_07_must_wait_in_shutdown() throws Exception {
    Executor executor = executor(1);
    submit(executor, heldTask("first"));
    Future<String> second = submit(executor, notingTask("second"));
    awaitNote("first begun");
    Attempt<Boolean> shutdown =
        attempt(
            "shutdown(true, false)",
            () -> {
              executor.shutdown(true, false);
              return second.isDone();
            });
    shutdown.staysBlocked();
    assertThatThrownBy(() -> executor.submit(notingTask("late")))
        .as("submit() after shutdown()")
        .isInstanceOf(IllegalStateException.class);
    scene().open("end-first");
    assertThat(shutdown.result()).as("whether all was done when shutdown() returned").isTrue();
    assertThat(scene().notes()).as("notes").containsExactly("first begun", "first done", "second");
  }

  @Testifies(value = "EXEC-07", as = RULE)
  @Rule(
      value = "shutdown() without waiting returns at once, and can cancel what has not begun.",
      check = "that what runs is left to end, and what waits is cancelled.")
  void EXEC_07_must_cancel_what_waits_at_shutdown() throws Exception {
    Executor executor = executor(1);
    Future<String> running = submit(executor, heldTask("running"));
    Future<String> waiting = submit(executor, notingTask("waiting"));
    awaitNote("running begun");
    inTime(
        "shutdown(false, true)",
        () -> {
          executor.shutdown(false, true);
          return true;
        });
    assertThat(waiting.isCancelled()).as("isCancelled() of the task that waited").isTrue();
    assertThat(running.isDone()).as("isDone() of the task that runs").isFalse();
    scene().open("end-running");
    assertThat(resultOf(running)).as("result of the task that ran").isEqualTo("running");
  }

  @Testifies(value = "EXEC-07", as = RULE)
  @Rule(
      value = "Futures are told about as they get done, in whatever order that is.",
      check = "that callbacks are called when a future is done, and that nobody waits for others.")
  void EXEC_07_must_give_futures_as_they_get_done() throws Exception {
    Executor executor = executor(2);
    Future<String> first = submit(executor, heldTask("first"));
    Future<String> second = submit(executor, heldTask("second"));
    List<String> called = new CopyOnWriteArrayList<>();
    first.addDoneCallback(future -> called.add("first"));
    second.addDoneCallback(future -> called.add("second"));
    List<Future<String>> both = List.of(first, second);
    Iterator<Future<String>> done = futures().asCompleted(both, patience().signal());
    awaitNote("first begun");
    scene().open("end-second");
    Futures.DoneAndNotDone<String> found =
        inTime(
            "await()",
            () -> futures().await(both, patience().signal(), Futures.ReturnWhen.FIRST_COMPLETED));
    assertThat(found.done()).as("futures that are done").containsExactly(second);
    assertThat(found.notDone()).as("futures that are not done").containsExactly(first);
    assertThat(inTime("next()", done::next)).as("the future done first").isSameAs(second);
    scene().open("end-first");
    assertThat(inTime("next()", done::next)).as("the future done last").isSameAs(first);
    patience().until("both callbacks", () -> called.size() == 2);
    assertThat(called).as("the order of callbacks").containsExactly("second", "first");
  }
}
