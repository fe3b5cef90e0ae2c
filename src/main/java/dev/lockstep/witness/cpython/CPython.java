package dev.lockstep.witness.cpython;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A CPython on this machine.
 *
 * @param executable its program, not a script in front of it
 * @param version its version
 */
public record CPython(String executable, Version version) {

  /** The oldest version that the programs are written for. */
  public static final Version OLDEST = Version.parse("3.8");

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final String WHO =
      "import sys, platform as p; print(p.python_implementation(), p.python_version(),"
          + " sys.executable)";

  private static Optional<CPython> onPath = Optional.empty();

  /**
   * The {@code python3} of the path, if it is a CPython that the programs are written for. Once it
   * has answered it is not asked again.
   */
  public static synchronized Optional<CPython> onPath() throws InterruptedException {
    if (onPath.isEmpty()) {
      onPath = ask("python3");
    }
    return onPath;
  }

  /**
   * All that can be found: on the path, and where pyenv keeps them; the newest of each minor
   * version.
   */
  public static List<CPython> all() throws InterruptedException {
    List<String> candidates = new ArrayList<>(List.of("python3"));
    for (int minor = OLDEST.minor(); minor < OLDEST.minor() + 20; minor++) {
      candidates.add("python3." + minor);
    }
    candidates.addAll(ofPyenv());
    Map<Version, CPython> found = new TreeMap<>();
    for (String candidate : candidates) {
      ask(candidate)
          .ifPresent(python ->
              found.merge(
                  python.version().minorOnly(),
                  python,
                  (a, b) -> a.version().compareTo(b.version()) >= 0 ? a : b));
    }
    return List.copyOf(found.values());
  }

  private static List<String> ofPyenv() {
    Path versions = Path.of(System.getProperty("user.home"), ".pyenv", "versions");
    try (Stream<Path> folders = Files.list(versions)) {
      return folders.map(folder -> folder.resolve("bin/python3").toString()).toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static Optional<CPython> ask(String command) throws InterruptedException {
    try {
      Run run = run(List.of(command, "-c", WHO));
      String[] answer = run.output().strip().split(" ", 3);
      if (run.exitCode() != 0 || !answer[0].equals("CPython")) {
        return Optional.empty();
      }
      CPython python = new CPython(answer[2], Version.parse(answer[1]));
      return Optional.of(python).filter(p -> p.version().compareTo(OLDEST) >= 0);
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty(); // no such program, or none that answers as a released CPython does
    }
  }

  /** What a program did. */
  public record Run(int exitCode, String output, String errors) {

    /** What it printed, line by line. */
    public List<String> lines() {
      return output.lines().map(String::stripTrailing).toList();
    }
  }

  /**
   * Runs a program. One that does not end is killed after a minute, together with its children, and
   * has an exit code other than 0.
   */
  public Run run(Path program) throws IOException, InterruptedException {
    return run(List.of(executable, "-I", program.toAbsolutePath().toString()));
  }

  private static Run run(List<String> command) throws IOException, InterruptedException {
    File output = Files.createTempFile("lockstep-python", ".out").toFile();
    File errors = Files.createTempFile("lockstep-python", ".err").toFile();
    try {
      Process process =
          new ProcessBuilder(command).redirectOutput(output).redirectError(errors).start();
      process.getOutputStream().close();
      if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
      }
      return new Run(
          process.exitValue(),
          Files.readString(output.toPath()),
          Files.readString(errors.toPath()));
    } finally {
      Files.delete(output.toPath());
      Files.delete(errors.toPath());
    }
  }
}
