package dev.lockstep.rules;

import static dev.lockstep.witness.Witness.RULE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.api.Arguments;
import dev.lockstep.api.Lock;
import dev.lockstep.api.Process;
import dev.lockstep.api.Semaphore;
import dev.lockstep.api.TaskOptions;
import dev.lockstep.witness.Testifies;
import java.io.File;
import java.util.List;

/**
 * The rules of the chapter LOCK, on a lock of processes. Those who contend for it are a child
 * process and a thread of the rule's own process.
 */
public abstract class ProcessLockRules extends LockRules {

  /** How often each process enters the critical section at least. */
  private static final int ROUNDS = 100;

  @Override
  protected Lock lock() {
    return processes().lock();
  }

  @Override
  protected Lock reentrantLock() {
    return processes().reentrantLock();
  }

  @Override
  protected Attempt<Boolean> elsewhere(TaskOptions task) {
    return inAProcess(task);
  }

  // What the children do.

  /**
   * Increments number 0, and counts its own increments in another one, until all who do so have
   * done their rounds: so they really do it at once. Takes a file, a lock, the number of its count,
   * and a seed.
   */
  private static void increment(Arguments arguments) throws Exception {
    SharedNumbers numbers = new SharedNumbers(arguments.get(0));
    Lock lock = arguments.get(1);
    int own = arguments.get(2);
    Disturbance disturbance = new Luck(arguments.get(3)).disturbance(own);
    while (numbers.get(1) < ROUNDS || numbers.get(2) < ROUNDS) {
      disturbance.come();
      lock.acquire();
      int read = numbers.get(0);
      Thread.yield(); // what an unlucky schedule would do
      numbers.set(0, read + 1);
      disturbance.come();
      lock.release();
      numbers.set(own, numbers.get(own) + 1);
    }
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

  // What the rules do.

  private Process start(Process child) {
    child.start();
    return child;
  }

  /** A child acquires the lock and is killed with it; a thread of ours has waited for it. */
  private void dieInside(Lock lock) throws Exception {
    Process holder = start(processes().process(LockRules::enter, scene().folder(), lock, "child"));
    awaitNote("child is in");
    Attempt<Boolean> waiter = acquiring(lock);
    waiter.staysBlocked();
    holder.kill();
    join(holder);
    waiter.result();
  }

  // LOCK-09: deadlock

  @Testifies(value = "LOCK-09", as = RULE)
  @Rule(
      value = "A deadlocked process can neither go on nor end; killing it from outside ends it.",
      kind = Rule.Kind.CANNOT,
      check = "that acquire() waits for as long as it takes, and that kill() needs no consent.")
  void LOCK_09_cannot_end_until_it_is_killed() throws Exception {
    requireThatOnlyAKillEnds(
        processes().process(LockRules::deadlock, scene().folder(), lock(), lock()));
  }

  // LOCK-14: between processes

  @Testifies(value = "LOCK-14", as = RULE)
  @Rule(
      value = "A counter in a file that two processes increment under the lock is right.",
      check = "that a lock given to two processes is one lock for both.",
      luck = true)
  void LOCK_14_must_keep_a_counter_of_several_processes_right() throws Exception {
    Lock lock = processes().lock();
    File file = scene().file("counter");
    SharedNumbers numbers = new SharedNumbers(file);
    List<Process> children =
        List.of(
            processes().process(ProcessLockRules::increment, file, lock, 1, luck().seed()),
            processes().process(ProcessLockRules::increment, file, lock, 2, luck().seed()));
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
}
