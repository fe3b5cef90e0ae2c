package dev.lockstep.rules;

import static dev.lockstep.witness.Witness.RULE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.api.Lock;
import dev.lockstep.api.Process;
import dev.lockstep.api.TaskOptions;
import dev.lockstep.witness.Testifies;
import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What locks of processes and of threads have in common: one set of rules, which {@link
 * ProcessLockRules} runs on the former and {@link ThreadLockRules} on the latter.
 */
public abstract class LockRules extends Rules {

  static final Duration SHORT = Duration.ofMillis(30);

  private static final Duration LONGEST = Duration.ofSeconds(Long.MAX_VALUE);

  /** A new lock of the kind on trial. */
  protected abstract Lock lock();

  /** A new re-entrant lock of that kind. */
  protected abstract Lock reentrantLock();

  /** Begins a task elsewhere: in a process or thread of its own. The attempt ends with it. */
  protected abstract Attempt<Boolean> elsewhere(TaskOptions task);

  // What is done elsewhere.

  /** Notes whether it can have the lock. */
  private static void ask(String folder, Lock lock) throws Exception {
    Scene scene = new Scene(folder);
    scene.note("tryAcquire() " + lock.tryAcquire());
    scene.note("acquire(30-ms) " + lock.acquire(SHORT));
  }

  /** A critical section, left when it may be. */
  static void enter(String folder, Lock lock, String name) throws Exception {
    Scene scene = new Scene(folder);
    scene.note(name + " asks");
    lock.acquire();
    scene.note(name + " is in");
    scene.await(name + " may leave");
    scene.note(name + " leaves");
    lock.release();
  }

  private static void release(String folder, Lock lock) {
    lock.release();
    new Scene(folder).note("released");
  }

  /** Changes the two numbers, which have to be equal, one after the other. */
  private static void changeBoth(String folder, File file, Lock lock) throws Exception {
    Scene scene = new Scene(folder);
    SharedNumbers numbers = new SharedNumbers(file);
    lock.acquire();
    numbers.set(0, 1);
    scene.note("half done");
    scene.await("finish");
    numbers.set(1, 1);
    lock.release();
  }

  private static void run(String folder) {
    new Scene(folder).note("runs");
  }

  /** Two threads that take two locks in opposite order. */
  static void deadlock(String folder, Lock first, Lock second) throws Exception {
    Scene scene = new Scene(folder);
    Thread other = Thread.ofPlatform().start(() -> takeBoth(scene, "second", second, first));
    takeBoth(scene, "first", first, second);
    other.join();
  }

  private static void takeBoth(Scene scene, String name, Lock one, Lock other) {
    try {
      one.acquire();
      scene.note(name + " has one");
      scene.await("ask for the other");
      scene.note(name + " asks for the other");
      other.acquire();
      scene.note(name + " has both");
    } catch (InterruptedException e) {
      scene.note(name + " was interrupted");
    }
  }

  // What the rules do.

  /** Takes a lock that is free. */
  final void take(Lock lock) throws Exception {
    assertThat(attempt("acquire()", () -> lock.acquire(halfPatience())).result())
        .as("whether acquire(timeout) got the lock")
        .isEqualTo(true);
  }

  /** How long to wait for a lock, so that the rule still hears that it was not acquired. */
  final Duration halfPatience() {
    return patience().signal().dividedBy(2);
  }

  final void giveBack(Lock lock) {
    assertThatCode(lock::release).as("release() of a held lock").doesNotThrowAnyException();
  }

  final Attempt<Boolean> acquiring(Lock lock) {
    return attempt(
        "acquire()",
        () -> {
          lock.acquire();
          return true;
        });
  }

  private TaskOptions entering(Lock lock) {
    return TaskOptions.of(LockRules::enter, scene().folder(), lock, "other");
  }

  private boolean enterHere(Lock lock) throws Exception {
    enter(scene().folder(), lock, "thread");
    return true;
  }

  private TaskOptions asking(Lock lock) {
    return TaskOptions.of(LockRules::ask, scene().folder(), lock);
  }

