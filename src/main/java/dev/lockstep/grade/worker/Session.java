package dev.lockstep.grade.worker;

import dev.lockstep.grade.sandbox.Cell;
import dev.lockstep.grade.sandbox.Prisoner;
import dev.lockstep.grade.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/** The life of one worker: from its start until it is done, or has to be killed. */
public final class Session implements AutoCloseable {

  /** How a worker came to its end. */
  public enum Ending {
    /** It was done, or nobody wanted to hear more. */
    DONE,
    /** Its JVM ended before that. */
    DIED,
    /** It did not say anything for too long. */
    SILENT,
    /** Somebody else spoke for it. */
    FORGED
  }

  /**
   * The end of a worker.
   *
   * @param ending how
   * @param exit the exit code of its JVM, if it ended by itself
   * @param output the beginning of what it printed
   */
  public record End(Ending ending, OptionalInt exit, String output) {}

  /** A JVM that has closed the line ends at once, if it does. */
  private static final Duration DYING = Duration.ofSeconds(2);

  private final Path socket;
  private final byte[] key;
  private final Line line;
  private final Prisoner worker;

  private Session(Path socket, byte[] key, Line line, Prisoner worker) {
    this.socket = socket;
    this.key = key;
    this.line = line;
    this.worker = worker;
  }

  /**
   * Starts a worker in this cell, which waits for its order.
   *
   * @param explores whether it shall make ready what explores meanwhile
   */
  public static Session start(Sandbox sandbox, Workshop workshop, Cell cell, boolean explores)
      throws IOException {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    Path socket = cell.line().resolve("s");
    Prisoner worker = sandbox.start(cell, workshop.worker(cell, explores)); // it closes the cell
    try {
      return new Session(socket, key, Line.at(socket, new Seal(key)), worker);
    } catch (IOException | RuntimeException e) {
      worker.close();
      throw e;
    }
  }

  /**
   * Runs rules. To be called once, as a worker reads one order only.
   *
   * @param classes the classes of the submission, of which the first implementation is taken
   * @param tasks the rules
   * @param limit how long the worker may be silent
   * @param listener hears every report, and says whether it wants to hear more
   */
  public End run(
      List<String> classes, List<Task> tasks, Supplier<Duration> limit, Predicate<Report> listener)
      throws InterruptedException {
    Order order = new Order(socket.toString(), classes, tasks);
    worker.tell(
        HexFormat.of().formatHex(key)
            + "\n"
            + JsonMapper.shared().writeValueAsString(order)
            + "\n");
    return listen(limit, listener);
  }

  private End listen(Supplier<Duration> limit, Predicate<Report> listener)
      throws InterruptedException {
    while (true) {
      Optional<Line.Event> event = next(limit.get());
      if (event.isEmpty()) {
        return new End(Ending.SILENT, OptionalInt.empty(), worker.output());
      }
      switch (event.get()) {
        case Line.Said said -> {
          if (said.report() instanceof Report.Done || !listener.test(said.report())) {
            return new End(Ending.DONE, OptionalInt.empty(), "");
          }
        }
        case Line.Cut cut -> {
          OptionalInt exit = worker.await(DYING);
          return new End(Ending.DIED, exit, worker.output());
        }
        case Line.Forged forged -> {
          return new End(Ending.FORGED, OptionalInt.empty(), worker.output());
        }
      }
    }
  }

  /** A worker that dies before it has connected says nothing, not even that. */
  private Optional<Line.Event> next(Duration limit) throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    while (System.nanoTime() < end) {
      boolean alive = worker.isAlive();
      Optional<Line.Event> event = line.next(Duration.ofMillis(50));
      if (event.isPresent()) {
        return event;
      }
      if (!alive) {
        return Optional.of(new Line.Cut());
      }
    }
    return Optional.empty();
  }

  /** Kills the worker, and all that it has started. */
  @Override
  public void close() throws IOException {
    try (line) {
      worker.close();
    }
  }
}
