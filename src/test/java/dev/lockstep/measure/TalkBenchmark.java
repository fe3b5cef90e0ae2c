package dev.lockstep.measure;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import dev.lockstep.measure.Talk.Round;
import dev.lockstep.model.picture.Svg;
import dev.lockstep.reference.Reference;
import dev.lockstep.witness.cpython.CPython;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Queues, pipes, locks, pools and managers beside CPython's, in turns, in one run. It prints a
 * table, writes it to {@code target/benchmark/talk.json} and {@code talk.svg}, and decides nothing:
 * {@code mvn test -Dtest=TalkBenchmark}; {@code -Dlockstep.figures=Pool} measures only what has
 * that in its name.
 */
class TalkBenchmark {

  private static final int WARM_UP = 4;
  private static final int ROUNDS = 9;
  private static final long PAUSE_NANOS = MILLISECONDS.toNanos(50);
  private static final Path FOLDER = Path.of("target", "benchmark");

  /** What a figure counts, and which way is better. */
  private enum Unit {
    PER_SECOND("k/s", 1e-3, true),
    BYTES_PER_SECOND("GB/s", 1e-9, true),
    MICROSECONDS("µs", 1e6, false),
    NANOSECONDS("ns", 1e9, false);

    private final String symbol;
    private final double factor;
    private final boolean moreIsBetter;

    Unit(String symbol, double factor, boolean moreIsBetter) {
      this.symbol = symbol;
      this.factor = factor;
      this.moreIsBetter = moreIsBetter;
    }
  }

  /** What is measured: in words, by CPython's name, and what Lockstep aims at beside CPython. */
  private record Figure(
      String name, String python, Unit unit, double goal, Function<Talk, Round> lockstep) {}

  private static final List<Figure> FIGURES =
      List.of(
          new Figure(
              "Queue, small values",
              "queue",
              Unit.PER_SECOND,
              5,
              t -> t.queue(0, 200_000, "small")),
          new Figure(
              "Queue of at most 100",
              "queue-limited",
              Unit.PER_SECOND,
              5,
              t -> t.queue(100, 100_000, "small")),
          new Figure(
              "Queue, records",
              "queue-records",
              Unit.PER_SECOND,
              1,
              t -> t.queue(0, 50_000, "records")),
          new Figure(
              "Pipe, round trip",
              "pipe-round-trip",
              Unit.MICROSECONDS,
              1,
              t -> t.pipeRoundTrip(10_000)),
          new Figure(
              "Pipe, 1 MiB messages",
              "pipe-throughput",
              Unit.BYTES_PER_SECOND,
              3,
              t -> t.pipeThroughput(1_000, 1 << 20)),
          new Figure("Lock, alone", "lock", Unit.NANOSECONDS, 0.6, t -> new LockRounds()),
          new Figure(
              "Lock, two processes",
              "lock-contended",
              Unit.NANOSECONDS,
              0.8,
              t -> t.lockContended(300_000)),
          new Figure("Pool.apply", "pool-apply", Unit.MICROSECONDS, 0.4, t -> t.poolApply(3_000)),
          new Figure(
              "Pool.map, chunks of 1", "pool-map", Unit.PER_SECOND, 2, t -> t.poolMap(20_000)),
          new Figure(
              "Manager's queue, put and get",
              "manager-queue",
              Unit.MICROSECONDS,
              0.8,
              t -> t.managerQueue(3_000)));

  /** A median and its spread, in the figure's unit. */
  record Spread(double median, double lowest, double highest) {
    static Spread of(double[] values, Unit unit) {
      double[] sorted = Arrays.stream(values).map(value -> value * unit.factor).sorted().toArray();
      return new Spread(sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
    }
  }

  /** One line of the table. */
  record Line(
      String figure,
      String unit,
      Spread lockstep,
      Spread cpython,
      double ratio,
      double goal,
      boolean moreIsBetter) {

    boolean reached() {
      return moreIsBetter ? ratio >= goal : ratio <= goal;
    }

    String text() {
      return String.format(
          Locale.ROOT,
          "%-29s %8.2f (%.2f to %.2f) %8.2f (%.2f to %.2f) %-4s %6.2f  %s %.1f %s",
          figure,
          lockstep.median,
          lockstep.lowest,
          lockstep.highest,
          cpython.median,
          cpython.lowest,
          cpython.highest,
          unit,
          ratio,
          moreIsBetter ? "≥" : "≤",
          goal,
          reached() ? "" : "not reached");
    }
  }

  /** All of it, as written. */
  record Table(String cpython, String jdk, int cpus, int rounds, List<Line> lines) {}