  final void requireError(String what, Runnable release) {
    assertThatThrownBy(release::run, what).isInstanceOf(IllegalStateException.class);
  }

  // LOCK-01, LOCK-02: one at a time

  @Testifies(value = "LOCK-01", as = RULE)
  @Rule(
      value = "While one holds the lock, nobody else can have it, neither here nor elsewhere.",
      kind = Rule.Kind.CANNOT,
      check = "that there is one lock for all who have it, and that it remembers that it is held.")
  void LOCK_01_cannot_be_held_by_two() throws Exception {
    Lock lock = lock();
    take(lock);
    Attempt<Boolean> other = elsewhere(asking(lock));
    assertThat(attempt("tryAcquire()", lock::tryAcquire).result())
        .as("tryAcquire() in another thread")
        .isEqualTo(false);
    requireThatItIsRefused(other);
  }

  @Testifies(value = "LOCK-01", as = RULE)
  @Rule(
      value = "Nor can a re-entrant lock be held by two, even if their threads look alike.",
      kind = Rule.Kind.CANNOT,
      check = "that the holder is a thread of a process, and not just a thread's number or name.")
  void LOCK_01_cannot_be_held_by_two_if_it_is_reentrant() throws Exception {
    Lock lock = reentrantLock();
    Attempt<Boolean> holder = elsewhere(entering(lock));
    awaitNote("other is in");
    requireThatItIsRefused(elsewhere(asking(lock)));
    scene().open("other may leave");
    holder.result();
    take(lock);
  }

  private void requireThatItIsRefused(Attempt<Boolean> other) throws Exception {
    other.result();
    assertThat(scene().value("tryAcquire()")).as("tryAcquire() elsewhere").isEqualTo("false");
    assertThat(scene().value("acquire(30-ms)")).as("acquire(30 ms) elsewhere").isEqualTo("false");
  }

  @Testifies(value = "LOCK-02", as = RULE)
  @Rule(
      value = "Those who want a held lock are suspended until its release, and then one goes on.",
      check = "that acquire() waits for the release, and that a release lets in one, not all.")
  void LOCK_02_must_suspend_the_others_and_let_one_go_on() throws Exception {
    Lock lock = lock();
    take(lock);
    Attempt<Boolean> other = elsewhere(entering(lock));
    Attempt<Boolean> thread = attempt("a thread's critical section", () -> enterHere(lock));
    awaitNote("other asks");
    patience().watch("somebody is in", () -> !in().isEmpty());
    giveBack(lock);
    patience().until("one of them to go on", () -> !in().isEmpty());
    patience().watch("both are in", () -> in().size() > 1);
    String first = in().getFirst();
    scene().open(first + " may leave");
    String second = first.equals("other") ? "thread" : "other";
    awaitNote(second + " is in");
    assertThat(scene().notes())
        .as("who came in and left")
        .containsSubsequence(first + " is in", first + " leaves", second + " is in");
    scene().open(second + " may leave");
    other.result();
    thread.result();
  }

  private List<String> in() {
    return scene().notes().stream()
        .filter(note -> note.endsWith(" is in"))
        .map(note -> note.substring(0, note.indexOf(' ')))
        .toList();
  }

  // LOCK-03 to LOCK-07: the critical section

  @Testifies(value = "LOCK-03", as = RULE)
  @Rule(
      value = "If each deposits and withdraws under the lock, the balance is always 0.",
      check = "that two who ask for the lock are never in its section at once.",
      luck = true)
  void LOCK_03_must_keep_the_balance_at_zero() throws Exception {
    Lock lock = lock();
    SharedNumbers account = new SharedNumbers(scene().file("account"));
    AtomicInteger wrong = new AtomicInteger();
    Crowd.of(
        this,
        "a customer",
        lock,
        (amount, pause) -> {
          if (!depositAndWithdraw(account, amount, pause)) {
            wrong.incrementAndGet();
          }
        });
    assertThat(wrong.get()).as("how often the balance was not 0 afterwards").isZero();
    assertThat(account.get(0)).as("the balance in the end").isZero();
  }

