package dev.lockstep.rules;

import static dev.lockstep.witness.Witness.EXPLORE;

import dev.lockstep.api.Implementation;
import dev.lockstep.api.Lock;
import dev.lockstep.api.Threading;
import dev.lockstep.witness.Testifies;
import dev.lockstep.witness.explore.Program;
import dev.lockstep.witness.explore.Waiting;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The chapter LOCK, and CODE-06, explored: what a lock promises in every order of the threads. */
public abstract class LockExplorationRules extends ExplorationRules {

  /** A lock of the implementation, and a number. */
  abstract static class WithLock extends Program {

    static Lock lock;
    static int number;

    @Override
    protected void begin(Implementation subject) {
      lock = subject.threading().orElseThrow().lock();
      number = 0;
    }
  }

  static final class Holders extends WithLock {

    @Override
    protected void first() throws InterruptedException {
      acquire("the lock", lock);
      number++;
      if (number != 1) {
        fail("two threads hold the lock");
      }
      number--;
      release("the lock", lock);
    }

    @Override
    protected void second() throws InterruptedException {
      first();
    }
  }

  @Testifies(value = "LOCK-01", as = EXPLORE)
  @Rule(
      value = "In no order of the threads do two hold the lock.",
      kind = Rule.Kind.CANNOT,
      check = "that acquire() looks whether the lock is free and takes it in one step.")
  void LOCK_01_cannot_be_held_by_two_in_any_order() {
    threads().lock();
    mustHold(Holders.class);
  }

  static final class Account extends WithLock {

    @Override
    protected void first() throws InterruptedException {
      acquire("the lock", lock);
      number = number + 5;
      release("the lock", lock);
    }

    @Override
    protected void second() throws InterruptedException {
      acquire("the lock", lock);
      number = number - 5;
      release("the lock", lock);
    }

    @Override
    protected void end() {
      if (number != 0) {
        fail("the balance is " + number + " and not 0");
      }
    }
  }

  @Testifies(value = "LOCK-03", as = EXPLORE)
  @Rule(
      value = "With the lock around each update the balance is 0 in every order of the threads.",
      check = "that nobody gets the lock while another one holds it, and that a release wakes one.")
  void LOCK_03_must_leave_the_balance_at_0_in_every_order() {
    threads().lock();
    mustHold(Account.class);
  }

  static final class Sections extends WithLock {

    @Override
    protected void first() throws InterruptedException {
      acquire("the lock", lock);
      number = number * 10 + 1;
      number = number * 10 + 2;
      release("the lock", lock);
    }

    @Override
    protected void second() throws InterruptedException {
      acquire("the lock", lock);
      number = number * 10 + 3;
      number = number * 10 + 4;
      release("the lock", lock);
    }

    @Override
    protected void end() {
      if (number != 1234 && number != 3412) {
        fail("the steps were mixed: " + number);
      }
    }
  }

  @Testifies(value = "LOCK-04", as = EXPLORE)
  @Rule(
      value = "A critical section runs whole in every order of the threads.",
      check = "that nobody gets the lock while another one holds it.")
  void LOCK_04_must_run_a_critical_section_whole_in_every_order() {
    threads().lock();
    mustHold(Sections.class);
  }

  static final class NeverReleased extends WithLock {

    @Override
    protected void first() throws InterruptedException {
      acquire("the lock", lock);
    }

    @Override
    protected void second() throws InterruptedException {
      acquire("the lock", lock);
    }
  }

  @Testifies(value = "LOCK-05", as = EXPLORE)
  @Rule(
      value = "Who waits for a lock that is never released may wait for ever.",
      kind = Rule.Kind.MAY,
      check = "that acquire() does not give up, and does not let anybody in.")
  void LOCK_05_may_wait_for_ever_if_nobody_releases() {
    threads().lock();
    mayDeadlock(NeverReleased.class, waiting(new Waiting("second", "the lock", "first")));
  }

