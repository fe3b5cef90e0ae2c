package dev.lockstep.witness.explore;

import dev.lockstep.api.Implementation;

/**
 * A known race and a known deadlock: an engine that does not catch them, on this JDK and machine,
 * would miss others, too.
 */
final class Canaries {

  private Canaries() {}

  /** A subject for programs that need none. */
  static final class NoSubject implements Implementation {

    /** Made by name. */
    public NoSubject() {}
  }

  /** Two threads increment the same number. */
  static final class KnownRace extends Program {

    private static int number;

    /** Made by name. */
    public KnownRace() {}

    @Override
    protected void begin(Implementation subject) {
      number = 0;
    }

    @Override
    protected void first() {
      number++;
    }

    @Override
    protected void second() {
      number++;
    }

    @Override
    protected void end() {
      if (number != 2) {
        fail("the number is " + number);
      }
    }
  }

  /** Two threads enter two monitors in opposite order. */
  static final class KnownDeadlock extends Program {

    private static Object one = new Object();
    private static Object other = new Object();
    private static int entered;

    /** Made by name. */
    public KnownDeadlock() {}

    @Override
    protected void begin(Implementation subject) {
      one = new Object();
      other = new Object();
      entered = 0;
    }

    @Override
    protected void first() {
      synchronized (one) {
        synchronized (other) {
          entered++;
        }
      }
    }

    @Override
    protected void second() {
      synchronized (other) {
        synchronized (one) {
          entered++;
        }
      }
    }
  }
}
