package dev.lockstep.jvm;

import java.util.concurrent.CountDownLatch;

/** A program with an ordinary thread and a daemon thread, both at work when main ends. */
final class BothKindsOfThread {

  private static final CountDownLatch MAIN_HAS_ENDED = new CountDownLatch(1);
  private static final CountDownLatch DAEMON_HAS_SPOKEN = new CountDownLatch(1);
  private static final CountDownLatch NEVER = new CountDownLatch(1);

  private BothKindsOfThread() {}

  /** Something that waits. */
  private interface Work {
    void run() throws InterruptedException;
  }

  public static void main(String[] none) {
    Thread main = Thread.currentThread();
    start(false, () -> ordinary(main));
    start(true, BothKindsOfThread::daemon);
    System.out.println("main ends");
  }

  private static void start(boolean daemon, Work work) {
    Runnable runnable =
        () -> {
          try {
            work.run();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        };
    Thread.ofPlatform().daemon(daemon).start(runnable);
  }

  private static void ordinary(Thread main) throws InterruptedException {
    main.join();
    System.out.println("ordinary thread goes on after main");
    MAIN_HAS_ENDED.countDown();
    DAEMON_HAS_SPOKEN.await();
    System.out.println("ordinary thread ends");
  }

  private static void daemon() throws InterruptedException {
    MAIN_HAS_ENDED.await();
    System.out.println("daemon thread goes on after main");
    DAEMON_HAS_SPOKEN.countDown();
    NEVER.await();
    System.out.println("daemon thread ends");
  }
}
