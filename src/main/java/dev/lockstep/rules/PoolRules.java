package dev.lockstep.rules;

import static dev.lockstep.witness.Witness.RULE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.api.Arguments;
import dev.lockstep.api.AsyncResult;
import dev.lockstep.api.Call;
import dev.lockstep.api.Executor;
import dev.lockstep.api.Function;
import dev.lockstep.api.Future;
import dev.lockstep.api.Manager;
import dev.lockstep.api.Pool;
import dev.lockstep.api.PoolOptions;
import dev.lockstep.api.Queue;
import dev.lockstep.api.QueueEmptyException;
import dev.lockstep.api.QueueFullException;
import dev.lockstep.api.RemoteStackTrace;
import dev.lockstep.api.SerializationException;
import dev.lockstep.api.Target;
import dev.lockstep.api.WorkerDiedException;
import dev.lockstep.witness.Testifies;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;

/** The rules of the chapter POOL: workers that are made once and do one task after the other. */
public abstract class PoolRules extends Rules {

  private static final int MANY = 30;

  // What the workers do.

  private static void noteWorker(String folder) {
    new Scene(folder).note("worker " + ProcessHandle.current().pid());
  }

  /** Begins, waits at its gate, ends, and says in which process. */
  private static long held(String folder, String name) {
    Scene scene = new Scene(folder);
    scene.note(name + " begun");
    scene.await("end-" + name);
    scene.note(name + " done");
    return ProcessHandle.current().pid();
  }

  private static long pid(int ignored) {
    return ProcessHandle.current().pid();
  }

  private static String describe(Arguments arguments) {
    return arguments.get(0) + ", " + arguments.get(1) + ", " + arguments.get("colour");
  }

  /** The first item waits for the gate that the second one opens. */
  private static String crosswise(String name) {
    String folder = name.substring(1);
    if (name.startsWith("1")) {
      new Scene(folder).await("second done");
    } else {
      new Scene(folder).open("second done");
    }
    return name.substring(0, 1);
  }

  private static long failing(String text) {
    throw new IllegalArgumentException(text);
  }

  private static long dying(String folder) {
    new Scene(folder).note("dying");
    Runtime.getRuntime().halt(7);
    return 0;
  }

  private static Object unserializable() {
    return new Object();
  }

  private static int take(Queue<Integer> queue) throws InterruptedException {
    return queue.get() + queue.get();
  }

  private static int put(Queue<Integer> queue, int first, int second) throws InterruptedException {
    queue.put(first);
    queue.put(second);
    return 2;
  }

  // What the parent does.

  private Call<Long> heldTask(String name) {
    return Call.of(PoolRules::held, scene().folder(), name);
  }

  private PoolOptions noting(PoolOptions options) {
    Target.Of1<String> initializer = PoolRules::noteWorker;
    return options.initializer(initializer, scene().folder());
  }

  private List<String> workers() {
    return scene().notes().stream().filter(line -> line.startsWith("worker ")).distinct().toList();
  }

  private void awaitWorkers(int number) {
    patience().until(number + " workers to begin", () -> workers().size() >= number);
  }

  /** In time, or the rule fails: a pool that is wrong may block anywhere. */
  private <T> T inTime(String what, Callable<T> action) throws Exception {
    return attempt(what, action).result();
  }

  private <T> AsyncResult<T> async(Pool pool, Call<T> call) throws Exception {
    return inTime("applyAsync()", () -> pool.applyAsync(call));
  }

  private <T> T resultOf(AsyncResult<T> result) throws Exception {
    return inTime("get()", result::get);
  }

  private void closeAndJoin(Pool pool) throws Exception {
    inTime(
        "close() and join()",
        () -> {
          pool.close();
          pool.join();
          return true;
        });
  }

  private static boolean isAlive(long pid) {
    return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
  }

  // POOL-01 … POOL-07: the workers

  @Testifies(value = "POOL-01", as = RULE)
  @Rule(
      value = "By default a pool has as many workers as there are CPUs.",
      check = "the size of a pool that is told none; logical CPUs count, not cores.")
  void POOL_01_must_have_a_worker_for_each_cpu() throws Exception {
    int cpus = Runtime.getRuntime().availableProcessors();
    Pool pool = processes().pool();
    List<AsyncResult<Long>> tasks = new ArrayList<>();
    for (int i = 0; i <= cpus; i++) { // one more than there are workers
      tasks.add(async(pool, heldTask("task" + i)));
    }
    for (int i = 0; i < cpus; i++) {
      awaitNote("task" + i + " begun");
    }
    List<Long> pids = new ArrayList<>();
    for (int i = 0; i <= cpus; i++) {
      scene().open("end-task" + i);
      pids.add(resultOf(tasks.get(i)));
    }
    assertThat(pids.stream().distinct())
        .as("different pids of %d tasks, all but the last at once, on %d CPUs", cpus + 1, cpus)
        .hasSize(cpus);
  }

