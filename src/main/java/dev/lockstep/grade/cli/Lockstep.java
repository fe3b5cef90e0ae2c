package dev.lockstep.grade.cli;

import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code lockstep}. */
@Command(
    name = "lockstep",
    description = "Grades implementations of processes, threads and coroutines.",
    subcommands = {
      Init.class,
      Grade.class,
      Replaying.class,
      Merging.class,
      Report.class,
      Doctor.class,
      CommandLine.HelpCommand.class
    },
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
public final class Lockstep {

  /** Made by the command line. */
  public Lockstep() {}

  /** How it was called, as its launcher says, so that it can be called in the same way again. */
  static String command() {
    return System.getProperty("lockstep.command", "lockstep");
  }

  /** The command line; its exit code is 0 if the command did what it should. */
  public static void main(String... args) {
    System.exit(commandLine().execute(args));
  }

  /** The command line, to be called from elsewhere. */
  public static CommandLine commandLine() {
    return new CommandLine(new Lockstep())
        .setExecutionExceptionHandler((e, command, result) -> {
          command.getErr().println("lockstep: " + words(e));
          return command.getCommandSpec().exitCodeOnExecutionException();
        });
  }

  /** Of files that cannot be had Java says the name only. */
  static String words(Exception e) {
    return switch (e) {
      case AccessDeniedException denied -> "this user has no right to " + denied.getFile();
      case NoSuchFileException missing -> "there is no " + missing.getFile();
      default -> Optional.ofNullable(e.getMessage()).orElse(e.toString());
    };
  }
}
