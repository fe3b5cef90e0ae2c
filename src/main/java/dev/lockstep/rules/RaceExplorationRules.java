package dev.lockstep.rules;

import static dev.lockstep.witness.Witness.EXPLORE;

import dev.lockstep.api.Implementation;
import dev.lockstep.api.Lock;
import dev.lockstep.api.Threading;
import dev.lockstep.witness.Testifies;
import dev.lockstep.witness.explore.Program;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The chapter RACE, and GIL-09, explored: who can come between whose steps. */
public abstract class RaceExplorationRules extends ExplorationRules {

  /** Two threads of the implementation share a balance of 0. */
  abstract static class Account extends Program {

    static int balance;

    @Override
    protected void begin(Implementation subject) {
      balance = 0;
    }

    @Override
    protected Optional<Threading> maker(Implementation subject) {
      return subject.threading();
    }

    @Override
    protected void end() {
      if (balance != 0) {
        fail("the balance is " + balance + " and not 0");
      }
    }
  }

  static final class DepositAndWithdraw extends Account {

    @Override
    protected void first() {
      balance = balance + 5;
    }

    @Override
    protected void second() {
      balance = balance - 5;
    }
  }

  @Testifies(value = "RACE-01", as = EXPLORE)
  @Rule(
      value = "Deposit and withdraw the same without a lock, and the balance may be other than 0.",
      kind = Rule.Kind.MAY,
      check = "that two threads which were started run side by side, and not one after the other.")
  void RACE_01_may_leave_another_balance_than_0() {
    threads();
    mayHappen(DepositAndWithdraw.class);
  }

  static final class BetweenReadAndWrite extends Account {

    private static boolean halfway;
    private static boolean cameBetween;

    @Override
    protected void begin(Implementation subject) {
      super.begin(subject);
      halfway = false;
      cameBetween = false;
    }

    @Override
    protected void first() {
      int read = balance;
      halfway = true;
      balance = read + 5;
      halfway = false;
    }

    @Override
    protected void second() {
      cameBetween = halfway;
    }

    @Override
    protected void end() {
      if (cameBetween) {
        fail("the second thread ran between the read and the write of the first");
      }
    }
  }

  @Testifies(value = "RACE-04", as = EXPLORE)
  @Rule(
      value = "A thread may be interrupted between reading and writing.",
      kind = Rule.Kind.MAY,
      check = "that a thread can be interrupted anywhere by another one that was started.")
  void RACE_04_may_be_interrupted_between_read_and_write() {
    threads();
    mayHappen(BetweenReadAndWrite.class);
  }

  /** The counts of the claim are too many to explore; these lose for the same reason. */
  static final class OneAndTwoIncrements extends Account {

    @Override
    protected void first() {
      balance = balance + 1;
    }

    @Override
    protected void second() {
      balance = balance + 1;
      balance = balance + 1;
    }

    @Override
    protected void end() {
      if (balance != 3) {
        fail("the counter is " + balance + " and not 3");
      }
    }
  }

  @Testifies(value = "RACE-05", as = EXPLORE)
  @Rule(
      value = "Two threads that increment a counter may end below the sum of their increments.",
      kind = Rule.Kind.MAY,
      check = "that two threads which were started run side by side, and not one after the other.")
  void RACE_05_may_lose_an_increment() {
    threads();
    mayHappen(OneAndTwoIncrements.class);
  }

  static final class UnderALock extends Account {

    private static Lock lock;

    @Override
    protected void begin(Implementation subject) {
      super.begin(subject);
      lock = subject.threading().orElseThrow().lock();
    }

    @Override
    protected Optional<Threading> maker(Implementation subject) {
      return Optional.empty();
    }

    @Override
    protected void first() throws InterruptedException {
      acquire("the lock", lock);
      balance = balance + 5;
      release("the lock", lock);
    }

    @Override
    protected void second() throws InterruptedException {
      acquire("the lock", lock);
      balance = balance - 5;
      release("the lock", lock);
    }
  }

  /** Java's means for the same. */
  static class Atomic extends Account {

    static AtomicInteger atomic = new AtomicInteger();

    @Override
    protected void begin(Implementation subject) {
      atomic = new AtomicInteger();
    }

    @Override
    protected Optional<Threading> maker(Implementation subject) {
      return Optional.empty();
    }

    @Override
    protected void first() {
      atomic.addAndGet(5);
    }

    @Override
    protected void second() {
      atomic.addAndGet(-5);
    }

    @Override
    protected void end() {
      balance = atomic.get();
      super.end();
    }
  }

  /** The same, but for one update that is done in two steps. */
  static final class HalfAtomic extends Atomic {
    @Override
    protected void first() {
      int read = atomic.get();
      atomic.set(read + 5);
    }
  }

  @Testifies(value = "RACE-07", as = EXPLORE)
  @Rule(
      value = "If each update is done whole by one thread, no order of the threads loses one.",
      check = "that acquire() looks whether the lock is free and takes it in one step.")
  void RACE_07_must_not_lose_an_update_that_is_whole() {
    threads().lock();
    mustHoldInAll(Atomic.class, HalfAtomic.class);
    mustHold(UnderALock.class);
  }

  /** Only one thread at a time may take a step, and a read and a write are a step each. */
  static final class OneStepAtATime extends Account {

    private static Lock interpreter;

    @Override
    protected void begin(Implementation subject) {
      super.begin(subject);
      interpreter = subject.threading().orElseThrow().lock();
    }

    @Override
    protected void first() throws InterruptedException {
      interpreter.acquire();
      int read = balance;
      interpreter.release();
      interpreter.acquire();
      balance = read + 5;
      interpreter.release();
    }

    @Override
    protected void second() throws InterruptedException {
      interpreter.acquire();
      int read = balance;
      interpreter.release();
      interpreter.acquire();
      balance = read - 5;
      interpreter.release();
    }
  }

  @Testifies(value = "GIL-09", as = EXPLORE)
  @Rule(
      value = "If only one thread runs at a time, the update may be lost all the same.",
      kind = Rule.Kind.MAY,
      check = "that the lock can be acquired by another thread as soon as it is released.")
  void GIL_09_may_lose_an_update_though_one_thread_runs_at_a_time() {
    threads().lock();
    mayHappen(OneStepAtATime.class);
  }
}