  /** Says whether the balance is 0 again. */
  private static boolean depositAndWithdraw(SharedNumbers account, int amount, Runnable pause) {
    int balance = account.get(0);
    pause.run();
    account.set(0, balance + amount);
    pause.run();
    account.set(0, account.get(0) - amount);
    return account.get(0) == 0;
  }

  @Testifies(value = "LOCK-04", as = RULE)
  @Rule(
      value = "A critical section runs whole: another one's comes before or after it.",
      check = "that acquire() waits until the lock is released, wherever it is called.")
  void LOCK_04_must_run_a_critical_section_whole() throws Exception {
    Lock lock = lock();
    scene().open("other may leave");
    take(lock);
    scene().note("first is in");
    Attempt<Boolean> other = elsewhere(entering(lock));
    awaitNote("other asks");
    patience().watch("the other is in, too", () -> scene().noted("other is in"));
    scene().note("first leaves");
    giveBack(lock);
    other.result();
    assertThat(scene().notes().stream().filter(note -> !note.equals("other asks")))
        .as("who came in and left")
        .containsExactly("first is in", "first leaves", "other is in", "other leaves");
  }

  @Testifies(value = "LOCK-05", as = RULE)
  @Rule(
      value = "A lock that its thread never releases makes the others wait, for ever.",
      check =
          "that acquire() does not give up, that no end of a thread releases the lock, and that"
              + " release() lets whoever waits go on.")
  void LOCK_05_must_make_the_others_wait_if_it_is_never_released() throws Exception {
    Lock lock = lock();
    acquiring(lock).result(); // the thread has ended then
    Attempt<Boolean> waiter = acquiring(lock);
    waiter.staysBlocked();
    assertThat(attempt("acquire(30 ms)", () -> lock.acquire(SHORT)).result())
        .as("whether one who waits for a while gets it")
        .isEqualTo(false);
    waiter.staysBlocked();
    giveBack(lock);
    waiter.result();
  }

  @Testifies(value = "LOCK-06", as = RULE)
  @Rule(
      value = "A lock held for a try block is released at its end, also after an exception.",
      check = "that the end of hold()'s try block calls release().")
  void LOCK_06_must_be_released_by_the_end_of_its_block() throws Exception {
    Lock lock = lock();
    Attempt<Boolean> holder = attempt("a block with an exception", () -> failInside(lock));
    assertThatThrownBy(holder::result, "what comes out of the block")
        .hasMessage("thrown inside, while isLocked() was true");
    assertThat(lock.isLocked()).as("isLocked() after the block").isFalse();
    take(lock);
  }

  private static boolean failInside(Lock lock) throws Exception {
    try (Lock.Holding held = lock.hold()) {
      assertThat(held).isNotNull();
      throw new IOException("thrown inside, while isLocked() was " + lock.isLocked());
    }
  }

  @Testifies(value = "LOCK-07", as = RULE)
  @Rule(
      value = "However many run at once, in the section under the lock there is never but one.",
      kind = Rule.Kind.CANNOT,
      check = "that acquire() lets nobody in before the last one has released, but then lets one.",
      luck = true)
  void LOCK_07_cannot_have_two_in_its_section_at_once() throws Exception {
    Lock lock = lock();
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    int count =
        Crowd.of(
            this,
            "a worker",
            lock,
            (number, pause) -> {
              most.accumulateAndGet(inside.incrementAndGet(), Math::max);
              pause.run();
              inside.decrementAndGet();
            });
    assertThat(most.get()).as("how many of %d were in the section at once", count).isEqualTo(1);
  }

  // LOCK-09: deadlock

  /** Of a process in which two threads will be deadlocked. */
  final void requireThatOnlyAKillEnds(Process deadlocked) throws Exception {
    deadlocked.start();
    awaitNote("first has one");
    awaitNote("second has one");
    Attempt<Boolean> join =
        attempt(
            "join of a deadlocked process",
            () -> {
              deadlocked.join();
              return true;
            });
    scene().open("ask for the other");
    awaitNote("first asks for the other");
    awaitNote("second asks for the other");
    join.staysBlocked();
    deadlocked.kill();
    join.result();
    assertThat(scene().notes()).as("notes").doesNotContain("first has both", "second has both");
    assertThat(deadlocked.exitCode()).as("exit code after kill()").hasValue(-9);
  }

