package dev.lockstep.measure;

import dev.lockstep.measure.Busy.Took;
import dev.lockstep.witness.cpython.CPython;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** A CPython that runs the program {@code cores.py}; or what one answered earlier. */
abstract class PythonCores implements AutoCloseable {

  /** How many processes it keeps. */
  static final int MOST = 4;

  private static final String RECORD = "cores-recorded.txt";

  /**
   * What it answers.
   *
   * @param took the time that all of it took
   * @param spans when each thread, or process, ran
   */
  record Answer(Took took, List<Spans> spans) {

    static Answer of(String line) {
      String[] parts = line.split(" *; *");
      String[] times = parts[0].split(" ");
      return new Answer(
          new Took(Long.parseLong(times[0]), Long.parseLong(times[1])),
          Arrays.stream(parts).skip(1).map(Answer::spans).toList());
    }

    private static Spans spans(String bounds) {
      return new Spans(Arrays.stream(bounds.split(" ")).mapToLong(Long::parseLong).toArray());
    }
  }

  /** Its version, whether it has a GIL, and how many CPUs its machine has. */
  record About(String version, boolean hasGil, int cpus) {

    static About of(String line) {
      String[] words = line.split(", ");
      return new About(words[0], words[1].equals("GIL"), Integer.parseInt(words[2]));
    }

    String line() {
      return version + ", " + (hasGil ? "GIL" : "no GIL") + ", " + cpus;
    }
  }

  abstract About about();

  /** Asks for so many of a kind, such as {@code threads loop 2}, for this time. */
  abstract String answer(String question, Duration time) throws IOException;

  Answer ask(String kind, int count, Duration time) throws IOException {
    return Answer.of(answer(kind + " " + count, time));
  }

  /** Two of this kind, as {@link AtOnce} wants them. */
  AtOnce.Several two(String kind) {
    return end -> ask(kind, 2, Duration.ofNanos(end - System.nanoTime())).spans();
  }

  @Override
  public void close() throws IOException {}

  private static String resource(String name) throws IOException {
    try (InputStream file = PythonCores.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** One of this machine. With {@code -Dlockstep.cpython=record} its answers are kept. */
  static final class Live extends PythonCores {

    private final About about;
    private final Process process;
    private final PrintStream to;
    private final BufferedReader from;
    private final List<String> record = new ArrayList<>();

    Live(CPython python, Path folder) throws IOException {
      Path program = Files.writeString(folder.resolve("cores.py"), resource("cores.py"));
      process =
          new ProcessBuilder(python.executable(), "-I", program.toString(), Integer.toString(MOST))
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      to = new PrintStream(process.getOutputStream(), true);
      from = process.inputReader();
      about = new About(python.version().toString(), read().equals("GIL"), Cpus.COUNT);
      record.add(about.line());
    }

    private String read() throws IOException {
      String line = from.readLine();
      if (line == null) {
        throw new IOException("CPython has ended instead of an answer");
      }
      return line;
    }

    @Override
    About about() {
      return about;
    }

    @Override
    String answer(String question, Duration time) throws IOException {
      to.println(question + " " + time.toMillis());
      String answer = read();
      record.add(question + ": " + answer);
      return answer;
    }

    @Override
    public void close() throws IOException {
      to.close(); // then it ends, and its children, which are daemons, with it
      process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
      if (System.getProperty("lockstep.cpython", "").equals("record")) {
        String folder = "src/test/resources/" + getClass().getPackageName().replace('.', '/');
        Files.write(Path.of(folder, RECORD), record);
      }
    }
  }

  /** What one of another machine answered; from the beginning again, if it is asked more often. */
  static final class Recorded extends PythonCores {

    private final About about;
    private final Map<String, List<String>> answers = new HashMap<>();
    private final Map<String, Integer> asked = new HashMap<>();

    Recorded() throws IOException {
      List<String> lines = resource(RECORD).lines().toList();
      about = About.of(lines.getFirst());
      for (String line : lines.subList(1, lines.size())) {
        String[] parts = line.split(": ");
        answers.computeIfAbsent(parts[0], question -> new ArrayList<>()).add(parts[1]);
      }
    }

    @Override
    About about() {
      return about;
    }

    @Override
    String answer(String question, Duration time) {
      List<String> all = answers.getOrDefault(question, List.of());
      int times = asked.merge(question, 1, Integer::sum);
      return all.get((times - 1) % all.size());
    }
  }
}
