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

/** LOCK-11: the racing balance, under a lock that each call makes anew. */
@JCStressTest
@Description("Deposit and withdrawal each take a lock that they have just made. Does it protect?")
@Outcome(id = "0", expect = ACCEPTABLE, desc = "It came out right, but not because of a lock.")
@Outcome(
    id = "5",
    expect = ACCEPTABLE_INTERESTING,
    desc = "The withdrawal is lost: nobody waited, as nobody else knows the lock.")
@Outcome(
    id = "-5",
    expect = ACCEPTABLE_INTERESTING,
    desc = "The deposit is lost: nobody waited, as nobody else knows the lock.")
@Outcome(expect = FORBIDDEN, desc = "Each writes what it has read, plus or minus 5.")
@State
public class LockOfOnesOwn {

  volatile int balance;

  @Actor
  public void deposit() {
    Subject.locked(Subject.lock(), () -> balance = balance + 5);
  }

  @Actor
  public void withdraw() {
    Subject.locked(Subject.lock(), () -> balance = balance - 5);
  }

  @Arbiter
  public void end(I_Result result) {
    result.r1 = balance;
  }
}
