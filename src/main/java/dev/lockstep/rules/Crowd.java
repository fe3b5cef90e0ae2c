package dev.lockstep.rules;

import dev.lockstep.api.Lock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * Several threads that want the same lock again and again. At first they rush: they begin at once,
 * and do so little that most of their time goes by inside of the lock's own calls. That finds a
 * lock which looks and then takes. Then they are disturbed, which finds what takes long to go
 * wrong.
 *
 * @param lock what they want
 * @param ready opens when all are there
 */
record Crowd(Lock lock, CountDownLatch ready) {

  private static final Duration RUSH = Duration.ofMillis(2);

  /** A clock is slow compared with what is done in a rush. */
  private static final int BETWEEN_LOOKS_AT_THE_CLOCK = 32;

  private static final int DISTURBED = 30;

  /** What is done under the lock. */
  interface Section {

    /**
     * Does it.
     *
     * @param number who does it
     * @param pause where others could come in if the lock lets them
     */
    void enter(int number, Runnable pause);
  }

  /** Lets a crowd into a section whose size chance decides, and waits until all have been there. */
  static int of(Rules rule, String who, Lock lock, Section section) throws Exception {
    int size = rule.luck().between(2, 4, who);
    Crowd crowd = new Crowd(lock, new CountDownLatch(size));
    List<Attempt<Boolean>> all = new ArrayList<>();
    for (int i = 1; i <= size; i++) {
      int number = i;
      Disturbance disturbance = rule.luck().disturbance(number);
      all.add(rule.attempt(who, () -> crowd.join(number, section, disturbance)));
    }
    Attempt.awaitAll(all);
    return size;
  }

  private boolean join(int number, Section section, Disturbance disturbance) throws Exception {
    ready.countDown();
    ready.await();
    rush(number, section);
    for (int i = 0; i < DISTURBED; i++) {
      disturbance.come();
      lock.acquire();
      section.enter(number, Thread::yield); // what an unlucky schedule would do
      disturbance.come();
      lock.release();
    }
    return true;
  }

  private void rush(int number, Section section) throws InterruptedException {
    long end = System.nanoTime() + RUSH.toNanos();
    do {
      for (int i = 0; i < BETWEEN_LOOKS_AT_THE_CLOCK; i++) {
        lock.acquire();
        section.enter(number, () -> {});
        lock.release();
      }
    } while (System.nanoTime() < end);
  }
}
