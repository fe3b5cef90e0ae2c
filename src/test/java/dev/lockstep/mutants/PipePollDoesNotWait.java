package dev.lockstep.mutants;

import dev.lockstep.api.Connection;
import java.time.Duration;

@Mutant(
    fault = "poll() with a time limit does not wait",
    killedBy = {"PipeRules.PIPE_07_must_wait_in_poll_for_a_message"})
public final class PipePollDoesNotWait extends AlteredPipes {
  @Override
  protected Connection alter(Connection end) {
    return new Hasty(end);
  }

  private static final class Hasty extends WrongEnd {

    private static final long serialVersionUID = 1;

    Hasty(Connection right) {
      super(right);
    }

    @Override
    public boolean poll(Duration timeout) {
      return right.poll();
    }
  }
}
