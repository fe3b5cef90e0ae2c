package dev.lockstep.grade.cli;

import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

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
    CommandLine line =
        new CommandLine(new Lockstep())
            .setParameterExceptionHandler((e, words) -> misused(e))
            .setExecutionExceptionHandler((e, command, result) -> {
              command.getErr().println("lockstep: " + Words.of(e));
              return command.getCommandSpec().exitCodeOnExecutionException();
            });
    String version =
        Optional.ofNullable(Lockstep.class.getPackage().getImplementationVersion())
            .orElse("unpackaged");
    line.getCommandSpec().version("lockstep " + version);
    line.getSubcommands()
        .values()
        .forEach(one -> one.getCommandSpec().version("lockstep " + version));
    return line;
  }

  /** What is wrong, alone: it would be lost above a page of options. */
  private static int misused(ParameterException e) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    if (e instanceof MissingParameterException && command.getParent() == null) {
      command.usage(err);
    } else {
      err.println("lockstep: " + e.getMessage());
      UnmatchedArgumentException.printSuggestions(e, err);
      err.println("See " + command.getCommandSpec().qualifiedName() + " --help");
    }
    return command.getCommandSpec().exitCodeOnInvalidInput();
  }
}
