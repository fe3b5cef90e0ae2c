package dev.lockstep.mutants;

import dev.lockstep.api.Connection;
import dev.lockstep.api.ForwardingMultiprocessing;
import dev.lockstep.api.Multiprocessing;
import dev.lockstep.api.Pipe;
import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The reference, whose pipes a mutant alters. */
abstract class AlteredPipes extends AlteredProcesses {

  /** What the mutant makes when a pipe is asked for. */
  protected Pipe pipe(boolean duplex) {
    Pipe right = real().pipe(duplex);
    return new Pipe(alter(right.first()), alter(right.second()));
  }

  /** What the mutant makes of an end of a pipe that the reference made. */
  protected Connection alter(Connection end) {
    return end;
  }

  @Override
  public Optional<Multiprocessing> multiprocessing() {
    return super.multiprocessing().map(WithPipes::new);
  }

  private final class WithPipes extends ForwardingMultiprocessing {

    WithPipes(Multiprocessing processes) {
      super(processes);
    }

    @Override
    public Pipe pipe(boolean duplex) {
      return AlteredPipes.this.pipe(duplex);
    }
  }

  /**
   * An end that does as the right one; a mutant overrides what it does wrong. In a child it holds
   * the right one that arrived there.
   */
  protected abstract static class WrongEnd implements Connection, Serializable {

    private static final long serialVersionUID = 1;

    /** The right one. */
    @SuppressWarnings("serial")
    protected final Connection right;

    protected WrongEnd(Connection right) {
      this.right = right;
    }

    @Override
    public void send(@Nullable Object message) throws InterruptedException {
      right.send(message);
    }

    @Override
    public <T extends @Nullable Object> T receive() throws InterruptedException {
      return right.receive();
    }

    @Override
    public void sendBytes(byte[] message) throws InterruptedException {
      right.sendBytes(message);
    }

    @Override
    public byte[] receiveBytes() throws InterruptedException {
      return right.receiveBytes();
    }

    @Override
    public boolean poll() {
      return right.poll();
    }

    @Override
    public boolean poll(Duration timeout) throws InterruptedException {
      return right.poll(timeout);
    }

    @Override
    public boolean isReadable() {
      return right.isReadable();
    }

    @Override
    public boolean isWritable() {
      return right.isWritable();
    }

    @Override
    public boolean isClosed() {
      return right.isClosed();
    }

    @Override
    public void close() {
      right.close();
    }
  }
}
