package dev.lockstep.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.lockstep.api.Lock;
import dev.lockstep.api.Queue;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.I_Result;

/**
 * MEM-03: each thread changes one variable and then looks at the other's. Whoever looks last has to
 * see a change, one should think.
 */
public final class SharedGlobals {

  private SharedGlobals() {}

  /** Ordinary variables, and nothing that orders what the threads do. */
  @JCStressTest
  @Description("Each thread writes 1 to its variable and reads the other's. Is a change seen?")
  @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "Each sees the other's change.")
  @Outcome(id = "0, 1", expect = ACCEPTABLE, desc = "The first looked before the other's change.")
  @Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "The second looked before the other's change.")
  @Outcome(
      id = "0, 0",
      expect = ACCEPTABLE_INTERESTING,
      desc = "Neither sees a change: both changes were still under way, or reads came first.")
  @Outcome(expect = FORBIDDEN, desc = "Nobody writes anything but 1.")
  @State
  public static class Ordinary {

    int ones;
    int others;

    @Actor
    public void one(II_Result result) {
      ones = 1;
      result.r1 = others;
    }

    @Actor
    public void other(II_Result result) {
      others = 1;
      result.r2 = ones;
    }
  }

  /** Volatile variables. */
  @JCStressTest
  @Description("The same with volatile variables. Is a change seen?")
  @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "Each sees the other's change.")
  @Outcome(id = "0, 1", expect = ACCEPTABLE, desc = "The first looked before the other's change.")
  @Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "The second looked before the other's change.")
  @Outcome(id = "0, 0", expect = FORBIDDEN, desc = "Who looks last has to see the other's change.")
  @Outcome(expect = FORBIDDEN, desc = "Nobody writes anything but 1.")
  @State
  public static class Volatile {

    volatile int ones;
    volatile int others;

    @Actor
    public void one(II_Result result) {
      ones = 1;
      result.r1 = others;
    }

    @Actor
    public void other(II_Result result) {
      others = 1;
      result.r2 = ones;
    }
  }

  /** Ordinary variables, under the lock of the implementation. */
  @JCStressTest
  @Description("The same with ordinary variables and a lock. Is a change seen?")
  @Outcome(id = "0, 1", expect = ACCEPTABLE, desc = "The first had the lock first.")
  @Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "The second had the lock first.")
  @Outcome(expect = FORBIDDEN, desc = "Who has the lock last, and only that one, sees a change.")
  @State
  public static class Locked {

    final Lock lock = Subject.lock();
    int ones;
    int others;

    @Actor
    public void one(II_Result result) {
      Subject.locked(
          lock,
          () -> {
            ones = 1;
            result.r1 = others;
          });
    }

    @Actor
    public void other(II_Result result) {
      Subject.locked(
          lock,
          () -> {
            others = 1;
            result.r2 = ones;
          });
    }
  }

  /** An ordinary variable, and a queue of the implementation that tells of the change. */
  @JCStressTest
  @Description("One thread changes a variable and puts; the other gets and looks. What is there?")
  @Outcome(id = "1", expect = ACCEPTABLE, desc = "What was done before put is seen after get.")
  @Outcome(expect = FORBIDDEN, desc = "The change is not seen, though it came before put.")
  @State
  public static class Queued {

    final Queue<String> queue = Subject.queue();
    int shared;

    @Actor
    public void producer() {
      shared = 1;
      Subject.put(queue, "changed");
    }

    @Actor
    public void consumer(I_Result result) {
      Subject.get(queue);
      result.r1 = shared;
    }
  }
}