  @Testifies(value = "LOCK-09", as = RULE)
  @Rule(
      value = "A third one who releases a lock for them may free two that are deadlocked.",
      kind = Rule.Kind.MAY,
      check = "that anybody may release a lock, and not only who acquired it.")
  void LOCK_09_may_be_freed_by_a_third_ones_release() throws Exception {
    Lock first = lock();
    Lock second = lock();
    Attempt<Boolean> deadlocked =
        attempt(
            "the deadlock",
            () -> {
              deadlock(scene().folder(), first, second);
              return true;
            });
    awaitNote("first has one");
    awaitNote("second has one");
    scene().open("ask for the other");
    deadlocked.staysBlocked();
    giveBack(first);
    awaitNote("second has both");
    giveBack(second);
    awaitNote("first has both");
    deadlocked.result();
  }

  @Testifies(value = "LOCK-09", as = RULE)
  @Rule(
      value = "An interrupt may free one who waits; then the lock is not his, nor lost to others.",
      kind = Rule.Kind.MAY,
      check =
          "that acquire() ends with an InterruptedException, and that who is interrupted does not"
              + " take along what was to wake another one.")
  void LOCK_09_may_be_freed_by_an_interrupt() throws Exception {
    Lock lock = lock();
    take(lock);
    Attempt<Boolean> first = acquiring(lock);
    Attempt<Boolean> second =
        attempt("acquire(with the longest Duration there is)", () -> lock.acquire(LONGEST));
    Attempt<Boolean> third = acquiring(lock);
    first.staysBlocked();
    second.staysBlocked();
    requireInterrupted(first);
    requireInterrupted(second);
    third.staysBlocked();
    giveBack(lock);
    third.result();
  }

  private static void requireInterrupted(Attempt<Boolean> waiter) {
    waiter.interrupt();
    assertThatThrownBy(waiter::result, "what an interrupted acquire() throws")
        .isInstanceOf(InterruptedException.class);
  }

  // LOCK-12, LOCK-13: what a lock does not do

  @Testifies(value = "LOCK-12", as = RULE)
  @Rule(
      value = "Who does not ask for the lock runs, although somebody holds it.",
      kind = Rule.Kind.MAY,
      check = "that a lock stops only those who call acquire().")
  void LOCK_12_may_run_without_asking() throws Exception {
    Lock lock = lock();
    take(lock);
    Attempt<Boolean> other = elsewhere(TaskOptions.of(LockRules::run, scene().folder()));
    awaitNote("runs");
    assertThat(lock.isLocked()).as("whether the lock is still held").isTrue();
    other.result();
  }

  @Testifies(value = "LOCK-13", as = RULE)
  @Rule(
      value = "On a free lock, who asks first has it first.",
      check = "that acquire() of a free lock succeeds at once, and the next one waits.")
  void LOCK_13_must_go_to_who_asks_first_if_it_is_free() throws Exception {
    Lock lock = lock();
    assertThat(lock.tryAcquire()).as("whether the first one gets it").isTrue();
    Attempt<Boolean> second = acquiring(lock);
    second.staysBlocked();
    giveBack(lock);
    second.result();
  }

  // LOCK-15: who may release

  @Testifies(value = "LOCK-15", as = RULE)
  @Rule(
      value = "Releasing a lock that nobody holds is an error, and changes nothing.",
      kind = Rule.Kind.CANNOT,
      check = "that release() asks whether the lock is held.")
  void LOCK_15_cannot_be_released_if_it_is_not_held() throws Exception {
    Lock lock = lock();
    requireError("release() of a new lock", lock::release);
    take(lock);
    giveBack(lock);
    requireError("a second release()", lock::release);
    take(lock);
    assertThat(lock.tryAcquire()).as("whether a second one gets it after all that").isFalse();
  }

