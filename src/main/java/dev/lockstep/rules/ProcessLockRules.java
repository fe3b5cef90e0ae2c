package dev.lockstep.rules;

import static dev.lockstep.witness.Witness.RULE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.api.Lock;
import dev.lockstep.api.Process;
import dev.lockstep.api.Semaphore;
import dev.lockstep.witness.Testifies;
import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The rules of the chapter LOCK, as a lock of processes shows them.
 *
 * <p>Those who contend for it are a child process and a thread of the rule's own process.
 */
public abstract class ProcessLockRules extends Rules {

  private static final Duration SHORT = Duration.ofMillis(30);

  /** How often a critical section is entered where chance has to play a part. */
  private static final int ROUNDS = 100;

  // What the children do.

  /** Notes whether it can have the lock. */
  private static void ask(String folder, Lock lock) throws Exception {
    Scene scene = new Scene(folder);
    scene.note("tryAcquire() " + lock.tryAcquire());
    scene.note("acquire(30-ms) " + lock.acquire(SHORT));
  }

  /** A critical section, left when it may be. */
  private static void enter(String folder, Lock lock, String name) throws Exception {
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

  /**
   * Increments number 0, and counts its own increments in another one, until all who do so have
   * done their rounds: so they really do it at once.
   */
  private static void increment(File file, Lock lock, int own) throws Exception {
    SharedNumbers numbers = new SharedNumbers(file);
    while (numbers.get(1) < ROUNDS || numbers.get(2) < ROUNDS) {
      lock.acquire();
      int read = numbers.get(0);
      Thread.yield(); // what an unlucky schedule would do
      numbers.set(0, read + 1);
      lock.release();
      numbers.set(own, numbers.get(own) + 1);
    }
  }

  private static void run(String folder) {
    new Scene(folder).note("runs");
  }

  private static void takePermits(String folder, Semaphore semaphore) {
    Scene scene = new Scene(folder);
    scene.note("second " + semaphore.tryAcquire());
    scene.note("third " + semaphore.tryAcquire());
    scene.await("end");
  }

  private static void holdUntilKilled(String folder, Lock reentrant, Semaphore semaphore)
      throws Exception {
    Scene scene = new Scene(folder);
    reentrant.acquire();
    reentrant.acquire();
    semaphore.acquire();
    scene.note("holds both");
    scene.await("never");
  }

  /** Two threads that take two locks in opposite order. */
  private static void deadlock(String folder, Lock first, Lock second) throws Exception {
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
  private void take(Lock lock) throws Exception {
    assertThat(attempt("acquire()", () -> lock.acquire(halfPatience())).result())
        .as("whether acquire(timeout) got the lock")
        .isEqualTo(true);
  }

  /** How long to wait for a lock, so that the rule still hears that it was not acquired. */
  private Duration halfPatience() {
    return patience().signal().dividedBy(2);
  }

  private void giveBack(Lock lock) {
    assertThatCode(lock::release).as("release() of a held lock").doesNotThrowAnyException();
  }

  private Attempt<Boolean> acquiring(Lock lock) {
    return attempt(
        "acquire()",
        () -> {
          lock.acquire();
          return true;
        });
  }

  private Attempt<Boolean> joining(Process process) {
    return attempt(
        "join of " + process.name(),
        () -> {
          process.join();
          return true;
        });
  }

  private Attempt<Boolean> entering(Lock lock, String name) {
    return attempt(
        name + "'s critical section",
        () -> {
          enter(scene().folder(), lock, name);
          return true;
        });
  }

  private Process start(Process child) {
    child.start();
    return child;
  }

  /** A child acquires the lock and is killed with it; a thread of ours has waited for it. */
  private void dieInside(Lock lock) throws Exception {
    Process holder =
        start(processes().process(ProcessLockRules::enter, scene().folder(), lock, "child"));
    awaitNote("child is in");
    Attempt<Boolean> waiter = acquiring(lock);
    waiter.staysBlocked();
    holder.kill();
    join(holder);
    waiter.result();
  }

  private void requireError(String what, Runnable release) {
    assertThatThrownBy(release::run, what).isInstanceOf(IllegalStateException.class);
  }

  // LOCK-01, LOCK-02: one at a time

  @Testifies(value = "LOCK-01", as = RULE)
  @Rule(
      value = "While one holds the lock, neither another process nor another thread can have it.",
      kind = Rule.Kind.CANNOT,
      check = "that there is one lock for all processes, and that it remembers that it is held.")
  void LOCK_01_cannot_be_held_by_two() throws Exception {
    Lock lock = processes().lock();
    Process other = processes().process(ProcessLockRules::ask, scene().folder(), lock);
    take(lock);
    other.start();
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
    Lock lock = processes().reentrantLock();
    Process holder =
        start(processes().process(ProcessLockRules::enter, scene().folder(), lock, "child"));
    Process other = processes().process(ProcessLockRules::ask, scene().folder(), lock);
    awaitNote("child is in");
    requireThatItIsRefused(start(other));
    scene().open("child may leave");
    join(holder);
    take(lock);
  }

  private void requireThatItIsRefused(Process other) throws Exception {
    join(other);
    assertThat(scene().value("tryAcquire()"))
        .as("tryAcquire() in another process")
        .isEqualTo("false");
    assertThat(scene().value("acquire(30-ms)"))
        .as("acquire(30 ms) in another process")
        .isEqualTo("false");
  }

  @Testifies(value = "LOCK-02", as = RULE)
  @Rule(
      value = "Those who want a held lock are suspended until its release, and then one goes on.",
      check = "that acquire() waits for the release, and that a release lets in one, not all.")
  void LOCK_02_must_suspend_the_others_and_let_one_go_on() throws Exception {
    Lock lock = processes().lock();
    take(lock);
    Process child =
        start(processes().process(ProcessLockRules::enter, scene().folder(), lock, "child"));
    Attempt<Boolean> thread = entering(lock, "thread");
    awaitNote("child asks");
    patience().watch("somebody is in", () -> !in().isEmpty());
    giveBack(lock);
    patience().until("one of them to go on", () -> !in().isEmpty());
    patience().watch("both are in", () -> in().size() > 1);
    String first = in().getFirst();
    scene().open(first + " may leave");
    String second = first.equals("child") ? "thread" : "child";
    awaitNote(second + " is in");
    assertThat(scene().notes())
        .as("who came in and left")
        .containsSubsequence(first + " is in", first + " leaves", second + " is in");
    scene().open(second + " may leave");
    join(child);
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
      check = "that two who ask for the lock are never in its section at once.")
  void LOCK_03_must_keep_the_balance_at_zero() throws Exception {
    Lock lock = processes().lock();
    SharedNumbers account = new SharedNumbers(scene().file("account"));
    AtomicInteger wrong = new AtomicInteger();
    List<Attempt<Boolean>> customers =
        Stream.of(5, 8)
            .map(amount ->
                attempt("a customer", () -> depositAndWithdraw(lock, account, amount, wrong)))
            .toList();
    for (Attempt<Boolean> customer : customers) {
      customer.result();
    }
    assertThat(wrong.get()).as("how often the balance was not 0 afterwards").isZero();
    assertThat(account.get(0)).as("the balance in the end").isZero();
  }

  private static boolean depositAndWithdraw(
      Lock lock, SharedNumbers account, int amount, AtomicInteger wrong) throws Exception {
    for (int i = 0; i < ROUNDS; i++) {
      lock.acquire();
      int balance = account.get(0);
      Thread.yield(); // what an unlucky schedule would do
      account.set(0, balance + amount);
      Thread.yield();
      account.set(0, account.get(0) - amount);
      if (account.get(0) != 0) {
        wrong.incrementAndGet();
      }
      lock.release();
    }
    return true;
  }

  @Testifies(value = "LOCK-04", as = RULE)
  @Rule(
      value = "A critical section runs whole: another process's comes before or after it.",
      check = "that acquire() in another process waits, too, until the lock is released.")
  void LOCK_04_must_run_a_critical_section_whole() throws Exception {
    Lock lock = processes().lock();
    scene().open("child may leave");
    Process child = processes().process(ProcessLockRules::enter, scene().folder(), lock, "child");
    take(lock);
    scene().note("parent is in");
    child.start();
    awaitNote("child asks");
    patience().watch("the child is in, too", () -> scene().noted("child is in"));
    scene().note("parent leaves");
    giveBack(lock);
    join(child);
    assertThat(scene().notes().stream().filter(note -> !note.equals("child asks")))
        .as("who came in and left")
        .containsExactly("parent is in", "parent leaves", "child is in", "child leaves");
  }

  @Testifies(value = "LOCK-05", as = RULE)
  @Rule(
      value = "A lock that its thread never releases makes the others wait, for ever.",
      check = "that acquire() does not give up, and that no end of a thread releases the lock.")
  void LOCK_05_must_make_the_others_wait_if_it_is_never_released() throws Exception {
    Lock lock = processes().lock();
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
    Lock lock = processes().lock();
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
      check = "that acquire() lets nobody in before the last one has released.")
  void LOCK_07_cannot_have_two_in_its_section_at_once() throws Exception {
    Lock lock = processes().lock();
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<Attempt<Boolean>> workers =
        IntStream.range(0, 3)
            .mapToObj(i -> attempt("a worker", () -> work(lock, inside, most)))
            .toList();
    for (Attempt<Boolean> worker : workers) {
      worker.result();
    }
    assertThat(most.get()).as("how many of three were in the section at once").isEqualTo(1);
  }

  private static boolean work(Lock lock, AtomicInteger inside, AtomicInteger most)
      throws Exception {
    for (int i = 0; i < ROUNDS; i++) {
      lock.acquire();
      most.accumulateAndGet(inside.incrementAndGet(), Math::max);
      Thread.yield(); // let others come, if they can
      inside.decrementAndGet();
      lock.release();
    }
    return true;
  }

  // LOCK-09: deadlock

  @Testifies(value = "LOCK-09", as = RULE)
  @Rule(
      value = "A deadlocked process can neither go on nor end; killing it from outside ends it.",
      kind = Rule.Kind.CANNOT,
      check = "that acquire() waits for as long as it takes, and that kill() needs no consent.")
  void LOCK_09_cannot_end_until_it_is_killed() throws Exception {
    Process child =
        start(
            processes()
                .process(
                    ProcessLockRules::deadlock,
                    scene().folder(),
                    processes().lock(),
                    processes().lock()));
    awaitNote("first has one");
    awaitNote("second has one");
    Attempt<Boolean> join = joining(child);
    scene().open("ask for the other");
    awaitNote("first asks for the other");
    awaitNote("second asks for the other");
    join.staysBlocked();
    child.kill();
    join.result();
    assertThat(scene().notes()).as("notes").doesNotContain("first has both", "second has both");
    assertThat(child.exitCode()).as("exit code after kill()").hasValue(-9);
  }

  @Testifies(value = "LOCK-09", as = RULE)
  @Rule(
      value = "A third one who releases a lock for them may free two that are deadlocked.",
      kind = Rule.Kind.MAY,
      check = "that anybody may release a lock, and not only who acquired it.")
  void LOCK_09_may_be_freed_by_a_third_ones_release() throws Exception {
    Lock first = processes().lock();
    Lock second = processes().lock();
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

  // LOCK-12, LOCK-13: what a lock does not do

  @Testifies(value = "LOCK-12", as = RULE)
  @Rule(
      value = "A process that does not ask for the lock runs, although another one holds it.",
      kind = Rule.Kind.MAY,
      check = "that a lock stops only those who call acquire().")
  void LOCK_12_may_run_without_asking() throws Exception {
    Lock lock = processes().lock();
    Process child = processes().process(ProcessLockRules::run, scene().folder());
    take(lock);
    attempt(
            "start() of a process while a lock is held",
            () -> {
              child.start();
              return true;
            })
        .result();
    awaitNote("runs");
    assertThat(lock.isLocked()).as("whether the lock is still held").isTrue();
    join(child);
  }

  @Testifies(value = "LOCK-13", as = RULE)
  @Rule(
      value = "On a free lock, who asks first has it first.",
      check = "that acquire() of a free lock succeeds at once, and the next one waits.")
  void LOCK_13_must_go_to_who_asks_first_if_it_is_free() throws Exception {
    Lock lock = processes().lock();
    assertThat(lock.tryAcquire()).as("whether the first one gets it").isTrue();
    Attempt<Boolean> second = acquiring(lock);
    second.staysBlocked();
    giveBack(lock);
    second.result();
  }

  // LOCK-14: between processes

  @Testifies(value = "LOCK-14", as = RULE)
  @Rule(
      value = "A counter in a file that two processes increment under the lock is right.",
      check = "that a lock given to two processes is one lock for both.")
  void LOCK_14_must_keep_a_counter_of_several_processes_right() throws Exception {
    Lock lock = processes().lock();
    File file = scene().file("counter");
    SharedNumbers numbers = new SharedNumbers(file);
    List<Process> children =
        List.of(
            processes().process(ProcessLockRules::increment, file, lock, 1),
            processes().process(ProcessLockRules::increment, file, lock, 2));
    children.forEach(Process::start);
    for (Process child : children) {
      join(child);
    }
    assertThat(numbers.get(0))
        .as("the counter, after %d and %d increments", numbers.get(1), numbers.get(2))
        .isGreaterThanOrEqualTo(2 * ROUNDS)
        .isEqualTo(numbers.get(1) + numbers.get(2));
  }

  @Testifies(value = "LOCK-14", as = RULE)
  @Rule(
      value = "A semaphore of two lets in two at once, from whatever process, and no third.",
      check = "that the permits are counted for all processes together.")
  void LOCK_14_must_let_in_as_many_as_a_semaphore_has_permits() throws Exception {
    Semaphore semaphore = processes().semaphore(2);
    assertThat(semaphore.tryAcquire()).as("whether the parent gets a permit of two").isTrue();
    Process child =
        start(processes().process(ProcessLockRules::takePermits, scene().folder(), semaphore));
    patience().until("the child to ask twice", () -> scene().notes().size() == 2);
    assertThat(scene().value("second")).as("whether the child gets the other").isEqualTo("true");
    assertThat(scene().value("third")).as("whether it gets a third").isEqualTo("false");
    assertThat(semaphore.value()).as("value()").isZero();
    Attempt<Boolean> waiter =
        attempt(
            "acquire() of a permit",
            () -> {
              semaphore.acquire();
              return true;
            });
    waiter.staysBlocked();
    semaphore.release();
    waiter.result();
    assertThat(attempt("acquire(30 ms) of a permit", () -> semaphore.acquire(SHORT)).result())
        .as("whether there is another permit then")
        .isEqualTo(false);
    scene().open("end");
    join(child);
  }

  // LOCK-15: who may release

  @Testifies(value = "LOCK-15", as = RULE)
  @Rule(
      value = "Releasing a lock that nobody holds is an error, and changes nothing.",
      kind = Rule.Kind.CANNOT,
      check = "that release() asks whether the lock is held.")
  void LOCK_15_cannot_be_released_if_it_is_not_held() throws Exception {
    Lock lock = processes().lock();
    requireError("release() of a new lock", lock::release);
    take(lock);
    giveBack(lock);
    requireError("a second release()", lock::release);
    take(lock);
    assertThat(lock.tryAcquire()).as("whether a second one gets it after all that").isFalse();
  }

  @Testifies(value = "LOCK-15", as = RULE)
  @Rule(
      value = "Another process may release the lock for the one that acquired it.",
      kind = Rule.Kind.MAY,
      check = "that release() asks whether the lock is held, and not by whom.")
  void LOCK_15_may_be_released_by_another_process() throws Exception {
    Lock lock = processes().lock();
    take(lock);
    join(start(processes().process(ProcessLockRules::release, scene().folder(), lock)));
    assertThat(scene().notes()).as("notes of the other process").containsExactly("released");
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
    Lock lock = processes().reentrantLock();
    requireError("release() of a new re-entrant lock", lock::release);
    acquiring(lock).result();
    requireError("release() of what another thread holds", lock::release);
    assertThat(lock.isLocked()).as("isLocked() then").isTrue();
  }

  @Testifies(value = "LOCK-15", as = RULE)
  @Rule(
      value = "A bounded semaphore cannot get more permits than it had at first.",
      kind = Rule.Kind.CANNOT,
      check = "that release() of a bounded semaphore compares with the number at its making.")
  void LOCK_15_cannot_give_a_bounded_semaphore_too_many() {
    Semaphore semaphore = processes().boundedSemaphore(1);
    requireError("release() with all permits there", semaphore::release);
    assertThat(semaphore.value()).as("value() then").isEqualTo(1);
    assertThat(semaphore.tryAcquire()).as("whether there is a permit").isTrue();
    assertThatCode(semaphore::release)
        .as("release() of the permit taken")
        .doesNotThrowAnyException();
    requireError("one more release()", semaphore::release);
  }

  @Testifies(value = "LOCK-15", as = RULE)
  @Rule(
      value =
          "Any other semaphore may get more permits than it had at first; negative it is never.",
      kind = Rule.Kind.MAY,
      check = "that release() of a semaphore needs no acquire() before it.")
  void LOCK_15_may_give_a_semaphore_more_permits() {
    Semaphore semaphore = processes().semaphore(0);
    assertThat(semaphore.tryAcquire()).as("whether there is a permit of none").isFalse();
    assertThatCode(semaphore::release).as("release() without acquire()").doesNotThrowAnyException();
    assertThat(semaphore.value()).as("value() then").isEqualTo(1);
    assertThatThrownBy(() -> processes().semaphore(-1), "a semaphore with -1 permits")
        .isInstanceOf(IllegalArgumentException.class);
  }

  // LOCK-16: the dead holder

  @Testifies(value = "LOCK-16", as = RULE)
  @Rule(
      value = "If a process is killed while it holds the lock, the next one gets it all the same.",
      kind = Rule.Kind.CANNOT,
      check =
          "that the lock knows which process holds it, and that those who wait look after a while"
              + " whether it lives.")
  void LOCK_16_cannot_stay_taken_when_its_holder_is_killed() throws Exception {
    Lock lock = processes().lock();
    dieInside(lock);
    assertThat(attempt("tryAcquire()", lock::tryAcquire).result())
        .as("whether a third one has it, too")
        .isEqualTo(false);
    giveBack(lock);
    take(lock);
  }

  @Testifies(value = "LOCK-16", as = RULE)
  @Rule(
      value = "Nor does a killed process keep a re-entrant lock, or the permit of a semaphore.",
      kind = Rule.Kind.CANNOT,
      check = "that whatever a process can hold is free again when it is dead.")
  void LOCK_16_cannot_keep_anything_when_it_is_killed() throws Exception {
    Lock lock = processes().reentrantLock();
    Semaphore semaphore = processes().semaphore(1);
    Process holder =
        start(
            processes()
                .process(ProcessLockRules::holdUntilKilled, scene().folder(), lock, semaphore));
    awaitNote("holds both");
    holder.kill();
    join(holder);
    take(lock);
    assertThat(attempt("acquire() of a permit", () -> semaphore.acquire(halfPatience())).result())
        .as("whether the permit is there again")
        .isEqualTo(true);
  }

  @Testifies(value = "LOCK-16", as = RULE)
  @Rule(
      value = "Who gets the lock of a killed one is told so, and nobody after him is.",
      check = "that predecessorDied() is true from such an acquire() to the release, not longer.")
  void LOCK_16_must_tell_the_next_one_that_its_holder_was_killed() throws Exception {
    Lock lock = processes().lock();
    assertThat(lock.predecessorDied()).as("predecessorDied() of a new lock").isFalse();
    dieInside(lock);
    assertThat(lock.predecessorDied()).as("predecessorDied() after a kill").isTrue();
    giveBack(lock);
    assertThat(lock.predecessorDied()).as("predecessorDied() after the release").isFalse();
    take(lock);
    assertThat(lock.predecessorDied()).as("predecessorDied() for the one after").isFalse();
  }

  // LOCK-17: acquire and release

  @Testifies(value = "LOCK-17", as = RULE)
  @Rule(
      value = "A new lock is free; acquire() locks it and release() unlocks it.",
      check = "what isLocked() and tryAcquire() tell before, in between and afterwards.")
  void LOCK_17_must_lock_by_acquire_and_unlock_by_release() throws Exception {
    Lock lock = processes().lock();
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
      check = "that the timeout is kept: neither too short nor for ever.")
  void LOCK_17_must_give_up_acquire_after_its_timeout() throws Exception {
    Lock lock = processes().lock();
    take(lock);
    long start = System.nanoTime();
    requireThatItGivesUp(lock, SHORT);
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .as("how long acquire(30 ms) waited")
        .isGreaterThan(SHORT.minusMillis(5)); // clocks may differ a little
    requireThatItGivesUp(lock, Duration.ZERO);
    requireThatItGivesUp(lock, Duration.ofMillis(-1));
    Attempt<Boolean> patient = attempt("acquire(1 h)", () -> lock.acquire(Duration.ofHours(1)));
    patient.staysBlocked();
    giveBack(lock);
    assertThat(patient.result())
        .as("whether one who waits for an hour has it as soon as it is released")
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
    Lock lock = processes().reentrantLock();
    assertThat(lock.tryAcquire()).as("the first tryAcquire()").isTrue();
    assertThat(lock.tryAcquire()).as("tryAcquire() by the holder").isTrue();
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

  // LOCK-19: those who take another lock, or none

  @Testifies(value = "LOCK-19", as = RULE)
  @Rule(
      value = "Who takes the same lock finds what it protects whole, and never half changed.",
      kind = Rule.Kind.CANNOT,
      check = "that a lock given to a child keeps out the parent's threads, too.")
  void LOCK_19_cannot_be_seen_half_changed_under_the_same_lock() throws Exception {
    Lock lock = processes().lock();
    File file = scene().file("two numbers");
    SharedNumbers numbers = new SharedNumbers(file);
    Process writer =
        start(processes().process(ProcessLockRules::changeBoth, scene().folder(), file, lock));
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
    join(writer);
  }

  @Testifies(value = "LOCK-19", as = RULE)
  @Rule(
      value = "Who takes another lock comes in while the first one is held, and changes things.",
      kind = Rule.Kind.MAY,
      check = "that each lock is one of its own, and protects only from those who take it.")
  void LOCK_19_may_be_intruded_by_who_takes_another_lock() throws Exception {
    Lock lock = processes().lock();
    Lock another = processes().lock();
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
