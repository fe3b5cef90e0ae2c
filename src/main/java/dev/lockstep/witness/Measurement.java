package dev.lockstep.witness;

import java.util.ArrayList;
import java.util.List;

/**
 * Compares what two things cost, in one run: they take turns, each round gives one ratio, and the
 * spread of the ratios is part of the evidence. A time alone would say more about the machine.
 */
public final class Measurement {

  private Measurement() {}

  /** Something that says itself how many nanoseconds the part took that counts. */
  @FunctionalInterface
  public interface Cost {

    /** Does it once, and gives the nanoseconds. */
    long nanos() throws Exception;

    /** The cost of a whole action. */
    static Cost of(Action action) {
      return () -> {
        long start = System.nanoTime();
        action.run();
        return System.nanoTime() - start;
      };
    }
  }

  /** Something that is done as a whole. */
  @FunctionalInterface
  public interface Action {

    /** Does it once. */
    void run() throws Exception;
  }

  /**
   * Measures how many times as much the first costs as the second.
   *
   * <p>A first round warms up and is not counted. Who begins changes from round to round, so that
   * neither always finds the machine as the other one left it.
   *
   * @param what what is compared, such as {@code process start : thread start}
   */
  public static Evidence.Ratio ratio(String what, int rounds, Cost first, Cost second)
      throws Exception {
    round(first, second, true);
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      ratios.add(round(first, second, i % 2 == 0));
    }
    return Evidence.Ratio.of(what, ratios);
  }

  private static double round(Cost first, Cost second, boolean firstBegins) throws Exception {
    double begun = Math.max(1, (firstBegins ? first : second).nanos());
    double then = Math.max(1, (firstBegins ? second : first).nanos());
    return firstBegins ? begun / then : then / begun;
  }
}