  @Testifies(value = "POOL-02", as = RULE)
  @Rule(
      value = "A pool has as many workers as it is told: so many tasks run at once, and no more.",
      check = "that the size that is given is the number of workers.")
  void POOL_02_must_have_as_many_workers_as_it_is_told() throws Exception {
    Pool pool = processes().pool(2);
    AsyncResult<Long> first = async(pool, heldTask("first"));
    AsyncResult<Long> second = async(pool, heldTask("second"));
    AsyncResult<Long> third = async(pool, heldTask("third"));
    awaitNote("first begun");
    awaitNote("second begun");
    patience().watch("a third task begins", () -> scene().noted("third begun"));
    scene().open("end-first");
    awaitNote("third begun");
    scene().open("end-third");
    scene().open("end-second");
    assertThat(resultOf(first)).as("pids of two tasks at once").isNotEqualTo(resultOf(second));
    assertThat(resultOf(third))
        .as("the pid of a third task")
        .isIn(resultOf(first), resultOf(second));
    assertThat(scene().notes())
        .as("notes: a third task of a pool of two begins when another one is done")
        .containsSubsequence("first done", "third begun");
  }

  @Testifies(
      value = {"POOL-03", "POOL-16"},
      as = RULE)
  @Rule(
      value = "The workers, several child processes, are created at once, ahead of the work.",
      check = "that making the pool starts all of its workers, as processes of their own.")
  void POOL_03_must_create_the_workers_ahead_of_the_work() {
    processes().pool(noting(PoolOptions.DEFAULT.processes(2)));
    awaitWorkers(2);
    assertThat(workers())
        .as("workers that have begun, of a pool of two that was given no task")
        .hasSize(2)
        .doesNotContain("worker " + ProcessHandle.current().pid());
  }

  @Testifies(value = "POOL-04", as = RULE)
  @Rule(
      value = "A pool's worker is not created when a request arrives: it stands ready.",
      kind = Rule.Kind.CANNOT,
      check = "that a task runs in a worker that was there before it.")
  void POOL_04_cannot_create_a_pools_worker_for_a_request() throws Exception {
    Pool pool = processes().pool(noting(PoolOptions.DEFAULT.processes(1)));
    awaitWorkers(1);
    Long pid = inTime("apply()", () -> pool.apply(PoolRules::pid, 1));
    assertThat(workers())
        .as("workers after a task; the one that ran it was there before")
        .containsExactly("worker " + pid);
  }

  @Testifies(value = "POOL-04", as = RULE)
  @Rule(
      value =
          "A process executor's worker is created when a request arrives and no worker is idle.",
      check = "that an idle worker is used again, and a busy one is no reason to wait.")
  void POOL_04_must_create_an_executors_worker_for_a_request() throws Exception {
    Executor executor = futures().processPool(2);
    Long first = inTime("result()", executor.submit(PoolRules::pid, 1)::result);
    Future<Long> held = executor.submit(heldTask("task"));
    awaitNote("task begun");
    Long other = inTime("result()", executor.submit(PoolRules::pid, 2)::result);
    scene().open("end-task");
    Long again = inTime("result()", held::result);
    assertThat(again).as("the pid of a task that came when a worker was idle").isEqualTo(first);
    assertThat(other).as("the pid of a task that came when none was").isNotEqualTo(first);
  }

  @Testifies(value = "POOL-05", as = RULE)
  @Rule(
      value = "A worker that has finished a task is kept for the next one.",
      check = "that many tasks run in no more processes than the pool has workers.")
  void POOL_05_must_use_a_worker_for_many_tasks() throws Exception {
    Pool pool = processes().pool(2);
    List<Integer> items = List.of(1, 2, 3, 4, 5, 6);
    List<Long> pids = inTime("map()", () -> pool.map(PoolRules::pid, items, 1));
    assertThat(pids).as("pids, one for each task").hasSameSizeAs(items);
    assertThat(pids.stream().distinct())
        .as("different pids of six tasks in a pool of two")
        .hasSizeBetween(1, 2);
  }

