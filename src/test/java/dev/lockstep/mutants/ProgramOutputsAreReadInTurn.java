package dev.lockstep.mutants;

import dev.lockstep.api.CompletedProgram;
import dev.lockstep.api.RunningProgram;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;

@Mutant(
    fault = "communicate() reads standard error when it has read standard output",
    killedBy = {"SubpRules.SUBP_02_must_carry_large_amounts_both_ways"})
public final class ProgramOutputsAreReadInTurn extends AlteredPrograms {

  @Override
  protected RunningProgram alter(RunningProgram program) {
    return new Sequential(program);
  }

  private static final class Sequential extends Wrong {

    Sequential(RunningProgram right) {
      super(right);
    }

    @Override
    public CompletedProgram communicate(byte[] input) throws InterruptedException {
      Thread.ofPlatform().daemon().start(() -> feed(input));
      try {
        byte[] output = output().readAllBytes();
        byte[] errors = errors().readAllBytes();
        return new CompletedProgram(List.of(), waitFor(), output, errors);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void feed(byte[] bytes) {
      try (OutputStream input = input()) {
        input.write(bytes);
      } catch (IOException e) {
        // The program does not read it.
      }
    }
  }
}
