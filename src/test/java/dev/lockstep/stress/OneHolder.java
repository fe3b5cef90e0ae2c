package dev.lockstep.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.lockstep.api.Lock;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** LOCK-01: two threads that want the same lock of the implementation. */
public final class OneHolder {

  private OneHolder() {}

  /** They ask once, and keep it. */
  @JCStressTest
  @Description("Two threads ask for a free lock, without waiting. Who gets it?")
  @Outcome(id = "true, false", expect = ACCEPTABLE, desc = "The first one.")
  @Outcome(id = "false, true", expect = ACCEPTABLE, desc = "The second one.")
  @Outcome(id = "true, true", expect = FORBIDDEN, desc = "Both: it excludes nobody.")
  @Outcome(id = "false, false", expect = FORBIDDEN, desc = "Neither, though it was free.")
  @State
  public static class Asked {

    final Lock lock = Subject.lock();

    @Actor
    public void one(ZZ_Result result) {
      result.r1 = lock.tryAcquire();
    }

    @Actor
    public void other(ZZ_Result result) {
      result.r2 = lock.tryAcquire();
    }
  }

  /** They wait for it, and count who is inside. */
  @JCStressTest
  @Description("Two threads take a lock and count who is inside. How many does each find?")
  @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "Each is alone.")
  @Outcome(expect = FORBIDDEN, desc = "Both were inside at the same time.")
  @State
  public static class Inside {

    final Lock lock = Subject.lock();
    volatile int inside;

    private int visit() {
      inside = inside + 1;
      int found = inside;
      inside = inside - 1;
      return found;
    }

    @Actor
    public void one(II_Result result) {
      Subject.locked(lock, () -> result.r1 = visit());
    }

    @Actor
    public void other(II_Result result) {
      Subject.locked(lock, () -> result.r2 = visit());
    }
  }
}
