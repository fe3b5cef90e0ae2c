package dev.lockstep.rules;

import static dev.lockstep.witness.Witness.RULE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.lockstep.api.CalledProcessException;
import dev.lockstep.api.Command;
import dev.lockstep.api.CompletedProgram;
import dev.lockstep.api.RunningProgram;
import dev.lockstep.api.StartException;
import dev.lockstep.api.Subprocess;
import dev.lockstep.api.TimeoutExpiredException;
import dev.lockstep.witness.Testifies;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.opentest4j.TestAbortedException;

/**
 * The chapter SUBP: controlling another program.
 *
 * <p>The programs are those that every Linux has. The shell scripts get the scene's folder as
 * {@code $0}: there they write their notes, and wait at gates.
 */
public abstract class SubpRules extends Rules {

  /** Notes the program's pid and that it has begun, in one write. */
  private static final String BEGIN =
      "printf 'pid %s\\nparent %s\\nbegun\\n' $$ $PPID >> \"$0/journal\"; ";

  /** Waits at the gate; ends by itself when the rule is over and the folder gone. */
  private static final String AT_GATE =
      "while [ -d \"$0\" ] && [ ! -e \"$0/gate-%s\" ]; do sleep 0.01; done; ";

  private static final String HELD = BEGIN + AT_GATE.formatted("end");

  /** More than any pipe holds. */
  private static final int LARGE = 1_000_000;

  private static final String WRITE_LARGE = "head -c " + LARGE + " /dev/zero";

  private Command shell(String script) {
    return Command.of("sh", "-c", script, scene().folder());
  }

  private RunningProgram start(Command command) throws Exception {
    Subprocess programs = programs();
    return unhurt("start of " + command.words().getFirst(), () -> programs.start(command));
  }

  private CompletedProgram run(Command command) throws Exception {
    Subprocess programs = programs();
    return unhurt("run of " + command.words().getFirst(), () -> programs.run(command));
  }

  /** Does what has to return, and without an exception. */
  private <T> T unhurt(String what, Callable<T> action) throws Exception {
    try {
      return attempt(what, action).result();
    } catch (TestAbortedException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new AssertionError(what + " must not fail, but it did: " + e, e);
    }
  }

  /** Starts a program and waits until it is held at its gate. */
  private RunningProgram startHeld(String script) throws Exception {
    RunningProgram program = start(shell(script));
    awaitNote("begun");
    return program;
  }

  private int finish(RunningProgram program) throws Exception {
    scene().open("end");
    return waitFor(program);
  }

  private int waitFor(RunningProgram program) throws Exception {
    return unhurt("waitFor()", program::waitFor);
  }

  private void awaitEndOfProcess() {
    long pid = Long.parseLong(scene().value("pid"));
    patience()
        .until(
            "the program, process " + pid + ", to be gone",
            () -> ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty());
  }

  // SUBP-01: an external program.

  @Testifies(value = "SUBP-01", as = RULE)
  @Rule(
      value = "A program runs as a process of its own, a child of the caller.",
      check = "that the program itself is started, and that pid() is the number of its process.")
  void SUBP_01_must_run_a_program_as_a_process_of_its_own() throws Exception {
    RunningProgram program = startHeld(HELD);
    assertThat(program.pid())
        .as("pid(), against the pid that the program has noted itself")
        .isEqualTo(Long.parseLong(scene().value("pid")));
    assertThat(Long.parseLong(scene().value("parent")))
        .as("the parent's pid that the program has noted")
        .isEqualTo(ProcessHandle.current().pid());
    finish(program);
  }

  @Testifies(value = "SUBP-01", as = RULE)
  @Rule(
      value = "start() returns while the program runs.",
      check = "that start() does not wait for the program's end.")
  void SUBP_01_must_not_wait_in_start() throws Exception {
    RunningProgram program = startHeld(HELD + "echo done >> \"$0/journal\"");
    assertThat(scene().noted("done")).as("whether the held program was done").isFalse();
    finish(program);
  }

