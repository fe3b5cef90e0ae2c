package dev.lockstep.rules;

import java.util.Random;

/**
 * All that a rule decides by chance. The same seed decides the same again: how many take part, and
 * where who is disturbed. What the machine's scheduler makes of that is its own.
 *
 * @param seed where all chance comes from
 */
record Luck(long seed) {

  /** A number from the least to the most; what for, in a word, so that several are independent. */
  int between(int least, int most, String what) {
    return least + new Random(mixed(what.hashCode())).nextInt(most - least + 1);
  }

  /**
   * The disturbances of one of those who take part.
   *
   * @param number which one
   */
  Disturbance disturbance(int number) {
    return new Disturbance(new Random(mixed(number)), between(0, Disturbance.WORST, "how much"));
  }

  /** Seeds that lie side by side begin alike in this generator, so they are spread first. */
  private long mixed(int stream) {
    return new Random(seed).nextLong() ^ new Random(~stream).nextLong();
  }
}
