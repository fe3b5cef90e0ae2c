package dev.lockstep.reference.pipe;

import dev.lockstep.api.Connection;
import dev.lockstep.api.ConnectionException;
import dev.lockstep.api.Pipe;
import dev.lockstep.reference.values.Codec;
import dev.lockstep.reference.values.Passenger;
import dev.lockstep.reference.values.Passengers;
import dev.lockstep.reference.values.Ticket;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.lang.ref.Cleaner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A connection over the kernel's pipes: one to receive from, one to send to, or both.
 *
 * <p>It travels as the paths of its open files. The child opens them anew while they are still held
 * here for it, and from then on the two processes' files are independent of each other.
 */
public final class PipeConnection implements Connection, Passenger, Serializable {

  private static final long serialVersionUID = 1;

  /** Closes the files of connections that nobody refers to any more. */
  private static final Cleaner CLEANER = Cleaner.create();

  private final transient boolean nativeAccess;
  private final transient @Nullable Incoming incoming;
  private final transient @Nullable Outgoing outgoing;
  private final transient Cleaner.Cleanable cleanable;
  private transient volatile boolean closed;

  private PipeConnection(
      boolean nativeAccess, @Nullable PipeReader reader, @Nullable PipeWriter writer) {
    this.nativeAccess = nativeAccess;
    this.incoming = reader == null ? null : new Incoming(reader);
    this.outgoing = writer == null ? null : new Outgoing(writer);
    this.cleanable = CLEANER.register(this, new Closing(incoming, outgoing));
  }

  /** Apart from the connection, which it must not keep alive. */
  private record Closing(@Nullable Incoming incoming, @Nullable Outgoing outgoing)
      implements Runnable {
    @Override
    public void run() {
      if (incoming != null) {
        incoming.close();
      }
      if (outgoing != null) {
        outgoing.close();
      }
    }
  }

  /** The two ends of a new pipe. If it is duplex, it is made of two of the kernel's. */
  public static Pipe pipe(boolean duplex, boolean nativeAccess) {
    KernelPipe.Access access = KernelPipe.Access.of(nativeAccess);
    try {
      KernelPipe there = access.create();
      if (!duplex) {
        return new Pipe(
            new PipeConnection(nativeAccess, there.reader(), null),
            new PipeConnection(nativeAccess, null, there.writer()));
      }
      KernelPipe back = access.create();
      return new Pipe(
          new PipeConnection(nativeAccess, there.reader(), back.writer()),
          new PipeConnection(nativeAccess, back.reader(), there.writer()));
    } catch (IOException e) {
      throw new ConnectionException("cannot make a pipe: " + e.getMessage(), e);
    }
  }

  // While it is in use it must not be taken for forgotten, and closed.

  @Override
  public void send(@Nullable Object message) throws InterruptedException {
    try {
      outgoing().send(Codec.encode(message));
    } finally {
      java.lang.ref.Reference.reachabilityFence(this);
    }
  }

  @Override
  @SuppressWarnings("unchecked") // the receiver says what it expects
  public <T extends @Nullable Object> T receive() throws InterruptedException {
    return (T) Codec.decode(receiveBytes());
  }

  @Override
  public void sendBytes(byte[] message) throws InterruptedException {
    try {
      outgoing().send(message);
    } finally {
      java.lang.ref.Reference.reachabilityFence(this);
    }
  }

  @Override
  public byte[] receiveBytes() throws InterruptedException {
    try {
      return incoming().receive();
    } finally {
      java.lang.ref.Reference.reachabilityFence(this);
    }
  }

  @Override
  public boolean poll() {
    try {
      return incoming().poll();
    } finally {
      java.lang.ref.Reference.reachabilityFence(this);
    }
  }

  @Override
  public boolean poll(Duration timeout) throws InterruptedException {
    try {
      return incoming().poll(timeout);
    } finally {
      java.lang.ref.Reference.reachabilityFence(this);
    }
  }

  private Incoming incoming() {
    requireOpen();
    if (incoming == null) {
      throw new ConnectionException(
          "connection is write-only: receive at the pipe's other end, or make the pipe duplex.");
    }
    return incoming;
  }

  private Outgoing outgoing() {
    requireOpen();
    if (outgoing == null) {
      throw new ConnectionException(
          "connection is read-only: send at the pipe's other end, or make the pipe duplex.");
    }
    return outgoing;
  }

  private void requireOpen() {
    if (closed) {
      throw Line.isClosed();
    }
  }

  @Override
  public boolean isReadable() {
    return incoming != null;
  }

  @Override
  public boolean isWritable() {
    return outgoing != null;
  }

  @Override
  public boolean isClosed() {
    return closed;
  }

  @Override
  public void close() {
    closed = true;
    cleanable.clean();
  }

  @Override
  public void board() {
    lines().forEach(line -> line.end().requireWhole());
    List<Line> held = new ArrayList<>();
    try {
      lines()
          .forEach(line -> {
            line.hold();
            held.add(line);
          });
    } catch (ConnectionException e) { // closed in this very moment
      held.forEach(line -> line.end().letGo());
      throw e;
    }
  }

  @Override
  public void leave() {
    lines().forEach(line -> line.end().letGo());
  }

  private Stream<Line> lines() {
    return Stream.<@Nullable Line>of(incoming, outgoing).filter(Objects::nonNull);
  }

  @Override
  public String title() {
    return "Connection";
  }

  @Override
  public Ticket ticket() {
    return Ticket.of(Opener.class, Boolean.toString(nativeAccess), path(incoming), path(outgoing));
  }

  private static String path(@Nullable Line line) {
    return line == null ? "" : line.end().path();
  }

  /** Opens the connection that another process holds. */
  private static final class Opener implements Ticket.Opener {
    @Override
    public Object open(List<String> details) {
      boolean nativeAccess = Boolean.parseBoolean(details.get(0));
      String reader = details.get(1);
      String writer = details.get(2);
      KernelPipe.Access access = KernelPipe.Access.of(nativeAccess);
      try {
        return new PipeConnection(
            nativeAccess,
            reader.isEmpty() ? null : access.openReader(reader),
            writer.isEmpty() ? null : access.openWriter(writer));
      } catch (IOException e) {
        throw new ConnectionException(
            "the process that passed this connection has ended, and its end of the pipe with it.",
            e);
      }
    }
  }

  private Object writeReplace() {
    return Passengers.board(this);
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a connection is never written as itself");
  }
}
