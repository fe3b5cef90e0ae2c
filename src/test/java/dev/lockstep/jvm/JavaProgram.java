package dev.lockstep.jvm;

import dev.lockstep.api.Command;
import dev.lockstep.api.CompletedProgram;
import dev.lockstep.api.Subprocess;
import dev.lockstep.reference.Reference;
import dev.lockstep.rules.Patience;
import java.util.ArrayList;
import java.util.List;

/** A Java program in a JVM of its own: how it ends can be seen only from outside. */
final class JavaProgram {

  private JavaProgram() {}

  /** How a program ended, and the lines that it wrote. */
  record End(int exitCode, List<String> lines) {}

  /** Runs a program to its end, which has to come. */
  static End run(Class<?> main, String... arguments) throws InterruptedException {
    CompletedProgram program =
        programs().run(command(main, arguments).timeout(Patience.configured().signal()));
    return new End(program.exitCode(), program.outputText().lines().toList());
  }

  static Subprocess programs() {
    return new Reference().subprocess().orElseThrow();
  }

  /** The command that starts a program, with options for a quick start. */
  static Command command(Class<?> main, String... arguments) {
    List<String> words =
        new ArrayList<>(
            List.of(
                System.getProperty("java.home") + "/bin/java",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                main.getProtectionDomain().getCodeSource().getLocation().getPath(),
                main.getName()));
    words.addAll(List.of(arguments));
    return Command.of(words.toArray(String[]::new));
  }
}
