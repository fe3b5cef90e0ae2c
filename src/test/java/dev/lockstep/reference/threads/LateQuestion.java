package dev.lockstep.reference.threads;

import java.util.List;

/** A program that asks for its main thread when that has ended. */
final class LateQuestion {

  private LateQuestion() {}

  public static void main(String[] args) {
    Thread main = Thread.currentThread();
    Thread.ofPlatform().start(() -> askAfter(main));
  }

  private static void askAfter(Thread main) {
    try {
      main.join();
      PlatformThreads threads = new PlatformThreads();
      dev.lockstep.api.Thread known = threads.mainThread();
      known.join();
      System.out.println(known.name() + " is alive: " + known.isAlive());
      System.out.println(threads.enumerate().equals(List.of(threads.currentThread())));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
