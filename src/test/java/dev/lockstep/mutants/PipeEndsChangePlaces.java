package dev.lockstep.mutants;

import dev.lockstep.api.Pipe;

@Mutant(
    fault = "the first end of a one-way pipe sends, and the second receives",
    killedBy = {
      "PipeRules.PIPE_04_must_receive_at_the_first_end",
      "PipeRules.PIPE_05_must_send_at_the_second_end"
    })
public final class PipeEndsChangePlaces extends AlteredPipes {
  @Override
  protected Pipe pipe(boolean duplex) {
    Pipe right = real().pipe(duplex);
    return new Pipe(right.second(), right.first());
  }
}
