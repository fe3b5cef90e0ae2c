package dev.lockstep.mutants;

import dev.lockstep.api.CompletedProgram;
import dev.lockstep.api.RunningProgram;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

@Mutant(
    fault = "communicate() fails if the program does not read its input",
    killedBy = {"SubpRules.SUBP_02_must_bear_a_program_that_ignores_its_input"})
public final class BrokenPipeIsAnError extends AlteredPrograms {

  @Override
  protected RunningProgram alter(RunningProgram program) {
    return new Strict(program);
  }

  private static final class Strict extends Wrong {

    Strict(RunningProgram right) {
      super(right);
    }

    @Override
    public CompletedProgram communicate(byte[] input) throws InterruptedException {
      FutureTask<byte[]> output = inThread(() -> output().readAllBytes());
      FutureTask<byte[]> errors = inThread(() -> errors().readAllBytes());
      try {
        input().write(input);
        input().close();
        return new CompletedProgram(List.of(), waitFor(), output.get(), errors.get());
      } catch (IOException | ExecutionException e) {
        throw new IllegalStateException(e);
      }
    }

    private static FutureTask<byte[]> inThread(Callable<byte[]> reading) {
      FutureTask<byte[]> task = new FutureTask<>(reading);
      Thread.ofPlatform().daemon().start(task);
      return task;
    }
  }
}
