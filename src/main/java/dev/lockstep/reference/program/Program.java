package dev.lockstep.reference.program;

import dev.lockstep.api.CompletedProgram;
import dev.lockstep.api.RunningProgram;
import dev.lockstep.api.TimeoutExpiredException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/**
 * Another program while it runs.
 *
 * <p>Signals go through the process's handle: the platform's {@code Process.destroy()} would close
 * the three streams as well, and with them lose what the program has just written or still has to
 * say.
 */
final class Program implements RunningProgram {

  /** Longer than any program runs, and still a number of nanoseconds. */
  static final Duration NO_LIMIT = Duration.ofNanos(Long.MAX_VALUE);

  private static final int SIGKILL = 9;
  private static final int SIGTERM = 15;
  private static final int SIGNAL_BASE = 128;

  /** After a kill the pipes end at once, unless a child of the program has inherited them. */
  private static final Duration LAST_BYTES = Duration.ofMillis(100);

  private final List<String> words;
  private final Process process;
  private volatile boolean terminated;
  private volatile boolean killed;

  Program(List<String> words, Process process) {
    this.words = words;
    this.process = process;
  }

  @Override
  public long pid() {
    return process.pid();
  }

  @Override
  public OutputStream input() {
    return process.getOutputStream();
  }

  @Override
  public InputStream output() {
    return process.getInputStream();
  }

  @Override
  public InputStream errors() {
    return process.getErrorStream();
  }

  @Override
  public OptionalInt exitCode() {
    return process.isAlive() ? OptionalInt.empty() : OptionalInt.of(codeOf(process.exitValue()));
  }

  private int codeOf(int status) {
    boolean bySignalOfOurs =
        switch (status - SIGNAL_BASE) {
          case SIGTERM -> terminated;
          case SIGKILL -> killed;
          default -> false;
        };
    return bySignalOfOurs ? SIGNAL_BASE - status : status;
  }

  @Override
  public int waitFor() throws InterruptedException {
    return codeOf(process.waitFor());
  }

  @Override
  public int waitFor(Duration timeout) throws InterruptedException {
    if (!process.waitFor(timeout)) {
      throw new TimeoutExpiredException(words, timeout, new byte[0]);
    }
    return waitFor();
  }

  @Override
  public CompletedProgram communicate(byte[] input) throws InterruptedException {
    return communicate(input, NO_LIMIT);
  }

  /** The same with a limit: a program that has not ended by then, or its output, is killed. */
  CompletedProgram communicate(byte[] input, Duration limit) throws InterruptedException {
    Collector out = new Collector(output());
    Collector err = new Collector(errors());
    // Nobody waits for the feeder: what is not read when the program ends, nobody will read.
    Thread.ofPlatform().daemon().name("lockstep-input").start(() -> feed(input));
    if (!ended(out, err, limit)) {
      endByForce();
      out.ended(LAST_BYTES);
      throw new TimeoutExpiredException(words, limit, out.bytes());
    }
    return new CompletedProgram(words, waitFor(), out.bytes(), err.bytes());
  }

  private boolean ended(Collector out, Collector err, Duration limit) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.NANOSECONDS.convert(limit);
    return process.waitFor(timeTo(deadline))
        && out.ended(timeTo(deadline))
        && err.ended(timeTo(deadline));
  }

  private static Duration timeTo(long deadline) {
    return Duration.ofNanos(deadline - System.nanoTime());
  }

  private void feed(byte[] bytes) {
    try (OutputStream input = input()) {
      input.write(bytes);
    } catch (IOException e) {
      // The program does not read its input, which is its right.
    }
  }

  @Override
  public void terminate() {
    if (process.isAlive()) {
      terminated = true;
      process.toHandle().destroy();
    }
  }

  @Override
  public void kill() {
    if (process.isAlive()) {
      killed = true;
      process.toHandle().destroyForcibly();
    }
  }

  /** Kills the program and waits until it is gone, interrupted or not. */
  void endByForce() {
    kill();
    boolean interrupted = Thread.interrupted();
    while (process.isAlive()) {
      try {
        process.waitFor();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    Collector.discard(output());
    Collector.discard(errors());
    feed(new byte[0]);
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Reads a stream to its end, in a thread of its own, so that the program is never held up. */
  private static final class Collector {

    private final ByteArrayOutputStream collected = new ByteArrayOutputStream();
    private final Thread thread;

    Collector(InputStream from) {
      this.thread = drain(from, collected);
    }

    static void discard(InputStream from) {
      drain(from, OutputStream.nullOutputStream());
    }

    private static Thread drain(InputStream from, OutputStream to) {
      return Thread.ofPlatform()
          .daemon()
          .name("lockstep-output")
          .start(() -> {
            try {
              from.transferTo(to);
            } catch (IOException e) {
              // The pipe is gone; what came before it is kept.
            }
          });
    }

    /** Waits at most this long for the stream's end, and says whether it has come. */
    boolean ended(Duration limit) throws InterruptedException {
      return thread.join(limit);
    }

    /** What has been read by now. */
    byte[] bytes() {
      return collected.toByteArray();
    }
  }
}