  @Testifies(value = "POOL-05", as = RULE)
  @Rule(
      value = "Whatever ends first, map() gives the results in the order of the items.",
      check = "that each result is kept at the place of its item.")
  void POOL_05_must_give_results_in_the_order_of_the_items() throws Exception {
    Pool pool = processes().pool(2);
    List<String> items = List.of("1" + scene().folder(), "2" + scene().folder());
    List<String> results = inTime("map()", () -> pool.map(PoolRules::crosswise, items, 1));
    assertThat(results).as("results; the second item was done first").containsExactly("1", "2");
  }

  @Testifies(
      value = {"POOL-06", "POOL-19"},
      as = RULE)
  @Rule(
      value =
          "When all workers are busy a task waits, also if the worker itself does nothing but"
              + " wait.",
      check = "that no task begins before a worker is free: an asynchronous call is no async I/O.")
  void POOL_06_must_keep_a_task_waiting_until_a_worker_is_free() throws Exception {
    Pool pool = processes().pool(1);
    AsyncResult<Long> first = async(pool, heldTask("first"));
    AsyncResult<Long> second = async(pool, heldTask("second"));
    awaitNote("first begun");
    patience().watch("the second task begins", () -> scene().noted("second begun"));
    assertThat(second.isReady()).as("isReady() of the task that waits").isFalse();
    scene().open("end-second");
    scene().open("end-first");
    assertThat(resultOf(second)).as("the pid of the task that waits").isEqualTo(resultOf(first));
    assertThat(scene().notes())
        .as("notes; the first task of a pool of one was held")
        .containsExactly("first begun", "first done", "second begun", "second done");
  }

  @Testifies(value = "POOL-07", as = RULE)
  @Rule(
      value = "A waiting task waits for the end of a task, not of a process: the process goes on.",
      check = "that the worker which finished a task runs the next one.")
  void POOL_07_must_run_a_waiting_task_in_a_process_that_goes_on() throws Exception {
    Pool pool = processes().pool(1);
    AsyncResult<Long> first = async(pool, heldTask("first"));
    AsyncResult<Long> second = async(pool, heldTask("second"));
    scene().open("end-first");
    Long pid = resultOf(first);
    awaitNote("second begun");
    assertThat(isAlive(pid)).as("whether the process lives when its task is done").isTrue();
    scene().open("end-second");
    assertThat(resultOf(second)).as("the pid of the task that had waited").isEqualTo(pid);
  }

  // POOL-08 … POOL-13: handing in tasks, and the end

  @Testifies(value = "POOL-08", as = RULE)
  @Rule(
      value = "applyAsync() does not block the caller.",
      check = "that it only hands the task over, and get() waits for the result.")
  void POOL_08_must_return_from_applyAsync_at_once() throws Exception {
    Pool pool = processes().pool(1);
    AsyncResult<Long> result = async(pool, heldTask("task"));
    scene().note("applyAsync() returned");
    awaitNote("task begun");
    assertThat(result.isReady()).as("isReady() while the task is held").isFalse();
    scene().open("end-task");
    assertThat(resultOf(result)).as("result").isNotEqualTo(ProcessHandle.current().pid());
    assertThat(result.isSuccessful()).as("isSuccessful()").isTrue();
    assertThat(scene().notes())
        .as("notes, of a task that was held until applyAsync() had returned")
        .containsSubsequence("applyAsync() returned", "task done");
  }

  @Testifies(value = "POOL-09", as = RULE)
  @Rule(
      value = "apply() passes arguments by position and by name.",
      check = "that all arguments reach the function, each in its place.")
  void POOL_09_must_pass_all_arguments() throws Exception {
    Pool pool = processes().pool(1);
    Call<String> call = Call.<String>to(PoolRules::describe, "a", 2).with("colour", "red");
    assertThat(inTime("apply()", () -> pool.apply(call))).as("result").isEqualTo("a, 2, red");
  }

  @Testifies(value = "POOL-09", as = RULE)
  @Rule(
      value = "apply() blocks until the result is there.",
      check = "that it waits for the end of the task.")
  void POOL_09_must_wait_for_the_result_in_apply() throws Exception {
    Pool pool = processes().pool(1);
    Attempt<Long> apply = attempt("apply()", () -> pool.apply(heldTask("task")));
    awaitNote("task begun");
    apply.staysBlocked();
    scene().open("end-task");
    assertThat(apply.result()).as("result of apply()").isNotNull();
    assertThat(scene().notes()).as("notes").containsExactly("task begun", "task done");
  }

