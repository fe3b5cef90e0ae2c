package dev.lockstep.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** RACE-05: one thread increments a counter 1000 times, the other 2000 times. */
public final class CountTo3000 {

  private static final String LESS = "less than 3000";

  private CountTo3000() {}

  private static String inWords(int counter) {
    return counter < 3000 ? LESS : String.valueOf(counter);
  }

  /** An ordinary counter; it is volatile, so that no compiler makes one addition of the loop. */
  @JCStressTest
  @Description("Two threads increment a counter, 1000 and 2000 times. Is it 3000?")
  @Outcome(id = "3000", expect = ACCEPTABLE, desc = "One was done before the other began.")
  @Outcome(
      id = LESS,
      expect = ACCEPTABLE_INTERESTING,
      desc = "They ran at the same time, and increments are lost.")
  @Outcome(expect = FORBIDDEN, desc = "There cannot be more than were made.")
  @State
  public static class Ordinary {

    volatile int counter;

    @Actor
    public void one() {
      for (int i = 0; i < 1000; i++) {
        counter = counter + 1;
      }
    }

    @Actor
    public void other() {
      for (int i = 0; i < 2000; i++) {
        counter = counter + 1;
      }
    }

    @Arbiter
    public void end(L_Result result) {
      result.r1 = inWords(counter);
    }
  }

  /** A counter whose increment is one step. */
  @JCStressTest
  @Description("The same with an AtomicInteger. Is it 3000?")
  @Outcome(id = "3000", expect = ACCEPTABLE, desc = "Each increment is done whole.")
  @Outcome(expect = FORBIDDEN, desc = "An increment is lost, although each is one step.")
  @State
  public static class Atomic {

    final AtomicInteger counter = new AtomicInteger();

    @Actor
    public void one() {
      for (int i = 0; i < 1000; i++) {
        counter.incrementAndGet();
      }
    }

    @Actor
    public void other() {
      for (int i = 0; i < 2000; i++) {
        counter.incrementAndGet();
      }
    }

    @Arbiter
    public void end(L_Result result) {
      result.r1 = inWords(counter.get());
    }
  }
}
