package dev.lockstep.grade.worker;

import dev.lockstep.grade.sandbox.Cell;
import dev.lockstep.grade.sandbox.Prisoner;
import dev.lockstep.grade.sandbox.Sandbox;
import java.io.IOException;
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
public final class Session {

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

  private final Sandbox sandbox;
  private final Workshop workshop;
  private final Cell cell;

  /** A session in this cell. */
  public Session(Sandbox sandbox, Workshop workshop, Cell cell) {
    this.sandbox = sandbox;
    this.workshop = workshop;
    this.cell = cell;
  }

  /**
   * Runs rules.
   *
   * @param classes the classes of the submission, of which the first implementation is taken
   * @param tasks the rules
   * @param limit how long the worker may be silent
   * @param listener hears every report, and says whether it wants to hear more
   */
  public End run(
      List<String> classes, List<Task> tasks, Supplier<Duration> limit, Predicate<Report> listener)
      throws IOException, InterruptedException {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    Order order = new Order(cell.line().resolve("s").toString(), classes, tasks);
    try (Line line = Line.at(cell.line().resolve("s"), new Seal(key));
        Prisoner worker = sandbox.start(cell, workshop.worker(cell))) {
      worker.tell(
          HexFormat.of().formatHex(key)
              + "\n"
              + JsonMapper.shared().writeValueAsString(order)
              + "\n");
      return listen(line, worker, limit, listener);
    }
  }

  private static End listen(
      Line line, Prisoner worker, Supplier<Duration> limit, Predicate<Report> listener)
      throws InterruptedException {
    while (true) {
      Optional<Line.Event> event = next(line, worker, limit.get());
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
  private static Optional<Line.Event> next(Line line, Prisoner worker, Duration limit)
      throws InterruptedException {
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
}
