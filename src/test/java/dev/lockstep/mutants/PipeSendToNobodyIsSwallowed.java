package dev.lockstep.mutants;

import dev.lockstep.api.Connection;
import dev.lockstep.api.ConnectionException;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "sending when nobody holds the other end is no error",
    killedBy = {"PipeRules.PIPE_08_cannot_send_to_nobody"})
public final class PipeSendToNobodyIsSwallowed extends AlteredPipes {
  @Override
  protected Connection alter(Connection end) {
    return new Swallowing(end);
  }

  private static final class Swallowing extends WrongEnd {

    private static final long serialVersionUID = 1;

    Swallowing(Connection right) {
      super(right);
    }

    @Override
    public void send(@Nullable Object message) throws InterruptedException {
      try {
        right.send(message);
      } catch (ConnectionException e) {
        // Nobody is told.
      }
    }
  }
}
