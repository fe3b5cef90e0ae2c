package dev.lockstep.jvm;

import java.util.concurrent.CountDownLatch;

/**
 * A program with a daemon thread in the midst of its work when main ends. With the argument {@code
 * joined} main lets it go on first and joins it; with {@code left} it does not.
 */
final class DaemonThread {

  private DaemonThread() {}

  public static void main(String[] how) throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Thread thread = new Thread(() -> work(begun, goOn));
    thread.setDaemon(true);
    thread.start();
    begun.await();
    if (how[0].equals("joined")) {
      goOn.countDown();
      thread.join();
    }
    System.out.println("main ends");
  }

  private static void work(CountDownLatch begun, CountDownLatch goOn) {
    try {
      System.out.println("daemon begins");
      begun.countDown();
      goOn.await();
      System.out.println("daemon is done");
    } catch (InterruptedException e) {
      System.out.println("daemon is interrupted");
    } finally {
      System.out.println("finally");
    }
  }
}
