package dev.lockstep.witness.explore;

import dev.lockstep.api.Implementation;
import dev.lockstep.api.Lock;
import dev.lockstep.api.Queue;

/** Programs that exist on the model machine, too. Each tells its outcome in the model's words. */
final class SmallPrograms {

  /** With the steps inside a lock or a queue there are more than one could try. */
  private static final int WITH_STEPS_INSIDE = 100;

  private SmallPrograms() {}

  /** Instead of judging how it ended, it notes that. */
  abstract static class Noted extends Program {

    @Override
    protected final void end() {
      AllOutcomes.note(outcome());
    }

    abstract String outcome();

    /** How many executions are tried at most; with a few reads and writes these are all. */
    int bound() {
      return 1_500;
    }
  }

  abstract static class Balance extends Noted {

    static int balance;

    @Override
    protected void begin(Implementation subject) {
      balance = 0;
    }

    @Override
    String outcome() {
      return String.valueOf(balance);
    }
  }

  static final class RacingBalance extends Balance {

    @Override
    protected void first() {
      balance = balance + 5;
    }

    @Override
    protected void second() {
      balance = balance - 5;
    }
  }

  static final class RacingBalanceThereAndBack extends Balance {

    @Override
    protected void first() {
      balance = balance + 5;
      balance = balance - 5;
    }

    @Override
    protected void second() {
      balance = balance + 8;
      balance = balance - 8;
    }
  }

  static final class LockedBalance extends Balance {

    private static Lock lock;

    @Override
    int bound() {
      return WITH_STEPS_INSIDE;
    }

    @Override
    protected void begin(Implementation subject) {
      super.begin(subject);
      lock = subject.threading().orElseThrow().lock();
    }

    @Override
    protected void first() throws InterruptedException {
      lock.acquire();
      balance = balance + 5;
      lock.release();
    }

    @Override
    protected void second() throws InterruptedException {
      lock.acquire();
      balance = balance - 5;
      lock.release();
    }
  }

  abstract static class TwoLocks extends Noted {

    static Lock one;
    static Lock other;

    @Override
    int bound() {
      return WITH_STEPS_INSIDE;
    }

    @Override
    protected void begin(Implementation subject) {
      one = subject.threading().orElseThrow().lock();
      other = subject.threading().orElseThrow().lock();
    }

    static void inside(Lock outer, Lock inner) throws InterruptedException {
      outer.acquire();
      inner.acquire();
      inner.release();
      outer.release();
    }

    @Override
    protected void first() throws InterruptedException {
      inside(one, other);
    }

    @Override
    String outcome() {
      return "both done";
    }
  }

  static final class OppositeOrders extends TwoLocks {

    @Override
    protected void second() throws InterruptedException {
      inside(other, one);
    }
  }

  static final class SameOrder extends TwoLocks {

    @Override
    protected void second() throws InterruptedException {
      inside(one, other);
    }
  }

  abstract static class Queued extends Noted {

    static Queue<String> queue;
    static String taken = "";

    @Override
    int bound() {
      return WITH_STEPS_INSIDE;
    }

    abstract int size();

    @Override
    protected void begin(Implementation subject) {
      queue = subject.threading().orElseThrow().queue(size());
      taken = "";
    }

    static void take(int items) throws InterruptedException {
      for (int i = 0; i < items; i++) {
        taken = taken + (i == 0 ? "" : " ") + queue.get();
      }
    }

    @Override
    String outcome() {
      return taken;
    }
  }

  /** A queue of one place: who puts may have to wait. */
  static final class BoundedQueue extends Queued {

    @Override
    int size() {
      return 1;
    }

    @Override
    protected int threads() {
      return 3;
    }

    @Override
    protected void first() throws InterruptedException {
      queue.put("A1");
      queue.put("A2");
    }

    @Override
    protected void second() throws InterruptedException {
      queue.put("B");
    }

    @Override
    protected void third() throws InterruptedException {
      take(3);
    }
  }

  /** The model checker sees no kernel, so that a queue of threads stands for the pipe. */
  static final class ThreeSenders extends Queued {

    @Override
    int size() {
      return 0;
    }

    @Override
    protected int threads() {
      return 3;
    }

    @Override
    protected void first() throws InterruptedException {
      queue.put("0");
    }

    @Override
    protected void second() throws InterruptedException {
      queue.put("1");
    }

    @Override
    protected void third() throws InterruptedException {
      queue.put("2");
    }

    @Override
    String outcome() {
      try {
        take(3);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return taken;
    }
  }

  /** Each writes its variable, and then reads the other's. */
  static final class WriteThenRead extends Noted {

    private static int ones;
    private static int others;
    private static int read;
    private static int otherRead;

    @Override
    protected void begin(Implementation subject) {
      ones = 0;
      others = 0;
    }

    @Override
    protected void first() {
      ones = 1;
      read = others;
    }

    @Override
    protected void second() {
      others = 1;
      otherRead = ones;
    }

    @Override
    String outcome() {
      return read + " " + otherRead;
    }
  }
}
