package dev.lockstep.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/** RACE-06: two threads that increment the same ordinary variable. */
@JCStressTest
@Description("Two threads increment a variable once. Is it 2?")
@Outcome(id = "2", expect = ACCEPTABLE, desc = "One was done before the other looked.")
@Outcome(
    id = "1",
    expect = ACCEPTABLE_INTERESTING,
    desc = "Both have read 0, and both wrote 1: one increment is lost.")
@Outcome(expect = FORBIDDEN, desc = "Who writes last has read 0 or 1.")
@State
public class LostUpdate {

  int counter;

  @Actor
  public void one() {
    counter++;
  }

  @Actor
  public void other() {
    counter++;
  }

  @Arbiter
  public void end(I_Result result) {
    result.r1 = counter;
  }
}
