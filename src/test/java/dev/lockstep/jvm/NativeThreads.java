package dev.lockstep.jvm;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The threads of this process as the operating system lists them: {@code ls /proc/self/task}. It
 * knows a thread by a number, and by the first 15 letters of its name.
 */
final class NativeThreads {

  private static final Path TASKS = Path.of("/proc/self/task");

  private NativeThreads() {}

  /** How many there are; a JVM has some of its own, and their number changes a little. */
  static int count() {
    return folders().size();
  }

  /** How many have a name that begins so. */
  static long named(String beginning) {
    return folders().stream().filter(task -> name(task).startsWith(beginning)).count();
  }

  private static List<Path> folders() {
    assumeTrue(Files.exists(TASKS), "only Linux lists the threads of a process in /proc");
    try (Stream<Path> tasks = Files.list(TASKS)) {
      return tasks.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Path task) {
    try {
      return Files.readString(task.resolve("comm")).strip();
    } catch (IOException e) {
      return ""; // it has just ended
    }
  }
}
