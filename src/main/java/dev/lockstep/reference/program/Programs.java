package dev.lockstep.reference.program;

import dev.lockstep.api.CalledProcessException;
import dev.lockstep.api.Command;
import dev.lockstep.api.CompletedProgram;
import dev.lockstep.api.RunningProgram;
import dev.lockstep.api.StartException;
import dev.lockstep.api.Subprocess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Starts other programs with the platform's {@link ProcessBuilder}. */
public final class Programs implements Subprocess {

  @Override
  public RunningProgram start(Command command) {
    return launch(command);
  }

  private static Program launch(Command command) {
    command.directory().ifPresent(Programs::requireDirectory);
    ProcessBuilder builder = new ProcessBuilder(command.words());
    command.directory().map(Path::toFile).ifPresent(builder::directory);
    builder.environment().putAll(command.environment());
    try {
      return new Program(command.words(), builder.start());
    } catch (IOException e) {
      throw new StartException(
          "cannot start " + command.words().getFirst() + ": " + reason(command, e), e);
    }
  }

  private static void requireDirectory(Path directory) {
    if (!Files.isDirectory(directory)) {
      throw new StartException(
          "cannot start a program in "
              + directory
              + ": there is no such directory. Make it first.");
    }
  }

  /** The platform names the cause by the number that the operating system gave. */
  private static String reason(Command command, IOException e) {
    String program = command.words().getFirst();
    String message = String.valueOf(e.getMessage());
    if (message.contains("error: 13 ")) {
      return "it may not be executed. Give it the permission (chmod +x), or name another file.";
    }
    if (!message.contains("error: 2 ")) {
      return message;
    }
    return program.contains(" ")
        ? "there is no such program. Give its arguments as words of their own; no shell splits"
            + " them."
        : "there is no such program. Check its name and the PATH, or give its full path.";
  }

  @Override
  public CompletedProgram run(Command command) throws InterruptedException {
    Program program = launch(command);
    CompletedProgram completed;
    try {
      completed = program.communicate(command.input(), command.timeout().orElse(Program.NO_LIMIT));
    } finally {
      program.endByForce(); // has an effect only if something went wrong, such as an interrupt
    }
    if (command.check() && completed.exitCode() != 0) {
      throw new CalledProcessException(completed);
    }
    return completed;
  }
}