  /** One who waits is interrupted while the lock is released, and another one waits as well. */
  static final class InterruptMeetsRelease extends WithLock {

    private static @Nullable Thread waiter;

    @Override
    protected void begin(Implementation subject) {
      super.begin(subject);
      waiter = null;
      lock.tryAcquire();
    }

    @Override
    protected int threads() {
      return 3;
    }

    @Override
    protected void first() {
      waiter = Thread.currentThread();
      try {
        acquire("the lock", lock);
        release("the lock", lock);
      } catch (InterruptedException e) {
        step(FORGOES + "the lock");
      }
    }

    @Override
    protected void second() {
      release("the lock", lock);
      Thread found = waiter;
      if (found != null) {
        step("interrupts the first");
        found.interrupt();
      }
    }

    @Override
    protected void third() throws InterruptedException {
      acquire("the lock", lock);
      release("the lock", lock);
    }

    @Override
    protected void end() {
      if (lock.isLocked()) {
        fail("the lock is held, but nobody has it");
      }
    }
  }

  private static final Waiting THIRD = new Waiting("third", "the lock", null);

  @Testifies(value = "LOCK-09", as = EXPLORE)
  @Rule(
      value = "An interrupt that meets a release loses neither the lock nor the wake-up.",
      check =
          "that who is interrupted while it waits does not take the lock along, nor what was to"
              + " wake another one.")
  void LOCK_09_must_not_lose_the_lock_if_an_interrupt_meets_a_release() {
    threads().lock();
    mustNotDeadlock(InterruptMeetsRelease.class, GreedyLocks.class, waiting(THIRD));
  }

  /** Two locks. */
  abstract static class WithTwoLocks extends WithLock {

    static Lock other;

    @Override
    protected void begin(Implementation subject) {
      super.begin(subject);
      other = subject.threading().orElseThrow().lock();
    }

    @Override
    protected void first() throws InterruptedException {
      acquire("lock A", lock);
      acquire("lock B", other);
      number = number + 1;
      release("lock B", other);
      release("lock A", lock);
    }

    @Override
    protected void end() {
      if (number != 2) {
        fail("the number is " + number + " and not 2");
      }
    }
  }

  static final class OppositeOrder extends WithTwoLocks {

    @Override
    protected void second() throws InterruptedException {
      acquire("lock B", other);
      acquire("lock A", lock);
      number = number + 1;
      release("lock A", lock);
      release("lock B", other);
    }
  }

  private static final Waiting FIRST_FOR_B = new Waiting("first", "lock B", "second");
  private static final Waiting SECOND_FOR_A = new Waiting("second", "lock A", "first");

  @Testifies(value = "LOCK-08", as = EXPLORE)
  @Rule(
      value = "Two locks taken in opposite order may leave two threads waiting for each other.",
      kind = Rule.Kind.MAY,
      check = "that each lock is a lock of its own, and that acquire() does not give up.")
  void LOCK_08_may_deadlock_if_the_orders_are_opposite() {
    threads().lock();
    mayDeadlock(OppositeOrder.class, waiting(FIRST_FOR_B, SECOND_FOR_A));
  }

  static final class SameOrder extends WithTwoLocks {

    @Override
    protected void second() throws InterruptedException {
      first();
    }
  }

  @Testifies(value = "LOCK-10", as = EXPLORE)
  @Rule(
      value = "Two locks taken in the same order by everybody leave nobody waiting for ever.",
      check = "that a release wakes one of those that wait.")
  void LOCK_10_must_not_deadlock_if_the_order_is_the_same() {
    threads().lock();
    mustNotDeadlockUnlike(SameOrder.class, OppositeOrder.class, waiting(FIRST_FOR_B, SECOND_FOR_A));
  }

  /** Each call makes a lock. */
  abstract static class LockPerCall extends WithLock {

    private static Threading locks;