  @Testifies(value = "POOL-10", as = RULE)
  @Rule(
      value =
          "Of the callbacks of applyAsync() the fitting one is called, once, before get() returns.",
      check = "who is called when a task has returned, and who when it has thrown.")
  void POOL_10_must_call_back_when_a_task_has_ended() throws Exception {
    Pool pool = processes().pool(1);
    List<Object> called = new CopyOnWriteArrayList<>();
    AsyncResult<Long> good =
        pool.applyAsync(Call.of(PoolRules::pid, 1), pid -> called.add("result"), called::add);
    resultOf(good);
    assertThat(called).as("callbacks after a task that returned").containsExactly("result");
    AsyncResult<Long> bad =
        pool.applyAsync(
            Call.of(PoolRules::failing, "no"), called::add, error -> called.add("error"));
    assertThatThrownBy(() -> resultOf(bad)).isInstanceOf(IllegalArgumentException.class);
    assertThat(called).as("callbacks after one that threw").containsExactly("result", "error");
  }

  @Testifies(value = "POOL-10", as = RULE)
  @Rule(
      value = "A callback that throws changes nothing: the result comes, and so does the next one.",
      kind = Rule.Kind.CANNOT,
      check = "that what a callback throws is caught, and reported.")
  void POOL_10_cannot_be_disturbed_by_a_callback() throws Exception {
    Pool pool = processes().pool(1);
    AsyncResult<Long> result =
        pool.applyAsync(Call.of(PoolRules::pid, 1), PoolRules::complain, error -> {});
    assertThat(resultOf(result)).as("a result whose callback throws").isNotNull();
    assertThat(resultOf(async(pool, Call.of(PoolRules::pid, 2)))).as("the next one").isNotNull();
  }

  private static void complain(Object ignored) {
    throw new IllegalStateException("thrown by a rule's callback; this has to change nothing");
  }

