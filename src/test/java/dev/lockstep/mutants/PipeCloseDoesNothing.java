package dev.lockstep.mutants;

import dev.lockstep.api.Connection;

@Mutant(
    fault = "close() of a connection does nothing",
    killedBy = {"PipeRules.PIPE_08_cannot_use_what_was_closed_here"})
public final class PipeCloseDoesNothing extends AlteredPipes {
  @Override
  protected Connection alter(Connection end) {
    return new Open(end);
  }

  private static final class Open extends WrongEnd {

    private static final long serialVersionUID = 1;

    Open(Connection right) {
      super(right);
    }

    @Override
    public void close() {}
  }
}
