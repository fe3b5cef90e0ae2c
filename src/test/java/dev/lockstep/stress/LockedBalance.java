package dev.lockstep.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.lockstep.api.Lock;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/** LOCK-03: the racing balance, under the lock of the implementation. */
@JCStressTest
@Description("Deposit and withdrawal take the same lock. Is the balance 0 again?")
@Outcome(id = "0", expect = ACCEPTABLE, desc = "Nobody comes between the steps of the other.")
@Outcome(expect = FORBIDDEN, desc = "Something is lost, although both took the lock.")
@State
public class LockedBalance {

  final Lock lock = Subject.lock();
  int balance;

  @Actor
  public void deposit() {
    Subject.locked(lock, () -> balance = balance + 5);
  }

  @Actor
  public void withdraw() {
    Subject.locked(lock, () -> balance = balance - 5);
  }

  @Arbiter
  public void end(I_Result result) {
    result.r1 = balance;
  }
}
