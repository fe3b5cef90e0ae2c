package dev.lockstep.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.lockstep.api.Lock;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/** RACE-07: the lost update, cured by making read, add and write one step. */
public final class WholeUpdate {

  private WholeUpdate() {}

  /** One step of the machine. */
  @JCStressTest
  @Description("Two threads increment an AtomicInteger once. Is it 2?")
  @Outcome(id = "2", expect = ACCEPTABLE, desc = "The increment is one step of the machine.")
  @Outcome(expect = FORBIDDEN, desc = "An increment is lost, although it is one step.")
  @State
  public static class Atomic {

    final AtomicInteger counter = new AtomicInteger();

    @Actor
    public void one() {
      counter.incrementAndGet();
    }

    @Actor
    public void other() {
      counter.incrementAndGet();
    }

    @Arbiter
    public void end(I_Result result) {
      result.r1 = counter.get();
    }
  }

  /** One step for all that take the lock of the implementation. */
  @JCStressTest
  @Description("Two threads take the same lock and increment a variable once. Is it 2?")
  @Outcome(id = "2", expect = ACCEPTABLE, desc = "Who comes second finds what the first wrote.")
  @Outcome(expect = FORBIDDEN, desc = "An increment is lost, although both took the lock.")
  @State
  public static class Locked {

    final Lock lock = Subject.lock();
    int counter;

    @Actor
    public void one() {
      Subject.locked(lock, () -> counter++);
    }

    @Actor
    public void other() {
      Subject.locked(lock, () -> counter++);
    }

    @Arbiter
    public void end(I_Result result) {
      result.r1 = counter;
    }
  }

  /** One step for all that are synchronized: the lock that each object of Java has. */
  @JCStressTest
  @Description("Two threads increment a variable once in a synchronized method. Is it 2?")
  @Outcome(id = "2", expect = ACCEPTABLE, desc = "Who comes second finds what the first wrote.")
  @Outcome(expect = FORBIDDEN, desc = "An increment is lost, although both are synchronized.")
  @State
  public static class Synchronized {

    int counter;

    private synchronized void increment() {
      counter++;
    }

    @Actor
    public void one() {
      increment();
    }

    @Actor
    public void other() {
      increment();
    }

    @Arbiter
    public void end(I_Result result) {
      result.r1 = counter;
    }
  }
}
