package dev.lockstep.mutants;

import dev.lockstep.api.Connection;
import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "what was sent in several pieces is received in one",
    killedBy = {
      "PipeRules.PIPE_06_must_carry_one_message_each_in_order",
      "PipeRules.PIPE_06_must_keep_the_limits_of_messages_of_bytes"
    })
public final class PipeMessagesAreMerged extends AlteredPipes {
  @Override
  protected Connection alter(Connection end) {
    return new Stream(end);
  }

  private static final class Stream extends WrongEnd {

    private static final long serialVersionUID = 1;

    Stream(Connection right) {
      super(right);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T extends @Nullable Object> T receive() throws InterruptedException {
      Object message = right.receive();
      while (message instanceof String text && right.poll()) {
        message = text + right.receive();
      }
      return (T) message;
    }

    @Override
    public byte[] receiveBytes() throws InterruptedException {
      var bytes = new ByteArrayOutputStream();
      do {
        bytes.writeBytes(right.receiveBytes());
      } while (right.poll());
      return bytes.toByteArray();
    }
  }
}
