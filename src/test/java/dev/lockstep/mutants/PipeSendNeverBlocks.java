package dev.lockstep.mutants;

import dev.lockstep.api.Connection;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

@Mutant(
    fault = "send() keeps what does not fit in a buffer of its own, and does not wait",
    killedBy = {"IpcRules.IPC_01_must_block_when_the_buffer_is_full"})
public final class PipeSendNeverBlocks extends AlteredPipes {
  @Override
  protected Connection alter(Connection end) {
    return new Boundless(end);
  }

  private static final class Boundless extends WrongEnd {

    private static final long serialVersionUID = 1;

    Boundless(Connection right) {
      super(right);
    }

    private final transient ExecutorService feeder =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());

    @Override
    public void sendBytes(byte[] message) {
      feeder.submit(() -> {
        right.sendBytes(message);
        return true;
      });
    }
  }
}
