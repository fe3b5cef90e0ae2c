package dev.lockstep.mutants;

import dev.lockstep.api.Command;
import dev.lockstep.api.RunningProgram;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

@Mutant(
    fault = "a program that runs is not started again: who asks for it gets the one that runs",
    killedBy = {"OsRules.OS_01_must_make_two_processes_of_one_program"})
public final class ProgramStartedAgainIsTheSame extends AlteredPrograms {

  private final Map<List<String>, RunningProgram> started = new ConcurrentHashMap<>();

  @Override
  public RunningProgram start(Command command) {
    return started.compute(
        command.words(),
        (words, before) ->
            before != null && before.exitCode().isEmpty() ? before : super.start(command));
  }
}
