package dev.lockstep.grade.cli;

import dev.lockstep.grade.plan.Part;
import dev.lockstep.grade.starter.Starter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a starter project. */
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    description = "Makes a starter project for a student: mvn test there shows the rules.")
final class Init implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "DIR", description = "The folder to make, new or empty.")
  private Path folder = Path.of("");

  @Option(
      names = "--parts",
      paramLabel = "PART",
      required = true,
      split = ",",
      completionCandidates = PartNames.class,
      description = "What is asked for, such as lock,queue. There are ${COMPLETION-CANDIDATES}.")
  private List<String> parts = List.of();

  @Override
  public Integer call() throws IOException {
    Starter starter = new Starter(asked());
    try {
      starter.write(folder);
    } catch (FileAlreadyExistsException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println("A starter project stands in " + folder + ". Next:");
    out.println("  cd " + folder);
    out.println("  mvn test");
    out.flush();
    return CommandLine.ExitCode.OK;
  }

  private Set<Part> asked() {
    try {
      return parts.stream()
          .map(String::strip)
          .map(Part::of)
          .collect(Collectors.toCollection(() -> EnumSet.noneOf(Part.class)));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
