package dev.lockstep.mutants;

import dev.lockstep.api.Connection;
import dev.lockstep.api.Pipe;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "send() returns only when the message was received",
    killedBy = {"IpcRules.IPC_01_may_be_through_before_anyone_receives"})
public final class PipeSendWaitsForTheReceiver extends AlteredPipes {
  @Override
  protected Pipe pipe(boolean duplex) {
    Pipe messages = real().pipe(duplex);
    Pipe answers = real().pipe(false);
    return new Pipe(
        new Answering(messages.first(), answers.second()),
        new Asking(messages.second(), answers.first()));
  }

  private static final class Asking extends WrongEnd {

    private static final long serialVersionUID = 1;

    @SuppressWarnings("serial")
    private final Connection answers;

    Asking(Connection right, Connection answers) {
      super(right);
      this.answers = answers;
    }

    @Override
    public void send(@Nullable Object message) throws InterruptedException {
      right.send(message);
      answers.receive();
    }
  }

  private static final class Answering extends WrongEnd {

    private static final long serialVersionUID = 1;

    @SuppressWarnings("serial")
    private final Connection answers;

    Answering(Connection right, Connection answers) {
      super(right);
      this.answers = answers;
    }

    @Override
    public <T extends @Nullable Object> T receive() throws InterruptedException {
      T message = right.receive();
      answers.send("received");
      return message;
    }
  }
}
