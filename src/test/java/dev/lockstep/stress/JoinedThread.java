package dev.lockstep.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.lockstep.api.Thread;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/** JOIN-10: a thread starts a child of the implementation and looks at what it has done. */
public class JoinedThread {

  int done;

  Thread child() {
    return Subject.thread(() -> done = 1);
  }

  /** It does not wait. */
  @JCStressTest
  @Description("A thread starts a child and looks at once. Is the child's work done?")
  @Outcome(id = "1", expect = ACCEPTABLE, desc = "The child was quick.")
  @Outcome(
      id = "0",
      expect = ACCEPTABLE_INTERESTING,
      desc = "The child has not begun, or its work is not seen.")
  @Outcome(expect = FORBIDDEN, desc = "Nobody writes anything but 1.")
  @State
  public static class NotJoined extends JoinedThread {

    @Actor
    public void parent(I_Result result) {
      child().start();
      result.r1 = done;
    }
  }

  /** It waits. */
  @JCStressTest
  @Description("A thread starts a child, joins it, and looks. Is the child's work done?")
  @Outcome(id = "1", expect = ACCEPTABLE, desc = "What the child did is done and seen after join.")
  @Outcome(expect = FORBIDDEN, desc = "join returned before the end, or the work is not seen.")
  @State
  public static class Joined extends JoinedThread {

    @Actor
    public void parent(I_Result result) {
      Thread child = child();
      child.start();
      Subject.join(child);
      result.r1 = done;
    }
  }
}
