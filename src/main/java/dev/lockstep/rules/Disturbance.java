package dev.lockstep.rules;

import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/**
 * What an unlucky schedule would do to one thread: now and then, at the places where a rule calls
 * what is on trial, it lets others run, works on something else, or is suspended for a moment.
 */
final class Disturbance {

  /** How much it can be: at most places. */
  static final int WORST = 8;

  private static final int PLACES = 10;
  private static final int LONGEST_SPIN = 2_000;
  private static final int LONGEST_PAUSE_NANOS = 40_000;

  private final Random random;
  private final int much;

  Disturbance(Random random, int much) {
    this.random = random;
    this.much = much;
  }

  /** What can happen at a place. */
  enum Kind {
    NOTHING,
    YIELD,
    SPIN,
    PAUSE
  }

  /** Lets happen what chance wants here. */
  void come() {
    switch (next()) {
      case NOTHING -> {}
      case YIELD -> Thread.yield();
      case SPIN -> spin(random.nextInt(LONGEST_SPIN));
      case PAUSE -> LockSupport.parkNanos(random.nextInt(LONGEST_PAUSE_NANOS));
    }
  }

  Kind next() {
    return random.nextInt(PLACES) >= much
        ? Kind.NOTHING
        : Kind.values()[1 + random.nextInt(Kind.values().length - 1)];
  }

  private static void spin(int count) {
    for (int i = 0; i < count; i++) {
      Thread.onSpinWait();
    }
  }
}
