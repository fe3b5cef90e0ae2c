package dev.lockstep.stress;

import dev.lockstep.api.Lock;
import dev.lockstep.api.NotOfferedException;
import dev.lockstep.api.Queue;
import dev.lockstep.api.Target;
import dev.lockstep.api.Thread;
import dev.lockstep.api.Threading;
import dev.lockstep.rules.Implementations;

/**
 * The implementation under test, in the JVM that a program runs in: never a copy of it. An actor
 * may not throw checked exceptions, and nobody interrupts it.
 */
final class Subject {

  /** The system property that names its class. */
  static final String IMPLEMENTATION = "lockstep.stress.implementation";

  private static final Threading THREADS =
      Implementations.named(System.getProperty(IMPLEMENTATION))
          .threading()
          .orElseThrow(() -> new NotOfferedException("threads"));

  private Subject() {}

  static Lock lock() {
    return THREADS.lock();
  }

  static Queue<String> queue() {
    return THREADS.queue();
  }

  static Thread thread(Target.Of0 target) {
    return THREADS.thread(target);
  }

  /** Does something while it holds the lock. */
  static void locked(Lock lock, Runnable section) {
    try {
      lock.acquire();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    section.run();
    lock.release();
  }

  static void put(Queue<String> queue, String item) {
    try {
      queue.put(item);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static void get(Queue<String> queue) {
    try {
      queue.get();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