  @Testifies(value = "POOL-11", as = RULE)
  @Rule(
      value = "After close() no task can be added; those added before are done.",
      kind = Rule.Kind.CANNOT,
      check = "that every way to add a task is an error then.")
  void POOL_11_cannot_take_tasks_after_close() throws Exception {
    Pool pool = processes().pool(1);
    AsyncResult<Long> before = async(pool, heldTask("task"));
    AsyncResult<Long> waiting = async(pool, Call.of(PoolRules::pid, 1));
    pool.close();
    assertThatThrownBy(() -> inTime("apply()", () -> pool.apply(PoolRules::pid, 1)))
        .as("apply() after close()")
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> pool.applyAsync(PoolRules::pid, 1))
        .as("applyAsync() after close()")
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> pool.mapAsync(PoolRules::pid, List.of(1)))
        .as("mapAsync() after close()")
        .isInstanceOf(IllegalStateException.class);
    scene().open("end-task");
    assertThat(resultOf(before)).as("a task that ran at close()").isNotNull();
    assertThat(resultOf(waiting)).as("a task that waited at close()").isNotNull();
  }

  @Testifies(
      value = {"POOL-12", "POOL-13"},
      as = RULE)
  @Rule(
      value = "join() waits until all tasks are done and the worker processes have ended.",
      check = "that join() waits for the workers, which are processes and no threads.")
  void POOL_12_must_wait_for_the_workers_in_join() throws Exception {
    Pool pool = processes().pool(1);
    AsyncResult<Long> task = async(pool, heldTask("task"));
    awaitNote("task begun");
    pool.close();
    Attempt<Boolean> join =
        attempt(
            "join()",
            () -> {
              pool.join();
              return task.isReady();
            });
    join.staysBlocked();
    scene().open("end-task");
    assertThat(join.result()).as("whether the task was done when join() returned").isTrue();
    long pid = resultOf(task);
    assertThat(pid).as("the pid of a worker").isNotEqualTo(ProcessHandle.current().pid());
    assertThat(isAlive(pid)).as("whether the worker lived when join() returned").isFalse();
  }

  @Testifies(value = "POOL-12", as = RULE)
  @Rule(
      value = "join() is an error as long as neither close() nor terminate() was called.",
      kind = Rule.Kind.CANNOT,
      check = "that join() of an open pool throws, since it would wait for ever.")
  void POOL_12_cannot_be_joined_before_close() {
    Pool pool = processes().pool(1);
    assertThatThrownBy(() ->
            inTime(
                "join()",
                () -> {
                  pool.join();
                  return true;
                }))
        .as("join() of an open pool")
        .isInstanceOf(IllegalStateException.class);
  }

  // POOL-14, POOL-15: what tasks may share

  @Testifies(value = "POOL-14", as = RULE)
  @Rule(
      value = "Tasks of a pool talk through a manager's queue.",
      check = "that the queue is one for all, wherever its proxy travels.")
  void POOL_14_must_talk_through_a_managers_queue() throws Exception {
    Manager manager = processes().manager();
    Queue<Integer> queue = manager.queue(2);
    Pool pool = processes().pool(1);
    AsyncResult<Integer> sum = async(pool, Call.of(PoolRules::take, queue));
    inTime("put()", () -> put(queue, 3, 4));
    assertThat(resultOf(sum)).as("what a task got out of the queue").isEqualTo(7);
    assertThat(resultOf(async(pool, Call.of(PoolRules::put, queue, 5, 6)))).isEqualTo(2);
    assertThat(queue.isFull()).as("isFull() after a task put two into a queue of two").isTrue();
    assertThatThrownBy(() -> queue.putNoWait(7)).isInstanceOf(QueueFullException.class);
    List<Integer> got = List.of(inTime("get()", queue::get), inTime("get()", queue::get));
    assertThat(got).as("what came out: first in, first out").containsExactly(5, 6);
    assertThatThrownBy(() -> inTime("get(20 ms)", () -> queue.get(Duration.ofMillis(20))))
        .as("get(20 ms) of an empty queue")
        .isInstanceOf(QueueEmptyException.class);
  }

  @Testifies(value = "POOL-15", as = RULE)
  @Rule(
      value = "A plain queue cannot be passed to a pool's task.",
      kind = Rule.Kind.CANNOT,
      check = "that such an argument is an error at once, and the pool works on.")
  void POOL_15_cannot_pass_a_plain_queue_to_a_task() throws Exception {
    Queue<Integer> queue = processes().queue();
    Pool pool = processes().pool(1);
    assertThatThrownBy(
            () -> inTime("apply()", () -> pool.apply(Call.of(PoolRules::put, queue, 1, 2))))
        .as("apply() with a plain queue as an argument")
        .isInstanceOf(IllegalStateException.class);
    assertThat(inTime("apply()", () -> pool.apply(PoolRules::pid, 1))).as("the next").isNotNull();
  }

  // POOL-18: what goes wrong

  @Testifies(value = "POOL-18", as = RULE)
  @Rule(
      value = "An exception in a task comes back to the caller, and the worker lives on.",
      check = "the type, the message and the remote stack trace, and who runs the next task.")
  void POOL_18_must_bring_an_exception_back() throws Exception {
    Pool pool = processes().pool(1);
    Long before = inTime("apply()", () -> pool.apply(PoolRules::pid, 1));
    assertThatThrownBy(() -> inTime("apply()", () -> pool.apply(PoolRules::failing, "oh no")))
        .as("what apply() throws if its task does")
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("oh no")
        .rootCause()
        .isInstanceOf(RemoteStackTrace.class)
        .extracting(cause -> cause.getStackTrace()[0].getMethodName())
        .isEqualTo("failing");
    Long after = inTime("apply()", () -> pool.apply(PoolRules::pid, 2));
    assertThat(after).as("the worker's pid after its task threw").isEqualTo(before);
  }

  @Testifies(value = "POOL-18", as = RULE)
  @Rule(
      value =
          "A worker that dies is noticed: its task fails, others are done, nobody waits for ever.",
      check = "what becomes of the task of a worker that has died, and who replaces it.")
  void POOL_18_must_notice_that_a_worker_died() throws Exception {
    Pool pool = processes().pool(1);
    AsyncResult<Long> lost = async(pool, Call.of(PoolRules::dying, scene().folder()));
    AsyncResult<Long> next = async(pool, Call.of(PoolRules::pid, 1));
    assertThatThrownBy(() -> resultOf(lost))
        .as("the result of a task whose worker died")
        .isInstanceOf(WorkerDiedException.class);
    assertThat(resultOf(next)).as("the task behind it").isNotNull();
    assertThat(scene().notes()).as("notes: nothing ran twice").containsExactly("dying");
    assertThatCode(() -> closeAndJoin(pool)).as("close() and join()").doesNotThrowAnyException();
  }

  @Testifies(value = "POOL-18", as = RULE)
  @Rule(
      value = "A result that cannot travel is the task's error, and the worker lives on.",
      check = "what the caller gets if the result cannot be serialized.")
  void POOL_18_must_tell_that_a_result_cannot_travel() throws Exception {
    Pool pool = processes().pool(1);
    Function.Of0<Object> function = PoolRules::unserializable;
    assertThatThrownBy(() -> inTime("apply()", () -> pool.apply(function)))
        .as("apply() of a function whose result cannot be serialized")
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining("java.lang.Object");
    assertThat(inTime("apply()", () -> pool.apply(PoolRules::pid, 1))).as("the next").isNotNull();
  }

  // POOL-20 … POOL-23

  @Testifies(value = "POOL-20", as = RULE)
  @Rule(
      value = "The function runs in a child process, and not in a thread of the caller's.",
      check = "that tasks are sent to processes, by value.")
  void POOL_20_must_run_the_function_in_a_child_process() throws Exception {
    Pool pool = processes().pool(1);
    long pid = inTime("apply()", () -> pool.apply(PoolRules::pid, 1));
    assertThat(ProcessHandle.of(pid).flatMap(ProcessHandle::parent).map(ProcessHandle::pid))
        .as("the parent of the process in which the function ran")
        .contains(ProcessHandle.current().pid());
  }

  @Testifies(value = "POOL-22", as = RULE)
  @Rule(
      value = "Any number of tasks may wait, many more than the pool has workers.",
      check = "that the queue of waiting tasks has no limit.")
  void POOL_22_must_take_any_number_of_waiting_tasks() throws Exception {
    Pool pool = processes().pool(1);
    AsyncResult<Long> first = async(pool, heldTask("first"));
    List<AsyncResult<Long>> waiting = inTime(MANY + " times applyAsync()", () -> handIn(pool));
    scene().note("all handed in");
    scene().open("end-first");
    resultOf(first);
    List<Long> pids = inTime("get() of each", () -> all(waiting));
    assertThat(pids).as("results of the tasks that had waited").hasSize(MANY).doesNotContainNull();
    assertThat(scene().notes())
        .as("notes; the only worker was held until all tasks were handed in")
        .containsSubsequence("all handed in", "first done");
  }

  private static List<Long> all(List<AsyncResult<Long>> results) throws Exception {
    List<Long> values = new ArrayList<>();
    for (AsyncResult<Long> result : results) {
      values.add(result.get());
    }
    return values;
  }

  private static List<AsyncResult<Long>> handIn(Pool pool) {
    List<AsyncResult<Long>> results = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      results.add(pool.applyAsync(PoolRules::pid, i));
    }
    return results;
  }

  @Testifies(value = "POOL-23", as = RULE)
  @Rule(
      value = "A worker is replaced by a new one after so many tasks, if the pool is told so.",
      check = "that tasksPerChild is kept: a chunk counts as one task.")
  void POOL_23_must_replace_a_worker_after_its_tasks() throws Exception {
    Pool pool = processes().pool(PoolOptions.DEFAULT.processes(1).tasksPerChild(2));
    List<Long> pids = inTime("map()", () -> pool.map(PoolRules::pid, List.of(1, 2, 3), 1));
    assertThat(pids.get(1)).as("pid of the second task").isEqualTo(pids.get(0));
    assertThat(pids.get(2)).as("pid of the third task").isNotEqualTo(pids.get(0));
  }

  @Testifies(value = "POOL-23", as = RULE)
  @Rule(
      value = "terminate() ends the workers at once; tasks that had not ended are cancelled.",
      check = "that nothing is waited for, and that whoever waits for a result is told.")
  void POOL_23_must_end_the_workers_in_terminate() throws Exception {
    Pool pool = processes().pool(noting(PoolOptions.DEFAULT.processes(1)));
    AsyncResult<Long> running = async(pool, heldTask("running"));
    AsyncResult<Long> waiting = async(pool, heldTask("waiting"));
    awaitNote("running begun");
    inTime(
        "terminate() and join()",
        () -> {
          pool.terminate();
          pool.join();
          return true;
        });
    for (AsyncResult<Long> result : List.of(running, waiting)) {
      assertThatThrownBy(() -> resultOf(result))
          .as("the result of a task that had not ended")
          .isInstanceOf(CancellationException.class);
    }
    long pid = Long.parseLong(scene().value("worker"));
    assertThat(isAlive(pid)).as("whether the worker lives after terminate()").isFalse();
    assertThat(scene().noted("running done")).as("whether the running task was done").isFalse();
  }
}
