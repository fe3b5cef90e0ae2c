package dev.lockstep.jvm;

import java.util.concurrent.CountDownLatch;

/**
 * A program whose two threads lock two monitors in opposite order. When each has one and wants the
 * other, main tries what it can and ends.
 */
final class Deadlocked {

  private static final CountDownLatch EACH_HAS_ONE = new CountDownLatch(2);

  private Deadlocked() {}

  public static void main(String[] none) throws InterruptedException {
    Object one = new Object();
    Object two = new Object();
    Thread first = Thread.ofPlatform().name("first").start(() -> lockBoth(one, two));
    Thread second = Thread.ofPlatform().name("second").start(() -> lockBoth(two, one));
    awaitBlocked(first);
    awaitBlocked(second);
    DeadlockDetector.ask()
        .forEach((waiter, owner) -> System.out.println(waiter + " waits for " + owner));
    first.interrupt();
    second.interrupt();
    System.out.println("interrupted, they are " + first.getState() + " and " + second.getState());
    System.out.println("main ends");
  }

  private static void lockBoth(Object mine, Object other) {
    synchronized (mine) {
      awaitTheOther();
      synchronized (other) {
        System.out.println(Thread.currentThread().getName() + " has both");
      }
    }
  }

  private static void awaitTheOther() {
    EACH_HAS_ONE.countDown();
    try {
      EACH_HAS_ONE.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void awaitBlocked(Thread thread) {
    while (thread.getState() != Thread.State.BLOCKED) {
      Thread.onSpinWait();
    }
  }
}
