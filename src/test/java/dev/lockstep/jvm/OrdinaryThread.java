package dev.lockstep.jvm;

import java.util.concurrent.CountDownLatch;

/**
 * A program with an ordinary thread that has work to do when main is over. How main ends is the
 * argument: {@code returns}, {@code throws}, {@code exits} or {@code halts}.
 */
final class OrdinaryThread {

  private OrdinaryThread() {}

  public static void main(String[] how) throws InterruptedException {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("exit handler")));
    Thread main = Thread.currentThread();
    CountDownLatch begun = new CountDownLatch(1);
    Thread.ofPlatform().daemon(false).start(() -> workAfter(main, begun));
    begun.await();
    System.out.println("main ends");
    switch (how[0]) {
      case "throws" -> throw new IllegalStateException("thrown to see how the program ends");
      case "exits" -> System.exit(3);
      case "halts" -> Runtime.getRuntime().halt(3);
      default -> {} // returns
    }
  }

  private static void workAfter(Thread main, CountDownLatch begun) {
    begun.countDown();
    try {
      main.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    System.out.println("thread sees main " + main.getState());
    Thread.ofPlatform().start(() -> System.out.println("thread of the thread works"));
  }
}
