package dev.lockstep.grade.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds processes by what they cannot shed, and kills them, whoever their parent has become. */
final class Sweeps {

  private static final Path PROCESSES = Path.of("/proc");

  private Sweeps() {}

  /** Whether a process, given by its folder in {@code /proc}, is one of those looked for. */
  @FunctionalInterface
  private interface Question {
    boolean ask(Path process) throws IOException;
  }

  /** Kills all whose environment has this entry; false if there were none. */
  static boolean ofEnvironment(String entry) {
    return kill(process ->
        ("\0" + Files.readString(process.resolve("environ"), StandardCharsets.ISO_8859_1))
            .contains("\0" + entry + "\0"));
  }

  /** Kills all whose environment has an entry that begins so; false if there were none. */
  static boolean ofEnvironmentBeginning(String entry) {
    return kill(process ->
        ("\0" + Files.readString(process.resolve("environ"), StandardCharsets.ISO_8859_1))
                .contains("\0" + entry)
            && lives(process));
  }

  /** Kills all of this user; false if there were none. */
  static boolean ofUser(int user) {
    return kill(process -> Files.getAttribute(process, "unix:uid").equals(user) && lives(process));
  }

  /** A zombie is dead; only its parent can do more. */
  private static boolean lives(Path process) throws IOException {
    String stat = Files.readString(process.resolve("stat"), StandardCharsets.ISO_8859_1);
    return !stat.substring(stat.lastIndexOf(')')).startsWith(") Z");
  }

  private static boolean kill(Question question) {
    boolean found = false;
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
      for (Path process : processes) {
        found |= asks(question, process) && kill(process);
      }
    } catch (IOException e) {
      return false; // without /proc there is nothing to go by
    }
    return found;
  }

  private static boolean asks(Question question, Path process) {
    try {
      return question.ask(process);
    } catch (IOException e) {
      return false; // it has ended, or is none of ours
    }
  }

  private static boolean kill(Path process) {
    return ProcessHandle.of(Long.parseLong(process.getFileName().toString()))
        .map(ProcessHandle::destroyForcibly)
        .orElse(false);
  }
}