  @Test
  void compare() throws Exception {
    CPython python =
        CPython.onPath()
            .orElseThrow(() -> new AssertionError("the benchmark needs a CPython as python3"));
    java.lang.Process peer = startPeer(python);
    try (PrintStream toPeer = new PrintStream(peer.getOutputStream(), true);
        BufferedReader fromPeer = peer.inputReader();
        Talk talk = new Talk(new Reference().multiprocessing().orElseThrow())) {
      List<Line> lines =
          FIGURES.stream()
              .filter(figure -> figure.name().contains(System.getProperty("lockstep.figures", "")))
              .map(figure -> line(figure, talk, toPeer, fromPeer))
              .toList();
      write(
          new Table(
              python.version().toString(),
              Runtime.version().toString(),
              Runtime.getRuntime().availableProcessors(),
              ROUNDS,
              lines));
    } finally {
      peer.getOutputStream().close(); // then it ends what it has started
      if (!peer.waitFor(Duration.ofSeconds(10))) {
        peer.destroyForcibly();
      }
    }
  }

  private static java.lang.Process startPeer(CPython python) throws IOException {
    Path program = Files.createDirectories(FOLDER).resolve("talk.py");
    try (InputStream source = TalkBenchmark.class.getResourceAsStream("talk.py")) {
      Files.write(program, Objects.requireNonNull(source).readAllBytes());
    }
    return new ProcessBuilder(python.executable(), program.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static Line line(Figure figure, Talk talk, PrintStream toPeer, BufferedReader fromPeer) {
    try {
      Round lockstep = figure.lockstep().apply(talk);
      double[] ours = new double[ROUNDS];
      double[] theirs = new double[ROUNDS];
      for (int round = -WARM_UP; round < ROUNDS; round++) {
        LockSupport.parkNanos(PAUSE_NANOS);
        double our = lockstep.measure();
        LockSupport.parkNanos(PAUSE_NANOS);
        toPeer.println(figure.python());
        double their = Double.parseDouble(fromPeer.readLine());
        if (round >= 0) {
          ours[round] = our;
          theirs[round] = their;
        }
      }
      return line(figure, Spread.of(ours, figure.unit()), Spread.of(theirs, figure.unit()));
    } catch (Exception e) {
      throw new AssertionError("the figure " + figure.name() + " could not be measured", e);
    }
  }

  private static Line line(Figure figure, Spread ours, Spread theirs) {
    Line line =
        new Line(
            figure.name(),
            figure.unit().symbol,
            ours,
            theirs,
            ours.median() / theirs.median(),
            figure.goal(),
            figure.unit().moreIsBetter);
    System.out.println(line.text());
    return line;
  }

  /** JMH's iterations, one for each round. */
  private static final class LockRounds implements Round {

    private double[] seconds = {};
    private int next;

    @Override
    public double measure() throws Exception {
      if (seconds.length == 0) {
        seconds = run();
      }
      return seconds[next++ % seconds.length];
    }

    private static double[] run() throws Exception {
      var options =
          new OptionsBuilder()
              .include(LockBenchmark.class.getName())
              .verbosity(VerboseMode.SILENT)
              .build();
      return new Runner(options)
          .run().stream()
              .map(RunResult::getAggregatedResult)
              .flatMap(result -> result.getIterationResults().stream())
              .map(IterationResult::getPrimaryResult)
              .mapToDouble(result -> result.getScore())
              .toArray();
    }
  }

  private static void write(Table table) throws IOException {
    System.out.printf(
        Locale.ROOT,
        "medians of %d rounds (lowest to highest), Lockstep, then CPython %s, then the ratio and"
            + " what it aims at;%nJDK %s, %d CPUs; also in %s%n",
        table.rounds(),
        table.cpython(),
        table.jdk(),
        table.cpus(),
        FOLDER);
    JsonMapper.shared()
        .writerWithDefaultPrettyPrinter()
        .writeValue(FOLDER.resolve("talk.json").toFile(), table);
    Files.writeString(FOLDER.resolve("talk.svg"), picture(table));
  }

  /** A bar for each figure: how many times as good as CPython; the line is where both are equal. */
  private static String picture(Table table) {
    int left = 220;
    int scale = 60;
    int y = 40;
    Svg svg = new Svg().bold(10, 20, "How many times as good as CPython " + table.cpython());
    for (Line line : table.lines()) {
      double times = line.moreIsBetter() ? line.ratio() : 1 / line.ratio();
      int width = (int) Math.round(Math.min(times, 12) * scale);
      String words = String.format(Locale.ROOT, "%.1f times", times);
      svg.text(10, y + 13, line.figure())
          .box(left, y, width, 18, line.reached() ? "#9cd" : "#fc9", line.text())
          .text(left + width + 6, y + 13, words + (line.reached() ? "" : ", aim not reached"));
      y += 26;
    }
    return svg.line(left + scale, 30, left + scale, y)
        .picture(left + 14 * scale, y + 10, "Lockstep beside CPython");
  }
}
