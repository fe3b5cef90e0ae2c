package dev.lockstep.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** RACE-02: deposit and withdraw, once and a thousand times over. */
public class Loops {

  volatile int balance;

  void depositAndWithdraw(int times) {
    for (int i = 0; i < times; i++) {
      balance = balance + 5;
      balance = balance - 5;
    }
  }

  /** The balance in words: what it is instead of 0 does not matter here. */
  String balanceInWords() {
    return balance == 0 ? "right" : "wrong";
  }

  /** Few loops. */
  @JCStressTest
  @Description("Two threads deposit and withdraw 5, once. Is the balance 0 again?")
  @Outcome(
      id = "right",
      expect = ACCEPTABLE_INTERESTING,
      desc = "There is little time to meet, even if both begin together.")
  @Outcome(id = "wrong", expect = ACCEPTABLE, desc = "They met all the same.")
  @State
  public static class Few extends Loops {

    @Actor
    public void one() {
      depositAndWithdraw(1);
    }

    @Actor
    public void other() {
      depositAndWithdraw(1);
    }

    @Arbiter
    public void end(L_Result result) {
      result.r1 = balanceInWords();
    }
  }

  /** Many loops. */
  @JCStressTest
  @Description("Two threads deposit and withdraw 5, a thousand times. Is the balance 0 again?")
  @Outcome(id = "right", expect = ACCEPTABLE, desc = "By luck, or one was done before the other.")
  @Outcome(
      id = "wrong",
      expect = ACCEPTABLE_INTERESTING,
      desc = "They met, and at least one step of one of them is lost.")
  @State
  public static class Many extends Loops {

    @Actor
    public void one() {
      depositAndWithdraw(1000);
    }

    @Actor
    public void other() {
      depositAndWithdraw(1000);
    }

    @Arbiter
    public void end(L_Result result) {
      result.r1 = balanceInWords();
    }
  }
}
