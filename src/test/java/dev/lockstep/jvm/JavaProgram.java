package dev.lockstep.jvm;

import dev.lockstep.api.Command;
import dev.lockstep.api.CompletedProgram;
import dev.lockstep.api.Subprocess;
import dev.lockstep.reference.Reference;
import dev.lockstep.rules.Patience;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A Java program in a JVM of its own: how it ends can be seen only from outside. */
public final class JavaProgram {

  private static final Duration LIMIT = Patience.configured().signal().multipliedBy(3);

  private static final List<String> QUICK_START =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  private JavaProgram() {}

  /** How a program ended, and the lines that it wrote. */
  public record End(int exitCode, List<String> lines) {}

  /** Runs a program to its end, which has to come. */
  static End run(Class<?> main, String... arguments) throws InterruptedException {
    return run(QUICK_START, main, arguments);
  }

  /** The same with other options for the JVM, and time enough for one that works. */
  public static End run(List<String> options, Class<?> main, String... arguments)
      throws InterruptedException {
    Command command = command(options, main, arguments).timeout(LIMIT);
    CompletedProgram program = programs().run(command);
    return new End(program.exitCode(), program.outputText().lines().toList());
  }

  static Subprocess programs() {
    return new Reference().subprocess().orElseThrow();
  }

  /** The command that starts a program, with options for a quick start. */
  static Command command(Class<?> main, String... arguments) {
    return command(QUICK_START, main, arguments);
  }

  private static Command command(List<String> options, Class<?> main, String... arguments) {
    List<String> words = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
    words.addAll(options);
    words.addAll(
        List.of(
            "-cp",
            main.getProtectionDomain().getCodeSource().getLocation().getPath(),
            main.getName()));
    words.addAll(List.of(arguments));
    return Command.of(words.toArray(String[]::new));
  }
}