  @Testifies(value = "SUBP-01", as = RULE)
  @Rule(
      value = "The program gets each word as it is: no shell splits or expands it.",
      check = "that the words are handed over one by one, and not as a line for a shell.")
  void SUBP_01_must_hand_over_each_word_as_it_is() throws Exception {
    CompletedProgram printf =
        run(Command.of("printf", "[%s]", "two words", "*", "$HOME", "it's", ""));
    assertThat(printf.outputText())
        .as("the arguments that the program saw, each in brackets")
        .isEqualTo("[two words][*][$HOME][it's][]");
  }

  @Testifies(value = "SUBP-01", as = RULE)
  @Rule(
      value = "A program that does not exist cannot be started, and the error names it.",
      kind = Rule.Kind.CANNOT,
      check = "that a missing program is a StartException at the start, and no exit code.")
  void SUBP_01_cannot_start_a_program_that_does_not_exist() {
    requireStartException(Command.of("no-such-program"), "no-such-program");
  }

  @Testifies(value = "SUBP-01", as = RULE)
  @Rule(
      value = "The first word is the program's whole name: blanks do not split it.",
      kind = Rule.Kind.CANNOT,
      check = "that «ls -l» in one word is looked up as a program of this name.")
  void SUBP_01_cannot_start_a_whole_command_line_in_one_word() {
    requireStartException(Command.of("ls -l"), "ls -l");
  }

  @Testifies(value = "SUBP-01", as = RULE)
  @Rule(
      value = "A file that may not be executed cannot be started.",
      kind = Rule.Kind.CANNOT,
      check = "that the operating system's refusal is a StartException.")
  void SUBP_01_cannot_start_a_file_that_may_not_be_executed() throws IOException {
    String file = scene().file("plain").getPath();
    Files.writeString(Path.of(file), "echo executed\n");
    requireStartException(Command.of(file), "plain");
  }

  @Testifies(value = "SUBP-01", as = RULE)
  @Rule(
      value = "In a directory that does not exist nothing can be started, and the error names it.",
      kind = Rule.Kind.CANNOT,
      check = "that a missing directory is a StartException.")
  void SUBP_01_cannot_start_in_a_directory_that_does_not_exist() {
    Path missing = scene().file("missing").toPath();
    requireStartException(Command.of("true").in(missing), missing.toString());
  }

  private void requireStartException(Command command, String named) {
    Subprocess programs = programs();
    assertThatThrownBy(attempt("start", () -> programs.start(command))::result)
        .as("start() of %s", command.words())
        .isInstanceOf(StartException.class)
        .hasMessageContaining(named);
    assertThatThrownBy(attempt("run", () -> programs.run(command))::result)
        .as("run() of %s", command.words())
        .isInstanceOf(StartException.class)
        .hasMessageContaining(named);
  }

  @Testifies(value = "SUBP-01", as = RULE)
  @Rule(
      value = "A program runs in the directory asked for, else in the caller's.",
      check = "that the command's directory is handed over.")
  void SUBP_01_must_run_in_its_directory() throws Exception {
    Command pwd = Command.of("pwd", "-P");
    Path folder = Path.of(scene().folder());
    assertThat(run(pwd.in(folder)).outputText().strip())
        .as("the directory asked for")
        .isEqualTo(folder.toRealPath().toString());
    assertThat(run(pwd).outputText().strip())
        .as("the directory when none is asked for")
        .isEqualTo(Path.of("").toRealPath().toString());
  }

  @Testifies(value = "SUBP-01", as = RULE)
  @Rule(
      value = "A program sees the variables that were set for it, in addition to the caller's.",
      check = "that the command's variables are added to the environment and do not replace it.")
  void SUBP_01_must_see_its_variables_and_the_callers() throws Exception {
    String script = "printf %s \"$LOCKSTEP_GREETING and $PATH\"";
    CompletedProgram program = run(shell(script).variable("LOCKSTEP_GREETING", "good day"));
    assertThat(program.outputText())
        .as("the variable set, and PATH as the caller has it")
        .isEqualTo("good day and " + System.getenv("PATH"));
  }

