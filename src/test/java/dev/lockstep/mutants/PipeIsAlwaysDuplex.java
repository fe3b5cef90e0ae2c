package dev.lockstep.mutants;

import dev.lockstep.api.Pipe;

@Mutant(
    fault = "an end that should have one way can do both",
    killedBy = {
      "PipeRules.PIPE_04_cannot_send_at_the_first_end",
      "PipeRules.PIPE_05_cannot_receive_at_the_second_end"
    })
public final class PipeIsAlwaysDuplex extends AlteredPipes {
  @Override
  protected Pipe pipe(boolean duplex) {
    return real().pipe(true);
  }
}
