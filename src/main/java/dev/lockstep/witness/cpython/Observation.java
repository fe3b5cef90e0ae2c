package dev.lockstep.witness.cpython;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A Python program that makes one observation. Its docstring names the claim, says what is so, and
 * lists the lines that it has to print, some of them for a range of versions only:
 *
 * <pre>
 * """PROC-05: run() starts no process.
 *
 * expect: pid: None
 * expect [3.8..3.10]: name: Thread-1
 * """
 * </pre>
 *
 * @param name the file's name without its ending: the claim's id, and perhaps a letter
 * @param says what is so, in a sentence
 * @param file the program
 * @param promises the lines it has to print, in order
 */
public record Observation(String name, String says, Path file, List<Promise> promises) {

  private static final Pattern CLAIM = Pattern.compile("([A-Z]+-\\d\\d)(-[a-z])?");
  private static final Pattern FIRST = Pattern.compile("\"\"\"([A-Z]+-\\d\\d): (.+)");
  private static final Pattern EXPECT = Pattern.compile("expect(?: \\[(.*)])?: (.*)");

  /**
   * A line that has to be printed.
   *
   * @param from the first minor version it holds for, if not all
   * @param to the last one
   */
  public record Promise(Optional<Version> from, Optional<Version> to, String line) {

    boolean holdsFor(Version version) {
      Version minor = version.minorOnly();
      return from.stream().allMatch(first -> first.compareTo(minor) <= 0)
          && to.stream().allMatch(last -> last.compareTo(minor) >= 0);
    }
  }

  /**
   * All programs of a folder, by name.
   *
   * @throws IllegalArgumentException if one is not in the form above; it names the file and the
   *     line
   */
  public static List<Observation> readAll(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Observation> observations = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".py")).sorted().toList()) {
        observations.add(read(file));
      }
      return observations;
    }
  }

  /** Reads one program; see {@link #readAll}. */
  public static Observation read(Path file) throws IOException {
    String name = file.getFileName().toString().replaceFirst("\\.py$", "");
    List<String> lines = Files.readAllLines(file);
    Matcher first = FIRST.matcher(lines.getFirst());
    if (!first.matches() || !first.group(1).equals(claimOf(name))) {
      throw new IllegalArgumentException(
          file + ":1: the first line has to be \"\"\"" + claimOf(name) + ": what is so");
    }
    List<Promise> promises = new ArrayList<>();
    for (int i = 1; i < lines.size() && !lines.get(i).startsWith("\"\"\""); i++) {
      if (lines.get(i).startsWith("expect")) {
        promises.add(promise(file, i + 1, lines.get(i)));
      }
    }
    if (promises.isEmpty()) {
      throw new IllegalArgumentException(file + ":1: the docstring has no line 'expect: …'");
    }
    return new Observation(name, first.group(2), file, List.copyOf(promises));
  }

  private static Promise promise(Path file, int number, String line) {
    Matcher matcher = EXPECT.matcher(line);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          file + ":" + number + ": expected 'expect: line' or 'expect [3.8..3.10]: line'");
    }
    if (matcher.group(1) == null) {
      return new Promise(Optional.empty(), Optional.empty(), matcher.group(2));
    }
    String[] range = matcher.group(1).split("\\.\\.", -1);
    return new Promise(bound(range[0]), bound(range[range.length - 1]), matcher.group(2));
  }

  private static Optional<Version> bound(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(Version.parse(text));
  }

  private static String claimOf(String name) {
    Matcher matcher = CLAIM.matcher(name);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          name + ".py is not named after a claim, such as PROC-05.py");
    }
    return matcher.group(1);
  }

  /** The id of the claim that it speaks for. */
  public String claim() {
    return claimOf(name);
  }

  /** What a CPython of this version has to print. */
  public List<String> expected(Version version) {
    return promises.stream().filter(p -> p.holdsFor(version)).map(Promise::line).toList();
  }
}