  // SUBP-02: its input and output.

  @Testifies(value = "SUBP-02", as = RULE)
  @Rule(
      value = "A program reads the input that it was given, and then the input's end.",
      check = "that the whole input is written, and that the pipe is closed after it.")
  void SUBP_02_must_feed_the_input_and_end_it() throws Exception {
    assertThat(run(Command.of("sort").input("pear\napple\nfig\n")).outputText())
        .as("what sort makes of its input")
        .isEqualTo("apple\nfig\npear\n");
    assertThat(run(Command.of("cat")).outputText()).as("what cat reads without input").isEmpty();
  }

  @Testifies(value = "SUBP-02", as = RULE)
  @Rule(
      value = "Standard output and standard error are collected apart.",
      check = "that each stream has a pipe of its own.")
  void SUBP_02_must_keep_output_and_errors_apart() throws Exception {
    CompletedProgram program = run(shell("echo result; echo trouble >&2"));
    assertThat(program.outputText()).as("standard output").isEqualTo("result\n");
    assertThat(program.errorText()).as("standard error").isEqualTo("trouble\n");
  }

  @Testifies(value = "SUBP-02", as = RULE)
  @Rule(
      value = "Input and output are bytes: none is changed on its way.",
      check = "that nothing is decoded or encoded, and no line end translated.")
  void SUBP_02_must_leave_bytes_as_they_are() throws Exception {
    byte[] all = new byte[256];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }
    assertThat(run(Command.of("cat").input(all)).output()).as("what cat copied").isEqualTo(all);
  }

  @Testifies(value = "SUBP-02", as = RULE)
  @Rule(
      value =
          "While a program runs one can talk with it: write a line, read the answers, write on.",
      check = "that flush() hands the input over, and that answers can be read before the end.")
  void SUBP_02_must_allow_a_dialogue() throws Exception {
    RunningProgram program =
        start(shell("while read -r word; do echo \"<$word>\"; echo \"$word?\" >&2; done; exit 6"));
    try (BufferedReader output = reader(program.output());
        BufferedReader errors = reader(program.errors())) {
      for (String word : new String[] {"one", "two"}) {
        write(program.input(), word + "\n");
        assertThat(unhurt("readLine()", output::readLine)).as("answer").isEqualTo("<" + word + ">");
        assertThat(unhurt("readLine()", errors::readLine)).as("question").isEqualTo(word + "?");
      }
      program.input().close();
      assertThat(waitFor(program)).as("the exit code after the end of its input").isEqualTo(6);
    }
  }

  private static BufferedReader reader(InputStream from) {
    return new BufferedReader(new InputStreamReader(from, StandardCharsets.UTF_8));
  }

  private static void write(OutputStream to, String text) throws IOException {
    to.write(text.getBytes(StandardCharsets.UTF_8));
    to.flush();
  }

  @Testifies(value = "SUBP-02", as = RULE)
  @Rule(
      value = "Large amounts in both directions do not block each other.",
      check = "that input is written and both outputs are read at the same time.")
  void SUBP_02_must_carry_large_amounts_both_ways() throws Exception {
    byte[] large = new byte[LARGE];
    Arrays.fill(large, (byte) 'x');
    Command errorsFirst = shell(WRITE_LARGE + " >&2; cat");
    requireAll(run(errorsFirst.input(large)), "run()");
    RunningProgram program = start(errorsFirst);
    requireAll(unhurt("communicate()", () -> program.communicate(large)), "communicate()");
  }

  private static void requireAll(CompletedProgram program, String how) {
    assertThat(program.output().length).as("bytes of output after %s", how).isEqualTo(LARGE);
    assertThat(program.errors().length).as("bytes of errors after %s", how).isEqualTo(LARGE);
    assertThat(program.exitCode()).as("the exit code after %s", how).isZero();
  }

  @Testifies(value = "SUBP-02", as = RULE)
  @Rule(
      value = "A program that does not read its input is no error.",
      check = "that a broken pipe on the program's input is ignored.")
  void SUBP_02_must_bear_a_program_that_ignores_its_input() throws Exception {
    byte[] large = new byte[LARGE];
    assertThat(run(Command.of("true").input(large)).exitCode()).as("after run()").isZero();
    RunningProgram program = start(Command.of("true"));
    CompletedProgram completed = unhurt("communicate()", () -> program.communicate(large));
    assertThat(completed.exitCode()).as("after communicate()").isZero();
  }

  @Testifies(value = "SUBP-02", as = RULE)
  @Rule(
      value = "The exit code is the one that the program gave; 0 stands for success.",
      check = "that the exit code is handed on.")
  void SUBP_02_must_give_the_exit_code() throws Exception {
    assertThat(run(Command.of("true")).exitCode()).as("the exit code of true").isZero();
    assertThat(run(shell("exit 4")).exitCode()).as("the exit code after «exit 4»").isEqualTo(4);
  }

  @Testifies(value = "SUBP-02", as = RULE)
  @Rule(
      value = "While a program runs it has no exit code.",
      check = "that exitCode() is empty until the end, and does not wait for it.")
  void SUBP_02_must_have_no_exit_code_while_it_runs() throws Exception {
    RunningProgram program = startHeld(HELD + "exit 4");
    assertThat(unhurt("exitCode()", program::exitCode)).as("exitCode() while it runs").isEmpty();
    assertThat(finish(program)).as("waitFor()").isEqualTo(4);
    assertThat(program.exitCode()).as("exitCode() when it has ended").hasValue(4);
  }

  @Testifies(value = "SUBP-02", as = RULE)
  @Rule(
      value =
          "waitFor() returns when the program has ended, to all who wait, as often as they ask.",
      check = "that waitFor() waits, and that the code stays once it is there.")
  void SUBP_02_must_wait_for_the_end() throws Exception {
    RunningProgram program = startHeld(HELD + "exit 4");
    Attempt<Integer> first = attempt("waitFor()", program::waitFor);
    Attempt<Integer> second = attempt("waitFor() of another thread", program::waitFor);
    first.staysBlocked();
    scene().open("end");
    assertThat(first.result()).as("waitFor()").isEqualTo(4);
    assertThat(second.result()).as("waitFor() of another thread").isEqualTo(4);
    assertThat(waitFor(program)).as("waitFor() asked again").isEqualTo(4);
  }

  @Testifies(value = "SUBP-02", as = RULE)
  @Rule(
      value = "waitFor(timeout) gives up with an exception, and the program goes on.",
      check = "that the timeout is kept, is an exception, and does not end the program.")
  void SUBP_02_must_leave_the_program_running_after_a_timeout_of_waitFor() throws Exception {
    RunningProgram program = startHeld(HELD + "exit 4");
    assertThatThrownBy(
            attempt("waitFor(20 ms)", () -> program.waitFor(Duration.ofMillis(20)))::result)
        .as("waitFor(20 ms) of a program that is held")
        .isInstanceOf(TimeoutExpiredException.class);
    scene().open("end");
    assertThat(unhurt("waitFor(timeout)", () -> program.waitFor(patience().signal())))
        .as("the exit code of a program that went on and came to its end")
        .isEqualTo(4);
  }

  @Testifies(value = "SUBP-02", as = RULE)
  @Rule(
      value = "run() kills a program that has not ended at its time limit, and says so.",
      check = "that the limit is kept, the program killed, and the exception thrown.")
  void SUBP_02_must_kill_the_program_at_its_time_limit() throws Exception {
    requireExpired(HELD);
    awaitEndOfProcess();
  }

  @Testifies(value = "SUBP-02", as = RULE)
  @Rule(
      value = "What a program wrote before its time limit is kept.",
      check = "that the exception has what was read until then.")
  void SUBP_02_must_keep_what_was_written_before_the_time_limit() throws Exception {
    TimeoutExpiredException expired = requireExpired("echo part; " + HELD);
    assertThat(new String(expired.output(), StandardCharsets.UTF_8))
        .as("the output that the exception has")
        .startsWith("part\n");
  }

  @Testifies(value = "SUBP-02", as = RULE)
  @Rule(
      value = "The time limit is kept even if a child of the program holds its output open.",
      check = "that after the kill nobody waits for an output that need not end.")
  void SUBP_02_must_keep_the_time_limit_although_the_output_is_held_open() throws Exception {
    String grandchild = "( " + AT_GATE.formatted("end") + ") & ";
    requireExpired(grandchild + BEGIN + "wait");
    scene().open("end");
  }

  /** Runs it with a time limit, and with a longer one if the machine was too slow to begin it. */
  private TimeoutExpiredException requireExpired(String script) {
    Subprocess programs = programs();
    Duration limit = Duration.ofMillis(50);
    while (true) {
      Command command = shell(script).timeout(limit);
      Throwable thrown = catchThrowable(attempt("run", () -> programs.run(command))::result);
      assertThat(thrown)
          .as("what run() came to, with a limit of %d ms", limit.toMillis())
          .isInstanceOf(TimeoutExpiredException.class);
      if (scene().noted("begun")) {
        return (TimeoutExpiredException) thrown;
      }
      limit = limit.multipliedBy(3);
      assertThat(limit).as("time that it took to begin").isLessThan(patience().signal());
    }
  }

  @Testifies(value = "SUBP-02", as = RULE)
  @Rule(
      value = "If run() is interrupted the program is killed.",
      check = "that an interrupt ends the waiting, and the program with it.")
  void SUBP_02_must_kill_the_program_when_run_is_interrupted() throws Exception {
    Subprocess programs = programs();
    AtomicReference<Thread> caller = new AtomicReference<>();
    Attempt<CompletedProgram> run =
        attempt(
            "the interrupted run",
            () -> {
              caller.set(Thread.currentThread());
              return programs.run(shell(HELD));
            });
    awaitNote("begun");
    caller.get().interrupt();
    assertThatThrownBy(run::result)
        .as("what the interrupted run came to")
        .isInstanceOf(InterruptedException.class);
    awaitEndOfProcess();
  }

  @Testifies(value = "SUBP-02", as = RULE)
  @Rule(
      value = "terminate() ends a program that does nothing about it; its code is -15.",
      check = "that SIGTERM is sent, and that the code is minus the signal's number.")
  void SUBP_02_must_end_a_program_by_terminate() throws Exception {
    RunningProgram program = startHeld(HELD);
    program.terminate();
    assertThat(waitFor(program)).as("the exit code after terminate()").isEqualTo(-15);
  }

  @Testifies(value = "SUBP-02", as = RULE)
  @Rule(
      value = "A program can answer terminate(): it may still write, and choose its exit code.",
      check = "that terminate() asks and does not kill, and leaves the pipes open.")
  void SUBP_02_must_hear_the_last_words_of_a_terminated_program() throws Exception {
    RunningProgram program = startHeld("trap 'echo bye; exit 5' TERM; " + HELD);
    program.terminate();
    CompletedProgram completed = unhurt("communicate()", () -> program.communicate(new byte[0]));
    assertThat(completed.outputText()).as("its last words").isEqualTo("bye\n");
    assertThat(completed.exitCode()).as("the exit code that it chose").isEqualTo(5);
  }

  @Testifies(value = "SUBP-02", as = RULE)
  @Rule(
      value = "kill() ends even a program that ignores terminate(); its code is -9.",
      check = "that terminate() can be ignored, and that kill() sends SIGKILL.")
  void SUBP_02_must_end_by_kill_what_ignores_terminate() throws Exception {
    RunningProgram program =
        startHeld(
            "trap '' TERM; "
                + BEGIN
                + AT_GATE.formatted("more")
                + "echo 'still here' >> \"$0/journal\"; "
                + AT_GATE.formatted("end"));
    program.terminate();
    scene().open("more");
    awaitNote("still here");
    program.kill();
    assertThat(waitFor(program)).as("the exit code after kill()").isEqualTo(-9);
  }

  @Testifies(value = "SUBP-02", as = RULE)
  @Rule(
      value = "terminate() and kill() do nothing to a program that has ended.",
      check = "that a late signal is no error, and does not change the exit code.")
  void SUBP_02_must_do_nothing_to_a_program_that_has_ended() throws Exception {
    RunningProgram program = start(shell("exit 4"));
    assertThat(waitFor(program)).as("waitFor()").isEqualTo(4);
    assertThatCode(program::terminate).as("a late terminate()").doesNotThrowAnyException();
    assertThatCode(program::kill).as("a late kill()").doesNotThrowAnyException();
    assertThat(program.exitCode()).as("the exit code after them").hasValue(4);
  }

  @Testifies(value = "SUBP-02", as = RULE)
  @Rule(
      value = "Death by somebody else's signal N shows as 128 + N, as in a shell.",
      check = "that only the signals that terminate() and kill() send are shown as negative codes.")
  void SUBP_02_must_show_somebody_elses_signal_as_a_shell_does() throws Exception {
    assertThat(run(shell("kill -9 $$")).exitCode())
        .as("the exit code of a program that was killed, but not by kill()")
        .isEqualTo(128 + 9);
  }

  @Testifies(value = "SUBP-02", as = RULE)
  @Rule(
      value = "If it is to be checked, an exit code other than 0 is an error that has the output.",
      check = "when run() throws, and what the exception has.")
  void SUBP_02_must_raise_for_a_checked_exit_code() throws Exception {
    Subprocess programs = programs();
    Command failing = shell("echo result; echo trouble >&2; exit 3");
    Throwable thrown =
        catchThrowable(attempt("run", () -> programs.run(failing.checked()))::result);
    assertThat(thrown).as("what run() came to").isInstanceOf(CalledProcessException.class);
    CompletedProgram completed = ((CalledProcessException) thrown).completed();
    assertThat(completed.exitCode()).as("its exit code").isEqualTo(3);
    assertThat(completed.outputText()).as("its output").isEqualTo("result\n");
    assertThat(completed.errorText()).as("its errors").isEqualTo("trouble\n");
  }

  @Testifies(value = "SUBP-02", as = RULE)
  @Rule(
      value = "Success is no error if checked, and a failure is none if not.",
      kind = Rule.Kind.CANNOT,
      check = "that run() throws only if both the check is asked for and the code is not 0.")
  void SUBP_02_cannot_raise_without_a_checked_failure() throws Exception {
    assertThat(run(Command.of("true").checked()).exitCode()).as("true, checked").isZero();
    assertThat(run(shell("exit 3")).exitCode()).as("«exit 3», not checked").isEqualTo(3);
  }

  @Testifies(value = "SUBP-02", as = RULE)
  @Rule(
      value =
          "close() ends the input and waits for the program, which it neither kills nor blocks.",
      check = "that close() closes the input, reads away the outputs, and waits.")
  void SUBP_02_must_end_the_input_and_wait_in_close() throws Exception {
    RunningProgram program =
        start(
            shell(
                "cat; %s; %s >&2; echo done >> \"$0/journal\"; exit 5"
                    .formatted(WRITE_LARGE, WRITE_LARGE)));
    unhurt(
        "close()",
        () -> {
          program.close();
          return true;
        });
    assertThat(scene().notes()).as("notes when close() has returned").containsExactly("done");
    assertThat(program.exitCode()).as("the exit code after close()").hasValue(5);
  }
}
