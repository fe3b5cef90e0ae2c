package dev.lockstep.mutants;

import dev.lockstep.api.Connection;
import dev.lockstep.api.Pipe;

@Mutant(
    fault = "closing an end throws away what it has sent",
    killedBy = {"PipeRules.PIPE_08_must_tell_the_end_after_what_was_sent"})
public final class PipeCloseDropsWhatWasSent extends AlteredPipes {
  @Override
  protected Pipe pipe(boolean duplex) {
    Pipe right = real().pipe(duplex);
    return new Pipe(right.first(), new Careless(right.second(), right.first()));
  }

  private static final class Careless extends WrongEnd {

    private static final long serialVersionUID = 1;

    private final transient Connection other;

    Careless(Connection right, Connection other) {
      super(right);
      this.other = other;
    }

    @Override
    public void close() {
      try {
        while (other.poll()) {
          other.receiveBytes();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      super.close();
    }
  }
}
