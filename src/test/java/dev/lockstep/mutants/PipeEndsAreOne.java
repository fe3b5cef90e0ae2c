package dev.lockstep.mutants;

import dev.lockstep.api.Connection;
import dev.lockstep.api.Pipe;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "both ends of a pipe are the same one, which receives what it sends",
    killedBy = {"PipeRules.PIPE_01_must_have_two_ends"})
public final class PipeEndsAreOne extends AlteredPipes {
  @Override
  protected Pipe pipe(boolean duplex) {
    Pipe right = real().pipe(false);
    Connection both = new Loop(right.first(), right.second());
    return new Pipe(both, both);
  }

  private static final class Loop extends WrongEnd {

    private static final long serialVersionUID = 1;

    @SuppressWarnings("serial")
    private final Connection back;

    Loop(Connection right, Connection back) {
      super(right);
      this.back = back;
    }

    @Override
    public void send(@Nullable Object message) throws InterruptedException {
      back.send(message);
    }
  }
}