  @Testifies(value = "LOCK-15", as = RULE)
  @Rule(
      value = "Another one may release the lock for the one that acquired it.",
      kind = Rule.Kind.MAY,
      check = "that release() asks whether the lock is held, and not by whom.")
  void LOCK_15_may_be_released_by_another() throws Exception {
    Lock lock = lock();
    take(lock);
    elsewhere(TaskOptions.of(LockRules::release, scene().folder(), lock)).result();
    assertThat(scene().notes()).as("notes of the other one").containsExactly("released");
    assertThat(lock.isLocked()).as("isLocked() then").isFalse();
    take(lock);
  }

  @Testifies(value = "LOCK-15", as = RULE)
  @Rule(
      value =
          "Only the thread that holds a re-entrant lock may release it, as often as it acquired.",
      kind = Rule.Kind.CANNOT,
      check = "that a re-entrant lock knows its holder, and counts.")
  void LOCK_15_cannot_be_released_by_another_thread_if_it_is_reentrant() throws Exception {
    Lock lock = reentrantLock();
    requireError("release() of a new re-entrant lock", lock::release);
    acquiring(lock).result();
    requireError("release() of what another thread holds", lock::release);
    assertThat(lock.isLocked()).as("isLocked() then").isTrue();
  }

  // LOCK-17: acquire and release

  @Testifies(value = "LOCK-17", as = RULE)
  @Rule(
      value = "A new lock is free; acquire() locks it and release() unlocks it.",
      check = "what isLocked() and tryAcquire() tell before, in between and afterwards.")
  void LOCK_17_must_lock_by_acquire_and_unlock_by_release() throws Exception {
    Lock lock = lock();
    assertThat(lock.isLocked()).as("isLocked() of a new lock").isFalse();
    acquiring(lock).result();
    assertThat(lock.isLocked()).as("isLocked() after acquire()").isTrue();
    assertThat(lock.tryAcquire()).as("tryAcquire() of a held lock").isFalse();
    giveBack(lock);
    assertThat(lock.isLocked()).as("isLocked() after release()").isFalse();
    assertThat(lock.tryAcquire()).as("tryAcquire() of a free lock").isTrue();
    assertThat(lock.isLocked()).as("isLocked() after tryAcquire()").isTrue();
    assertThat(lock.tryAcquire()).as("tryAcquire() by the one who has it").isFalse();
  }

  @Testifies(value = "LOCK-17", as = RULE)
  @Rule(
      value = "acquire() with a timeout waits that long, and then says that it has not got it.",
      check =
          "that the timeout is kept: neither too short nor for ever, and that it may be longer than"
              + " a long holds nanoseconds.")
  void LOCK_17_must_give_up_acquire_after_its_timeout() throws Exception {
    Lock lock = lock();
    take(lock);
    long start = System.nanoTime();
    requireThatItGivesUp(lock, SHORT);
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .as("how long acquire(30 ms) waited")
        .isGreaterThan(SHORT.minusMillis(5)); // clocks may differ a little
    requireThatItGivesUp(lock, Duration.ZERO);
    requireThatItGivesUp(lock, Duration.ofMillis(-1));
    Attempt<Boolean> patient =
        attempt("acquire(with the longest Duration there is)", () -> lock.acquire(LONGEST));
    patient.staysBlocked();
    giveBack(lock);
    assertThat(patient.result())
        .as("whether one who waits for as long as can be has it as soon as it is released")
        .isEqualTo(true);
  }

  private void requireThatItGivesUp(Lock lock, Duration timeout) throws Exception {
    assertThat(attempt("acquire(" + timeout + ")", () -> lock.acquire(timeout)).result())
        .as("acquire(%s) of a held lock", timeout)
        .isEqualTo(false);
  }

  @Testifies(value = "LOCK-17", as = RULE)
  @Rule(
      value = "The holder of a re-entrant lock may acquire it again, and has to release as often.",
      check = "that a re-entrant lock knows its holder, and counts.")
  void LOCK_17_must_let_its_holder_acquire_a_reentrant_lock_again() throws Exception {
    Lock lock = reentrantLock();
    assertThat(lock.tryAcquire()).as("the first tryAcquire()").isTrue();
    assertThat(lock.tryAcquire()).as("tryAcquire() by the holder").isTrue();
    assertThat(lock.acquire(SHORT)).as("acquire(30 ms) by the holder").isTrue();
    giveBack(lock);
    Attempt<Boolean> other =
        attempt(
            "acquire() by another thread",
            () -> {
              lock.acquire();
              lock.release();
              return true;
            });
    giveBack(lock);
    other.staysBlocked();
    giveBack(lock);
    other.result();
    assertThat(lock.isLocked()).as("isLocked() when all have released").isFalse();
  }

