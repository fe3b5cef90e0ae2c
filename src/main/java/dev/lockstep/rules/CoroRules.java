package dev.lockstep.rules;

import static dev.lockstep.witness.Witness.RULE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.api.Coroutine;
import dev.lockstep.api.Coroutine.Body;
import dev.lockstep.api.Coroutine.Pause;
import dev.lockstep.api.Coroutine.Returned;
import dev.lockstep.api.Coroutine.Step;
import dev.lockstep.api.Coroutine.Yielded;
import dev.lockstep.api.TaskFailedException;
import dev.lockstep.witness.Testifies;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the chapter CORO: routines that run when they are driven, and pause when they say
 * so.
 *
 * <p>Routines write into {@link #notes}, and drivers do; as one runs at a time, the order of the
 * notes is the order of what happened.
 */
public abstract class CoroRules extends Rules {

  private static final int MANY = 10_000;
  private static final int SOME = 300;
  private static final int OFTEN = 100;

  private final List<String> notes = new CopyOnWriteArrayList<>();

  // What coroutines do.

  /** Notes its name and a number three times, and pauses after each. */
  private Coroutine<String, Integer, String> threeParts(String name) {
    return coroutines()
        .coroutine(pause -> {
          for (int part = 1; part <= 3; part++) {
            notes.add(name + " " + part);
            pause.yield(part);
          }
          return name + " is done";
        });
  }

  /** Gives back what it is sent, in brackets, until that is {@code end} or nothing. */
  private static String echo(Pause<String, String> pause) throws Exception {
    String sent = pause.yield("ready");
    while (sent != null && !sent.equals("end")) {
      sent = pause.yield("<" + sent + ">");
    }
    return "ended";
  }

  private Coroutine<String, String, String> echo() {
    return coroutines().coroutine(CoroRules::echo);
  }

  /** Notes how it is left. */
  private Coroutine<String, String, String> tidy() {
    return coroutines()
        .coroutine(pause -> {
          notes.add("begun");
          try {
            return pause.yield("paused");
          } finally {
            notes.add("tidied up");
          }
        });
  }

  private <O> Coroutine<String, O, String> coroutine(Body<String, O, String> body) {
    return coroutines().coroutine(body);
  }

  // What drivers do.

  /** Drives a coroutine that must not throw. */
  private static <O, R> Step<O, R> driven(String how, Callable<Step<O, R>> drive) {
    try {
      return drive.call();
    } catch (Exception e) {
      throw new AssertionError(how + " threw " + e, e);
    }
  }

  private static <O, R> Step<O, R> started(Coroutine<?, O, R> coroutine) {
    return driven("start()", coroutine::start);
  }

  private static <O, R> Step<O, R> sent(Coroutine<String, O, R> coroutine, String value) {
    return driven("send(" + value + ")", () -> coroutine.send(value));
  }

  private static void assertYielded(@Nullable Object value, Step<?, ?> step) {
    assertThat(step).as("the step").isEqualTo(new Yielded<>(value));
  }

  private static void assertReturned(@Nullable Object value, Step<?, ?> step) {
    assertThat(step).as("the step").isEqualTo(new Returned<>(value));
  }

  private static void assertRefused(String what, ThrowingCallable drive) {
    assertThatThrownBy(drive).as(what).isInstanceOf(IllegalStateException.class);
  }

  // CORO-01

  @Testifies(value = "CORO-01", as = RULE)
  @Rule(
      value = "Coroutines run in the order in which the program drives them.",
      check = "that send() lets this coroutine go on and no other, and waits for its next pause.")
  void CORO_01_must_run_in_the_order_that_the_program_asks_for() {
    var first = threeParts("first");
    var second = threeParts("second");
    started(second);
    started(first);
    sent(second, "");
    sent(second, "");
    sent(first, "");
    sent(second, "");
    sent(first, "");
    assertThat(notes)
        .as("what was done, in this order")
        .containsExactly("second 1", "first 1", "second 2", "second 3", "first 2", "first 3");
  }

  @Testifies(value = "CORO-01", as = RULE)
  @Rule(
      value = "A coroutine does nothing unless the program drives it.",
      kind = Rule.Kind.CANNOT,
      check =
          "that it begins with start() and not when it is made, and that a pause lasts until"
              + " send().")
  void CORO_01_cannot_run_unless_it_is_driven() {
    var coroutine = threeParts("coroutine");
    patience().watch("it begins by itself", () -> !notes.isEmpty());
    notes.add("the driver starts it");
    started(coroutine);
    patience().watch("it goes on by itself", () -> notes.contains("coroutine 2"));
    notes.add("the driver lets it go on");
    sent(coroutine, "");
    assertThat(notes)
        .as("what was done, in this order")
        .containsExactly(
            "the driver starts it", "coroutine 1", "the driver lets it go on", "coroutine 2");
  }

  // CORO-02

  @Testifies(value = "CORO-02", as = RULE)
  @Rule(
      value = "A coroutine pauses where it says so, and goes on from that very place.",
      check = "that the pause returns when the coroutine is driven again, at any depth of calls.")
  void CORO_02_must_go_on_from_where_it_has_paused() {
    Coroutine<String, String, String> coroutine =
        coroutine(pause -> {
          notes.add("before");
          pauseTwice(pause);
          notes.add("after");
          return "done";
        });
    assertYielded("one level down", started(coroutine));
    assertThat(notes).as("notes at the first pause").containsExactly("before");
    assertYielded("still there", sent(coroutine, ""));
    assertThat(notes).as("notes at the second").containsExactly("before", "between");
    assertReturned("done", sent(coroutine, ""));
    assertThat(notes).as("notes in the end").containsExactly("before", "between", "after");
  }

  private void pauseTwice(Pause<String, String> pause) throws Exception {
    pause.yield("one level down");
    notes.add("between");
    pause.yield("still there");
  }

  @Testifies(value = "CORO-02", as = RULE)
  @Rule(
      value = "A pause hands a value to the driver, and returns the one that the driver sends.",
      check = "that the pause returns what was sent last, and the step holds what was yielded.")
  void CORO_02_must_carry_values_in_and_out() {
    var echo = echo();
    assertYielded("ready", started(echo));
    assertYielded("<one>", sent(echo, "one"));
    assertYielded("<two>", sent(echo, "two"));
    assertThat(echo.isDone()).as("isDone() while it is paused").isFalse();
    assertReturned("ended", sent(echo, "end"));
    assertThat(echo.isDone()).as("isDone() once it has returned").isTrue();
  }

  @Testifies(value = "CORO-02", as = RULE)
  @Rule(
      value = "Null is a value like any other, on the way in, on the way out, and at the end.",
      check = "that null is not taken for no value.")
  void CORO_02_must_carry_null() {
    Coroutine<@Nullable String, @Nullable String, @Nullable String> coroutine =
        coroutines().coroutine(pause -> pause.yield(pause.yield(null)));
    assertYielded(null, started(coroutine));
    assertYielded(null, driven("send(null)", () -> coroutine.send(null)));
    assertReturned(null, driven("send(null)", () -> coroutine.send(null)));
  }

  @Testifies(value = "CORO-02", as = RULE)
  @Rule(
      value = "An error that the driver raises is thrown by the pause that the coroutine is in.",
      check = "that raise() makes the pause throw this very exception; the coroutine may catch it.")
  void CORO_02_must_get_the_error_that_is_raised() {
    Coroutine<String, String, String> coroutine =
        coroutine(pause -> {
          try {
            return pause.yield("paused");
          } catch (IOException e) {
            return pause.yield("caught " + e.getMessage());
          }
        });
    started(coroutine);
    assertYielded(
        "caught no paper", driven("raise()", () -> coroutine.raise(new IOException("no paper"))));
    Exception last = new IOException("no ink");
    assertThatThrownBy(() -> coroutine.raise(last))
        .as("what comes out of raise() if the coroutine does not catch it")
        .isSameAs(last);
    assertThat(coroutine.isDone()).as("isDone() then").isTrue();
  }

  @Testifies(value = "CORO-02", as = RULE)
  @Rule(
      value = "What a coroutine throws comes to whoever has made it run, and ends that one alone.",
      check = "that start() and send() throw what the body throws, be it an exception or an error.")
  void CORO_02_must_throw_to_who_drives_it() {
    Exception exception = new IOException("thrown by a rule, to see who gets it");
    Error error = new AssertionError("thrown by a rule, to see who gets it");
    Coroutine<String, String, String> first =
        coroutine(pause -> {
          throw exception;
        });
    Coroutine<String, String, String> second =
        coroutine(pause -> {
          pause.yield("paused");
          throw error;
        });
    var third = echo();
    started(third);
    assertThatThrownBy(first::start).as("what start() throws").isSameAs(exception);
    started(second);
    assertThatThrownBy(() -> second.send("")).as("what send() throws").isSameAs(error);
    assertThat(List.of(first.isDone(), second.isDone(), third.isDone()))
        .as("isDone() of the two that have thrown, and of a third")
        .containsExactly(true, true, false);
    assertYielded("<on>", sent(third, "on"));
  }

  @Testifies(value = "CORO-02", as = RULE)
  @Rule(
      value = "A coroutine is started once, before anything is sent, and ends once.",
      kind = Rule.Kind.CANNOT,
      check =
          "that start() is an error when it was started, and send() and raise() are before the"
              + " start and after the end.")
  void CORO_02_cannot_go_on_before_its_start_or_after_its_end() {
    var echo = echo();
    assertRefused("send() before the start", () -> echo.send("too early"));
    assertRefused("raise() before the start", () -> echo.raise(new IOException()));
    assertYielded("ready", started(echo));
    assertRefused("start() when it has paused", echo::start);
    assertReturned("ended", sent(echo, "end"));
    assertRefused("start() when it has ended", echo::start);
    assertRefused("send() when it has ended", () -> echo.send("too late"));
    assertRefused("raise() when it has ended", () -> echo.raise(new IOException()));
  }

  @Testifies(value = "CORO-02", as = RULE)
  @Rule(
      value = "Nobody but the coroutine that runs can pause it.",
      kind = Rule.Kind.CANNOT,
      check = "that yield() called by the driver, or by another coroutine, is an error.")
  void CORO_02_cannot_be_paused_by_somebody_else() {
    List<Pause<String, String>> stolen = new ArrayList<>();
    Coroutine<String, String, String> owner =
        coroutine(pause -> {
          stolen.add(pause);
          return pause.yield("paused");
        });
    started(owner);
    assertRefusedAtOnce("yield() by the driver", () -> stolen.getFirst().yield(""));
    Coroutine<String, String, String> other = coroutine(pause -> stolen.getFirst().yield(""));
    assertRefusedAtOnce("yield() by another coroutine", other::start);
    assertReturned("still there", sent(owner, "still there"));
    assertRefusedAtOnce("yield() when it has ended", () -> stolen.getFirst().yield(""));
  }

  /** A wrong one may wait for ever instead. */
  private void assertRefusedAtOnce(String what, Callable<?> action) {
    Attempt<?> attempt = attempt(what, action);
    assertRefused(what, attempt::result);
  }

  @Testifies(value = "CORO-02", as = RULE)
  @Rule(
      value = "close() ends a coroutine where it has paused; its finally blocks run.",
      check = "that the pause throws a CancellationException, and close() waits for the end.")
  void CORO_02_must_tidy_up_when_it_is_closed() {
    var coroutine = tidy();
    started(coroutine);
    assertThatCode(coroutine::close).as("close()").doesNotThrowAnyException();
    assertThat(notes).as("notes when close() has returned").containsExactly("begun", "tidied up");
    assertThat(coroutine.isDone()).as("isDone() then").isTrue();
    assertThatCode(coroutine::close).as("close() once more").doesNotThrowAnyException();
    assertRefused("send() when it was closed", () -> coroutine.send("too late"));
    assertThat(notes).as("notes in the end").hasSize(2);
  }

  @Testifies(value = "CORO-02", as = RULE)
  @Rule(
      value = "A coroutine that is closed before its start never runs.",
      kind = Rule.Kind.CANNOT,
      check = "that close() of one that is new ends it, and start() is an error then.")
  void CORO_02_cannot_start_when_it_was_closed() {
    var coroutine = tidy();
    assertThatCode(coroutine::close).as("close()").doesNotThrowAnyException();
    assertThat(coroutine.isDone()).as("isDone() then").isTrue();
    assertRefused("start() then", coroutine::start);
    assertThat(notes).as("notes in the end").isEmpty();
  }

  @Testifies(value = "CORO-02", as = RULE)
  @Rule(
      value = "A coroutine that pauses again instead of ending makes close() fail.",
      check = "that close() looks at what came of it, and leaves the coroutine where it is.")
  void CORO_02_must_say_so_if_it_does_not_end_when_it_is_closed() {
    Coroutine<String, String, String> stubborn =
        coroutine(pause -> {
          try {
            return pause.yield("paused");
          } catch (CancellationException e) {
            return pause.yield("paused again");
          }
        });
    started(stubborn);
    assertRefused("close()", stubborn::close);
    assertThat(stubborn.isDone()).as("isDone() then").isFalse();
    assertReturned("enough", sent(stubborn, "enough"));
  }

  @Testifies(value = "CORO-02", as = RULE)
  @Rule(
      value = "What a coroutine throws while it is closed comes out of close().",
      check =
          "that close() throws it as it is, and a checked exception as the cause of a"
              + " TaskFailedException.")
  void CORO_02_must_pass_on_what_is_thrown_when_it_is_closed() {
    RuntimeException unchecked = new IllegalArgumentException("thrown by a rule");
    Exception checked = new IOException("thrown by a rule");
    var first = throwingWhenClosed(unchecked);
    var second = throwingWhenClosed(checked);
    started(first);
    started(second);
    assertThatThrownBy(first::close).as("what close() throws").isSameAs(unchecked);
    assertThatThrownBy(second::close)
        .as("what close() throws")
        .isInstanceOf(TaskFailedException.class)
        .hasCause(checked);
    assertThat(first.isDone() && second.isDone()).as("isDone() of both then").isTrue();
  }

  private Coroutine<String, String, String> throwingWhenClosed(Exception error) {
    return coroutine(pause -> {
      try {
        return pause.yield("paused");
      } catch (CancellationException e) {
        throw error;
      }
    });
  }

  // CORO-04

  private static final int UPDATES = 50;

  /** An account that one coroutine after the other deposits into. */
  private static final class Account {
    private int balance; // neither volatile nor under a lock: one driver lets in one at a time
    private int inside;
    private volatile boolean crowded; // the thread that watches looks at it, too

    void deposit(Patience patience) {
      inside++;
      crowded |= inside > 1;
      int before = balance;
      patience.watch("another coroutine comes in between two pauses", () -> crowded);
      balance = before + 1;
      inside--;
    }
  }

  @Testifies(value = "CORO-04", as = RULE)
  @Rule(
      value = "Between two pauses no other coroutine of the driver runs: an update needs no lock.",
      kind = Rule.Kind.CANNOT,
      check = "that start() and send() return only when the coroutine has paused or ended.")
  void CORO_04_cannot_let_another_one_in_between_two_pauses() {
    Account account = new Account();
    Body<String, Integer, String> body =
        pause -> {
          account.deposit(patience());
          pause.yield(account.balance);
          account.deposit(patience());
          return "done";
        };
    Coroutine<String, Integer, String> first = coroutine(body);
    Coroutine<String, Integer, String> second = coroutine(body);
    assertYielded(1, started(first));
    assertYielded(2, started(second));
    assertReturned("done", sent(first, ""));
    assertReturned("done", sent(second, ""));
    assertThat(account.balance).as("the balance after four deposits of 1").isEqualTo(4);
  }

  @Testifies(value = "CORO-04", as = RULE)
  @Rule(
      value = "Many updates by coroutines that pause after each come out right without a lock.",
      check = "that what one has written before its pause is seen by the next one that runs.")
  void CORO_04_must_come_out_right_without_a_lock() {
    int[] balance = {0};
    Body<String, String, String> body =
        pause -> {
          for (int i = 0; i < UPDATES; i++) {
            int before = balance[0];
            balance[0] = before + 1;
            pause.yield("deposited");
          }
          return "done";
        };
    takeTurns(List.of(coroutine(body), coroutine(body), coroutine(body)));
    assertThat(balance[0])
        .as("the balance after 3 times " + UPDATES + " deposits of 1")
        .isEqualTo(3 * UPDATES);
  }

  private static void takeTurns(List<Coroutine<String, String, String>> coroutines) {
    coroutines.forEach(CoroRules::started);
    for (int i = 0; i < UPDATES; i++) {
      coroutines.forEach(coroutine -> sent(coroutine, ""));
    }
  }

  @Testifies(value = "CORO-04", as = RULE)
  @Rule(
      value = "A pause between reading and writing lets another one in: an update may be lost.",
      kind = Rule.Kind.MAY,
      check = "that a pause gives the turn back to the driver, who can let another one run.")
  void CORO_04_may_lose_an_update_if_it_pauses_within() {
    int[] balance = {0};
    Body<String, String, String> body =
        pause -> {
          int before = balance[0];
          pause.yield("has read");
          balance[0] = before + 1;
          return "done";
        };
    Coroutine<String, String, String> first = coroutine(body);
    Coroutine<String, String, String> second = coroutine(body);
    assertYielded("has read", started(first));
    assertYielded("has read", started(second));
    assertReturned("done", sent(first, ""));
    assertReturned("done", sent(second, ""));
    assertThat(balance[0]).as("the balance after two deposits of 1, one of them lost").isEqualTo(1);
  }

  @Testifies(value = "CORO-04", as = RULE)
  @Rule(
      value = "While a coroutine runs, another thread cannot drive it, too.",
      kind = Rule.Kind.CANNOT,
      check =
          "that send(), raise() and close() are errors while it runs, and neither wait nor run.")
  void CORO_04_cannot_be_driven_by_two_threads_at_once() throws Exception {
    Coroutine<String, String, String> coroutine =
        coroutine(pause -> {
          pause.yield("paused");
          scene().note("runs");
          scene().await("on");
          return "done";
        });
    started(coroutine);
    Attempt<Step<String, String>> drive = attempt("send()", () -> coroutine.send(""));
    awaitNote("runs");
    assertRefusedAtOnce("send() by a second thread", () -> coroutine.send(""));
    assertRefusedAtOnce("raise() by a second thread", () -> coroutine.raise(new IOException()));
    assertRefusedAtOnce("close() by a second thread", () -> closed(coroutine));
    scene().open("on");
    assertReturned("done", drive.result());
  }

  @Testifies(value = "CORO-04", as = RULE)
  @Rule(
      value = "Of threads that try to drive it at once each gets the steps that it has asked for.",
      check =
          "that a step goes to the driver that waits for it, even if another one sends before that"
              + " one has woken up.",
      luck = true)
  void CORO_04_must_give_each_driver_its_own_steps() throws Exception {
    int[] count = {0};
    Coroutine<String, Integer, String> coroutine =
        coroutine(pause -> {
          while (!"end".equals(pause.yield(count[0]))) {
            count[0]++;
          }
          return "done";
        });
    started(coroutine);
    List<Attempt<List<Integer>>> drivers = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Disturbance disturbance = luck().disturbance(i);
      drivers.add(attempt("driving it often", () -> driveOften(coroutine, disturbance)));
    }
    List<Integer> all = new ArrayList<>();
    for (Attempt<List<Integer>> driver : drivers) {
      all.addAll(Objects.requireNonNull(driver.result()));
    }
    assertThat(count[0]).as("how often it was driven").isEqualTo(all.size());
    assertThat(Set.copyOf(all).size()).as("different steps of as many").isEqualTo(all.size());
    assertReturned("done", sent(coroutine, "end"));
  }

  private static List<Integer> driveOften(
      Coroutine<String, Integer, String> coroutine, Disturbance disturbance) throws Exception {
    List<Integer> steps = new ArrayList<>();
    while (steps.size() < OFTEN) {
      disturbance.come();
      try {
        if (coroutine.send("") instanceof Yielded(Integer number)) {
          steps.add(number);
        }
      } catch (IllegalStateException e) {
        Thread.yield(); // somebody else drives it
      }
    }
    return steps;
  }

  private static boolean closed(Coroutine<?, ?, ?> coroutine) {
    coroutine.close();
    return true;
  }

  // CORO-05

  @Testifies(value = "CORO-05", as = RULE)
  @Rule(
      value = "A coroutine keeps its locals while it is paused, apart from those of any other.",
      check = "that a pause leaves the body's frame as it is, and each has a frame of its own.")
  void CORO_05_must_keep_its_locals() {
    Body<String, String, String> body =
        pause -> {
          String all = "";
          for (int i = 1; i <= 3; i++) {
            String sent = pause.yield(all + i);
            all += sent;
          }
          return all;
        };
    Coroutine<String, String, String> first = coroutine(body);
    Coroutine<String, String, String> second = coroutine(body);
    assertYielded("1", started(first));
    assertYielded("1", started(second));
    assertYielded("a2", sent(first, "a"));
    assertYielded("x2", sent(second, "x"));
    assertYielded("xy3", sent(second, "y"));
    assertYielded("ab3", sent(first, "b"));
    assertReturned("xyz", sent(second, "z"));
    assertReturned("abc", sent(first, "c"));
  }

  @Testifies(value = "CORO-05", as = RULE)
  @Rule(
      value = "One that never pauses is a function: start() runs it and gives what it returns.",
      check = "that start() waits for the end, if no pause comes before it.")
  void CORO_05_must_be_like_a_function_if_it_never_pauses() {
    Coroutine<String, String, String> function = coroutine(pause -> "result");
    assertReturned("result", started(function));
    assertThat(function.isDone()).as("isDone() then").isTrue();
  }

  @Testifies(value = "CORO-05", as = RULE)
  @Rule(
      value = "A coroutine may drive another one, and pause while that one is paused.",
      check = "that a pause gives the turn to the coroutine's own driver, whoever that is.")
  void CORO_05_must_be_able_to_drive_another_one() {
    Coroutine<String, String, String> inner = echo();
    Coroutine<String, String, String> outer =
        coroutine(pause -> {
          String sent = pause.yield("outer: " + inner.start());
          return pause.yield("outer: " + inner.send(sent));
        });
    assertYielded("outer: " + new Yielded<>("ready"), started(outer));
    assertYielded("outer: " + new Yielded<>("<x>"), sent(outer, "x"));
    assertYielded("<y>", sent(inner, "y"));
    assertReturned("z", sent(outer, "z"));
  }

  @Testifies(value = "CORO-05", as = RULE)
  @Rule(
      value = "A coroutine cannot drive itself.",
      kind = Rule.Kind.CANNOT,
      check = "that send() is an error while the coroutine runs, instead of waiting for ever.")
  void CORO_05_cannot_drive_itself() throws Exception {
    List<Coroutine<String, String, String>> self = new ArrayList<>();
    Coroutine<String, String, String> coroutine =
        coroutine(pause -> {
          pause.yield("paused");
          assertRefused("send() to itself", () -> self.getFirst().send(""));
          assertRefused("close() of itself", self.getFirst()::close);
          return "done";
        });
    self.add(coroutine);
    started(coroutine);
    assertReturned("done", attempt("send()", () -> coroutine.send("")).result());
  }

  // CORO-06

  @Testifies(
      value = {"CORO-06", "THR-22"},
      as = RULE)
  @Rule(
      value = "One thread that drives coroutines has several things in progress at once.",
      check = "that a pause returns to the driver while the coroutine's work is half done.")
  void CORO_06_must_have_several_things_in_progress_at_once() {
    var all = List.of(threeParts("mail"), threeParts("music"), threeParts("print"));
    all.forEach(CoroRules::started);
    for (int i = 0; i < 2; i++) {
      all.forEach(coroutine -> sent(coroutine, ""));
    }
    assertThat(all).as("those that have ended").noneMatch(Coroutine::isDone);
    assertThat(notes)
        .as("what was done, in this order")
        .containsExactly(
            "mail 1", "music 1", "print 1", "mail 2", "music 2", "print 2", "mail 3", "music 3",
            "print 3");
    assertReturned("music is done", sent(all.get(1), ""));
  }

  @Testifies(value = "CORO-06", as = RULE)
  @Rule(
      value = "Ten thousand coroutines live at once.",
      check = "that one which has paused holds nothing that there are only few of.")
  void CORO_06_must_have_ten_thousand_alive_at_once() {
    List<Coroutine<String, Integer, Integer>> all = new ArrayList<>();
    var coroutines = coroutines();
    for (int i = 1; i <= MANY; i++) {
      int number = i;
      all.add(
          coroutines.coroutine(pause -> {
            pause.yield(number);
            return number;
          }));
      started(all.getLast());
    }
    long sum = 0;
    for (var coroutine : all.reversed()) { // when the first goes on all the others have paused
      sum += sent(coroutine, "") instanceof Returned(Integer number) ? number : 0;
    }
    assertThat(sum)
        .as("the sum of the numbers from 1 to " + MANY + ", a coroutine each")
        .isEqualTo((long) MANY * (MANY + 1) / 2);
  }

  @Testifies(
      value = {"CORO-06", "THR-22"},
      as = RULE)
  @Rule(
      value = "Coroutines do not take a thread of the operating system each.",
      kind = Rule.Kind.CANNOT,
      check = "that a coroutine stands on no platform thread of its own; a virtual one will do.")
  void CORO_06_cannot_need_a_platform_thread_each() {
    var coroutines = coroutines();
    int before = platformThreads();
    for (int i = 0; i < SOME; i++) {
      started(coroutines.<String, String, String>coroutine(CoroRules::echo));
    }
    assertThat(platformThreads() - before)
        .as("platform threads that came with " + SOME + " coroutines")
        .isLessThan(SOME / 2); // others may start some meanwhile
  }

  private static int platformThreads() {
    return ManagementFactory.getThreadMXBean().getThreadCount();
  }
}
