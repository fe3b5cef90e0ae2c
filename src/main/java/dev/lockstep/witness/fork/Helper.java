package dev.lockstep.witness.fork;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** The helper JVM, seen from here. It ends, with all its children, when this is closed. */
final class Helper implements AutoCloseable {

  /** It needs a fraction of a second; one whose child hangs is given up. */
  private static final Duration LIMIT =
      Duration.ofMillis(
          Math.round(15_000 * Double.parseDouble(System.getProperty("lockstep.scale", "1.0"))));

  private final Process process;
  private final BufferedReader lines;
  private final Writer orders;

  private Helper(Process process) {
    this.process = process;
    this.lines = process.inputReader();
    this.orders = process.outputWriter();
  }

  /** Starts one for this experiment. */
  static Helper start(String experiment, int number) {
    List<String> command =
        List.of(
            System.getProperty("java.home") + "/bin/java",
            "-Xint",
            "-XX:+UseSerialGC",
            "-Xms32m",
            "-XX:-UsePerfData",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:GuaranteedSafepointInterval=0", // in a child nobody would end a safepoint
            "-XX:AsyncDeflationInterval=0",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:+SuppressFatalErrorMessage",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            ForkHelper.class.getName(),
            Long.toString(2 * LIMIT.toSeconds()),
            experiment,
            Integer.toString(number));
    try {
      return new Helper(
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    } catch (IOException e) {
      throw new UncheckedIOException("the helper JVM could not be started", e);
    }
  }

  long pid() {
    return process.pid();
  }

  /** A line: its first word, and the numbers behind it. */
  record Line(String word, List<Integer> numbers) {

    static Line of(String text) {
      List<String> words = List.of(text.split(" "));
      List<String> numbers = words.subList(1, words.size());
      return new Line(words.getFirst(), numbers.stream().map(Integer::parseInt).toList());
    }
  }

  /** The numbers of its next line, which has to begin with this word. */
  List<Integer> next(String word) throws SpoiltException, InterruptedException {
    Line line = next();
    if (!line.word().equals(word)) {
      throw new SpoiltException("it said “%s” and not “%s”".formatted(line.word(), word));
    }
    return line.numbers();
  }

  /** Its next line. */
  Line next() throws SpoiltException, InterruptedException {
    try {
      return CompletableFuture.supplyAsync(
              () -> Line.of(read()), Thread.ofPlatform().daemon()::start)
          .get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new SpoiltException("it said nothing for " + LIMIT.toSeconds() + " s");
    } catch (ExecutionException e) {
      throw new SpoiltException("it could not be read: " + e.getCause().getMessage());
    }
  }

  private String read() {
    try {
      String line = lines.readLine();
      if (line == null) {
        throw new EOFException("it has ended");
      }
      return line;
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  /** Lets it go on. */
  void goOn() throws SpoiltException {
    try {
      orders.write("\n");
      orders.flush();
    } catch (IOException e) {
      throw new SpoiltException("it does not listen: " + e.getMessage());
    }
  }

  /** Waits for its end, before which it has to have collected all its children. */
  void end() throws SpoiltException, InterruptedException {
    next("childless");
    if (!process.waitFor(LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new SpoiltException("it did not end");
    }
    if (process.exitValue() != 0) {
      throw new SpoiltException("it ended with exit code " + process.exitValue());
    }
  }

  /** A child whose helper has ended before would belong to somebody else, so it goes first. */
  @Override
  public void close() {
    Stream.concat(process.descendants(), Stream.of(process.toHandle()))
        .forEach(ProcessHandle::destroyForcibly);
  }
}
