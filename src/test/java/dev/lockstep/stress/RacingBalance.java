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

/** RACE-01: a deposit and a withdrawal of the same amount, at the same time and without a lock. */
@JCStressTest
@Description("One thread deposits 5, the other withdraws 5. Is the balance 0 again?")
@Outcome(id = "0", expect = ACCEPTABLE, desc = "One was done before the other looked.")
@Outcome(
    id = "5",
    expect = ACCEPTABLE_INTERESTING,
    desc = "Both have read 0, and the deposit wrote last: the withdrawal is lost.")
@Outcome(
    id = "-5",
    expect = ACCEPTABLE_INTERESTING,
    desc = "Both have read 0, and the withdrawal wrote last: the deposit is lost.")
@Outcome(expect = FORBIDDEN, desc = "Each writes what it has read, plus or minus 5.")
@State
public class RacingBalance {

  /** That it is volatile makes each step visible at once, and does not make two steps one. */
  volatile int balance;

  @Actor
  public void deposit() {
    balance = balance + 5;
  }

  @Actor
  public void withdraw() {
    balance = balance - 5;
  }

  @Arbiter
  public void end(I_Result result) {
    result.r1 = balance;
  }
}
