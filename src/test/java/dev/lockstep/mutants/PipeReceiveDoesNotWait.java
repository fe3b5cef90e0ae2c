package dev.lockstep.mutants;

import dev.lockstep.api.Connection;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "receive() gives null when there is nothing to receive",
    killedBy = {"PipeRules.PIPE_07_must_block_while_there_is_nothing"})
public final class PipeReceiveDoesNotWait extends AlteredPipes {
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
    @SuppressWarnings("unchecked")
    public <T extends @Nullable Object> T receive() throws InterruptedException {
      return right.poll() ? right.receive() : (T) null;
    }
  }
}