  @Testifies(value = "LOCK-17", as = RULE)
  @Rule(
      value = "Who was interrupted before gets a lock that is free like anybody else.",
      check = "that acquire() heeds an interrupt only where it waits.")
  void LOCK_17_must_give_a_free_lock_to_one_who_was_interrupted_before() throws Exception {
    requireThatTheInterruptedGets(lock());
  }

  @Testifies(value = "LOCK-17", as = RULE)
  @Rule(
      value = "Who was interrupted before gets a re-entrant lock that is free, too.",
      check = "that acquire() of a re-entrant lock heeds an interrupt only where it waits.")
  void LOCK_17_must_give_a_free_reentrant_lock_to_one_who_was_interrupted_before()
      throws Exception {
    requireThatTheInterruptedGets(reentrantLock());
  }

  private void requireThatTheInterruptedGets(Lock lock) throws Exception {
    requireThatTheInterruptedGets(
        lock,
        "acquire()",
        () -> {
          lock.acquire();
          return true;
        });
    for (Duration timeout : List.of(Duration.ZERO, halfPatience())) {
      requireThatTheInterruptedGets(lock, "acquire(" + timeout + ")", () -> lock.acquire(timeout));
    }
  }

  private void requireThatTheInterruptedGets(Lock lock, String what, Callable<Boolean> acquire)
      throws Exception {
    Attempt<Boolean> attempt =
        attempt(
            what,
            () -> {
              boolean acquired = InterruptedBefore.result(acquire);
              giveBack(lock);
              return acquired;
            });
    assertThat(attempt.result())
        .as("%s of a free lock by one who was interrupted before", what)
        .isEqualTo(true);
  }

  // LOCK-19: those who take another lock, or none

  @Testifies(value = "LOCK-19", as = RULE)
  @Rule(
      value = "Who takes the same lock finds what it protects whole, and never half changed.",
      kind = Rule.Kind.CANNOT,
      check = "that acquire() waits until the lock is released, wherever it is called.")
  void LOCK_19_cannot_be_seen_half_changed_under_the_same_lock() throws Exception {
    Lock lock = lock();
    File file = scene().file("two numbers");
    SharedNumbers numbers = new SharedNumbers(file);
    Attempt<Boolean> writer =
        elsewhere(TaskOptions.of(LockRules::changeBoth, scene().folder(), file, lock));
    awaitNote("half done");
    Attempt<List<Integer>> reader =
        attempt(
            "reading under the lock",
            () -> {
              lock.acquire();
              List<Integer> seen = List.of(numbers.get(0), numbers.get(1));
              lock.release();
              return seen;
            });
    reader.staysBlocked();
    scene().open("finish");
    assertThat(reader.result()).as("what the reader sees").containsExactly(1, 1);
    writer.result();
  }

  @Testifies(value = "LOCK-19", as = RULE)
  @Rule(
      value = "Who takes another lock comes in while the first one is held, and changes things.",
      kind = Rule.Kind.MAY,
      check = "that each lock is one of its own, and protects only from those who take it.")
  void LOCK_19_may_be_intruded_by_who_takes_another_lock() throws Exception {
    Lock lock = lock();
    Lock another = lock();
    SharedNumbers numbers = new SharedNumbers(scene().file("number"));
    take(lock);
    Attempt<Boolean> intruder =
        attempt(
            "writing under another lock",
            () -> {
              another.acquire();
              numbers.set(0, 1);
              another.release();
              return true;
            });
    intruder.result();
    assertThat(lock.isLocked()).as("whether the lock is still held").isTrue();
    assertThat(numbers.get(0)).as("what the intruder wrote").isEqualTo(1);
    giveBack(lock);
  }
}
