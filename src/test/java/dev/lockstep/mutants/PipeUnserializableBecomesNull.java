package dev.lockstep.mutants;

import dev.lockstep.api.Connection;
import dev.lockstep.api.SerializationException;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "null is sent in the place of what cannot be serialised",
    killedBy = {"PipeRules.PIPE_09_cannot_send_what_cannot_be_serialised"})
public final class PipeUnserializableBecomesNull extends AlteredPipes {
  @Override
  protected Connection alter(Connection end) {
    return new Lenient(end);
  }

  private static final class Lenient extends WrongEnd {

    private static final long serialVersionUID = 1;

    Lenient(Connection right) {
      super(right);
    }

    @Override
    public void send(@Nullable Object message) throws InterruptedException {
      try {
        right.send(message);
      } catch (SerializationException e) {
        right.send(null);
      }
    }
  }
}
