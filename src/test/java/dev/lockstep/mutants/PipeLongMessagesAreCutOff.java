package dev.lockstep.mutants;

import dev.lockstep.api.Connection;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "what does not fit into the buffer is cut off",
    killedBy = {"PipeRules.PIPE_09_must_carry_a_message_of_any_size"})
public final class PipeLongMessagesAreCutOff extends AlteredPipes {
  @Override
  protected Connection alter(Connection end) {
    return new Short(end);
  }

  private static final class Short extends WrongEnd {

    private static final long serialVersionUID = 1;

    Short(Connection right) {
      super(right);
    }

    private static final int BUFFER = 1 << 16;

    @Override
    public void send(@Nullable Object message) throws InterruptedException {
      boolean fits = !(message instanceof byte[] bytes) || bytes.length <= BUFFER;
      right.send(fits ? message : Arrays.copyOf((byte[]) message, BUFFER));
    }
  }
}
