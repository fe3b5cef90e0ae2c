package dev.lockstep.mutants;

import dev.lockstep.api.Connection;
import dev.lockstep.api.EndOfFileException;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "when the other end is closed, receive() waits for ever",
    killedBy = {
      "PipeRules.PIPE_08_must_tell_the_end_after_what_was_sent",
      "PipeRules.PIPE_08_must_tell_the_end_of_the_only_holder"
    })
public final class PipeClosedEndBlocksForEver extends AlteredPipes {
  @Override
  protected Connection alter(Connection end) {
    return new Patient(end);
  }

  private static final class Patient extends WrongEnd {

    private static final long serialVersionUID = 1;

    Patient(Connection right) {
      super(right);
    }

    @Override
    public <T extends @Nullable Object> T receive() throws InterruptedException {
      try {
        return right.receive();
      } catch (EndOfFileException e) {
        new CountDownLatch(1).await();
        throw e;
      }
    }
  }
}
