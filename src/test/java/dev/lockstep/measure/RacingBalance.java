package dev.lockstep.measure;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * A program in which two threads deposit and withdraw without a lock. It writes how far the balance
 * was off in each trial, in lines such as {@code plain 1000 0 0 5}: the kind of the field, how many
 * loops there were, and then the trials.
 */
final class RacingBalance {

  private static int plain;
  private static volatile int seenByAll;

  private RacingBalance() {}

  /**
   * The arguments: the greatest number of loops, and how many milliseconds to go on with it until
   * one trial goes wrong, as on a busy machine the two may not meet for a while.
   */
  public static void main(String[] arguments) throws InterruptedException {
    int most = Integer.parseInt(arguments[0]);
    long patience = Integer.parseInt(arguments[1]) * 1_000_000L;
    for (int loops = 10; loops <= most; loops *= 10) {
      int count = loops;
      report("plain", loops, () -> racePlain(count), 0);
      report("volatile", loops, () -> raceVolatile(count), loops == most ? patience : 0);
    }
  }

  private static void report(String kind, int loops, Runnable race, long patience)
      throws InterruptedException {
    List<Integer> errors = new ArrayList<>();
    long giveUp = System.nanoTime() + patience;
    do {
      for (int i = 0; i < 10; i++) {
        errors.add(trial(race));
      }
    } while (errors.stream().allMatch(error -> error == 0) && System.nanoTime() < giveUp);
    System.out.println(
        kind
            + " "
            + loops
            + " "
            + errors.stream().map(error -> Integer.toString(error)).collect(joining(" ")));
  }

  private static int trial(Runnable race) throws InterruptedException {
    plain = 0;
    seenByAll = 0;
    bothAtOnce(race);
    return Math.abs(plain + seenByAll); // the one that was not used is 0
  }

  private static void bothAtOnce(Runnable race) throws InterruptedException {
    CountDownLatch missing = new CountDownLatch(2); // so that neither has a start
    Runnable racer =
        () -> {
          missing.countDown();
          awaitAll(missing);
          race.run();
        };
    Thread one = Thread.ofPlatform().start(racer);
    Thread two = Thread.ofPlatform().start(racer);
    one.join();
    two.join();
  }

  private static void awaitAll(CountDownLatch missing) {
    try {
      missing.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void racePlain(int loops) {
    for (int i = 0; i < loops; i++) {
      plain = plain + 5;
      plain = plain - 5;
    }
  }

  private static void raceVolatile(int loops) {
    for (int i = 0; i < loops; i++) {
      seenByAll = seenByAll + 5;
      seenByAll = seenByAll - 5;
    }
  }
}
