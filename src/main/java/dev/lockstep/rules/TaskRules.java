package dev.lockstep.rules;

import static dev.lockstep.witness.Witness.RULE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.api.Task;
import dev.lockstep.api.TaskOptions;
import dev.lockstep.witness.Testifies;
import java.time.Duration;

/**
 * What processes and threads have in common (PROC-26): one set of rules, which {@link
 * ProcessTaskRules} runs on processes and {@link ThreadTaskRules} on threads.
 */
public abstract class TaskRules extends Rules {

  /** A task of the kind on trial. */
  protected abstract Task task(TaskOptions options);

  private Task held() {
    return task(TaskOptions.of(TaskRules::held, scene().folder()));
  }

  private static void held(String folder) {
    Scene scene = new Scene(folder);
    scene.note("begun");
    scene.await("end");
    scene.note("done");
  }

  private static void noteWhere(String folder) {
    new Scene(folder).note("ran in " + where());
  }

  private static String where() {
    return ProcessHandle.current().pid() + ", thread " + Thread.currentThread().threadId();
  }

  private static void failing(String folder) {
    new Scene(folder).note("begun");
    throw new IllegalArgumentException("thrown by a rule, to see how a task ends that throws");
  }

  private void finish(Task task) throws Exception {
    scene().open("end");
    joinInTime(task);
  }

  private void joinInTime(Task task) throws Exception {
    attempt("join", () -> task.join(patience().signal())).result();
  }

  @Testifies(value = "PROC-26", as = RULE)
  @Rule(
      value = "Neither a process nor a thread does anything before start(); start() has it run.",
      check = "that making the object only keeps the target, and that start() begins it.")
  void PROC_26_must_run_the_target_after_start() throws Exception {
    Task early = held();
    Task other = task(TaskOptions.of(TaskRules::noteWhere, scene().folder()));
    other.start();
    joinInTime(other); // a whole life: time enough for the first, had it begun
    patience().watch("the target is called before start()", () -> scene().noted("begun"));
    early.start();
    awaitNote("begun");
    finish(early);
    assertThat(scene().notes())
        .as("notes of a task that was started when another one, made later, had ended")
        .hasSize(3)
        .endsWith("begun", "done");
  }

  @Testifies(value = "PROC-26", as = RULE)
  @Rule(
      value = "start() of either returns before the task's work is done.",
      check = "that start() does not wait for the target's end.")
  void PROC_26_must_not_block_in_start() throws Exception {
    Task task = held();
    attempt(
            "start()",
            () -> {
              task.start();
              return true;
            })
        .result();
    awaitNote("begun");
    assertThat(scene().noted("done")).as("whether the held task was done").isFalse();
    finish(task);
    assertThat(scene().notes()).as("notes after the join").containsExactly("begun", "done");
  }

  @Testifies(value = "PROC-26", as = RULE)
  @Rule(
      value = "join() of either returns when the task has ended, and not before.",
      check = "that join() waits for the end of the task and sees what it did.")
  void PROC_26_must_wait_in_join() throws Exception {
    Task task = held();
    task.start();
    awaitNote("begun");
    Attempt<Boolean> join =
        attempt(
            "join",
            () -> {
              task.join();
              return scene().noted("done");
            });
    join.staysBlocked();
    scene().open("end");
    assertThat(join.result()).as("whether the task was done when join() returned").isTrue();
  }

  @Testifies(value = "PROC-26", as = RULE)
  @Rule(
      value = "join(timeout) of either gives up after the timeout and says whether the task ended.",
      check = "that the timeout is kept, that the task is not ended by it, and the value returned.")
  void PROC_26_must_give_up_join_after_its_timeout() throws Exception {
    Task task = held();
    task.start();
    awaitNote("begun");
    Attempt<Boolean> short_ = attempt("join(20 ms)", () -> task.join(Duration.ofMillis(20)));
    assertThat(short_.result()).as("join(20 ms) of a task that is held").isFalse();
    assertThat(task.isAlive()).as("isAlive() after it").isTrue();
    scene().open("end");
    Attempt<Boolean> long_ = attempt("join", () -> task.join(patience().signal()));
    assertThat(long_.result()).as("join(timeout) of a task that may end").isTrue();
  }

