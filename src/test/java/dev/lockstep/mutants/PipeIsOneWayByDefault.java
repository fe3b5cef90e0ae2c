package dev.lockstep.mutants;

import dev.lockstep.api.Pipe;

@Mutant(
    fault = "a pipe is never duplex",
    killedBy = {"PipeRules.PIPE_03_must_be_duplex_by_default"})
public final class PipeIsOneWayByDefault extends AlteredPipes {
  @Override
  protected Pipe pipe(boolean duplex) {
    return real().pipe(false);
  }
}