    @Override
    protected void begin(Implementation subject) {
      locks = subject.threading().orElseThrow();
      number = 0;
    }

    final void add(int amount) throws InterruptedException {
      Lock own = locks.lock();
      acquire("a new lock", own);
      number = number + amount;
      release("a new lock", own);
    }
  }

  static final class AccountWithLockPerCall extends LockPerCall {

    @Override
    protected void first() throws InterruptedException {
      add(5);
    }

    @Override
    protected void second() throws InterruptedException {
      add(-5);
    }

    @Override
    protected void end() {
      if (number != 0) {
        fail("the balance is " + number + " and not 0");
      }
    }
  }

  @Testifies(value = "LOCK-11", as = EXPLORE)
  @Rule(
      value = "A lock that each call makes anew may let an update be lost.",
      kind = Rule.Kind.MAY,
      check = "that each call of lock() gives a lock of its own.")
  void LOCK_11_may_lose_an_update_if_each_call_has_its_own_lock() {
    threads().lock();
    mayHappen(AccountWithLockPerCall.class);
  }

  static final class CounterWithLockPerCall extends LockPerCall {

    @Override
    protected void first() throws InterruptedException {
      add(1);
    }

    @Override
    protected void second() throws InterruptedException {
      add(1);
    }

    @Override
    protected void end() {
      if (number != 2) {
        fail("the counter is " + number + " and not 2");
      }
    }
  }

  @Testifies(value = "CODE-06", as = EXPLORE)
  @Rule(
      value = "Two threads may lose counts if each makes its lock anew, as one listing does.",
      kind = Rule.Kind.MAY,
      check = "that each call of lock() gives a lock of its own.")
  void CODE_06_may_count_wrong() {
    threads().lock();
    mayHappen(CounterWithLockPerCall.class);
  }

  /** Who does not ask is not stopped. Its threads are the implementation's. */
  static final class Intruder extends WithLock {

    private static boolean cameIn;

    @Override
    protected void begin(Implementation subject) {
      super.begin(subject);
      cameIn = false;
    }

    @Override
    protected Optional<Threading> maker(Implementation subject) {
      return subject.threading();
    }

    @Override
    protected void first() throws InterruptedException {
      acquire("the lock", lock);
      number = 1;
      number = 0;
      release("the lock", lock);
    }

    @Override
    protected void second() {
      cameIn = number == 1;
    }

    @Override
    protected void end() {
      if (cameIn) {
        fail("the second thread, which asked for no lock, ran while the first held it");
      }
    }
  }

  @Testifies(value = "LOCK-12", as = EXPLORE)
  @Rule(
      value = "A thread that does not ask for the lock may run while another one holds it.",
      kind = Rule.Kind.MAY,
      check = "that a lock stops only those that ask for it.")
  void LOCK_12_may_run_without_asking_for_the_lock() {
    threads().lock();
    threads().thread(() -> {});
    mayHappen(Intruder.class);
  }

  /** One asks for the lock, the other one does not. */
  static final class OneAsks extends WithLock {

    @Override
    protected Optional<Threading> maker(Implementation subject) {
      return subject.threading();
    }

    @Override
    protected void first() throws InterruptedException {
      acquire("the lock", lock);
      number = number + 1;
      release("the lock", lock);
    }

    @Override
    protected void second() {
      number = number + 1;
    }

    @Override
    protected void end() {
      if (number != 2) {
        fail("the number is " + number + " and not 2");
      }
    }
  }

  @Testifies(value = "LOCK-19", as = EXPLORE)
  @Rule(
      value = "If one access goes without the lock, an update may be lost.",
      kind = Rule.Kind.MAY,
      check = "that a lock stops only those that ask for it.")
  void LOCK_19_may_lose_an_update_if_one_does_not_ask() {
    threads().lock();
    threads().thread(() -> {});
    mayHappen(OneAsks.class);
  }
}