  @Testifies(value = "PROC-26", as = RULE)
  @Rule(
      value =
          "isAlive() of either is false before the start, true while it runs, false afterwards.",
      check = "what isAlive() looks at in each of the three states.")
  void PROC_26_must_be_alive_from_start_to_end() throws Exception {
    Task task = held();
    assertThat(task.isAlive()).as("isAlive() before the start").isFalse();
    task.start();
    awaitNote("begun");
    assertThat(task.isAlive()).as("isAlive() while it runs").isTrue();
    finish(task);
    assertThat(task.isAlive()).as("isAlive() after the join").isFalse();
  }

  @Testifies(value = "PROC-26", as = RULE)
  @Rule(
      value = "Either has the name that it was given, and a name of its own if it was given none.",
      check = "that a given name is kept and that default names differ.")
  void PROC_26_must_have_a_name() {
    assertThat(task(TaskOptions.of(TaskRules::failing, "").named("mail")).name()).isEqualTo("mail");
    Task first = held();
    Task second = held();
    assertThat(first.name()).as("default name").isNotBlank().isNotEqualTo(second.name());
    first.setName("post");
    assertThat(first.name()).as("the name after setName").isEqualTo("post");
  }

  @Testifies(value = "PROC-26", as = RULE)
  @Rule(
      value = "Either is no daemon unless it is told so, and can be told so before the start only.",
      check = "the default of daemon, and that it cannot change once the task was started.")
  void PROC_26_must_be_told_before_the_start_to_be_a_daemon() throws Exception {
    Task task = held();
    assertThat(task.isDaemon()).as("isDaemon() by default").isFalse();
    assertThatCode(() -> task.setDaemon(true))
        .as("setDaemon() before the start")
        .doesNotThrowAnyException();
    assertThat(task.isDaemon()).as("isDaemon() once set").isTrue();
    task.start();
    awaitNote("begun");
    assertThatThrownBy(() -> task.setDaemon(false))
        .as("setDaemon() after the start")
        .isInstanceOf(IllegalStateException.class);
    finish(task);
  }

  @Testifies(value = "PROC-26", as = RULE)
  @Rule(
      value = "Neither can be started twice.",
      kind = Rule.Kind.CANNOT,
      check = "that a second start() is an error, while it runs and when it has ended.")
  void PROC_26_cannot_be_started_twice() throws Exception {
    Task task = held();
    task.start();
    awaitNote("begun");
    assertThatThrownBy(task::start)
        .as("start() while it runs")
        .isInstanceOf(IllegalStateException.class);
    finish(task);
    assertThatThrownBy(task::start)
        .as("start() when it has ended")
        .isInstanceOf(IllegalStateException.class);
  }

  @Testifies(value = "PROC-26", as = RULE)
  @Rule(
      value = "Neither can be joined before it was started.",
      kind = Rule.Kind.CANNOT,
      check = "that join() of a task that was not started is an error, and does not wait.")
  void PROC_26_cannot_be_joined_before_the_start() {
    Task task = held();
    Attempt<Boolean> join = attempt("join", () -> task.join(patience().signal()));
    assertThatThrownBy(join::result)
        .as("join() before the start")
        .isInstanceOf(IllegalStateException.class);
  }

  @Testifies(value = "PROC-26", as = RULE)
  @Rule(
      value = "run() of either, called directly, runs the target in the caller and starts nothing.",
      check = "that run() only calls the target.")
  void PROC_26_must_run_in_the_caller_when_run_is_called() throws Exception {
    Task task = task(TaskOptions.of(TaskRules::noteWhere, scene().folder()));
    task.run();
    assertThat(scene().notes())
        .as("the process and the thread that the target ran in, when run() has returned")
        .containsExactly("ran in " + where());
    assertThat(task.isAlive()).as("isAlive() after run()").isFalse();
  }

  @Testifies(value = "PROC-26", as = RULE)
  @Rule(
      value = "An exception in either ends it alone; join() returns and the caller goes on.",
      check = "that an exception of the target is caught and reported in the task itself.")
  void PROC_26_must_end_when_the_target_throws() throws Exception {
    Task task = task(TaskOptions.of(TaskRules::failing, scene().folder()));
    task.start();
    Attempt<Boolean> join = attempt("join", () -> task.join(patience().signal()));
    assertThat(join.result()).as("join(timeout) of a task whose target throws").isTrue();
    assertThat(scene().notes()).as("notes").containsExactly("begun");
  }
}
