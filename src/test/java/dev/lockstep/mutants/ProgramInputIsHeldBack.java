package dev.lockstep.mutants;

import dev.lockstep.api.RunningProgram;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;

@Mutant(
    fault = "flush() does not hand over a program's input; only the end of the input does",
    killedBy = {"SubpRules.SUBP_02_must_allow_a_dialogue"})
public final class ProgramInputIsHeldBack extends AlteredPrograms {

  @Override
  protected RunningProgram alter(RunningProgram program) {
    return new HeldBack(program);
  }

  private static final class HeldBack extends Wrong {

    private final ByteArrayOutputStream held = new ByteArrayOutputStream();

    HeldBack(RunningProgram right) {
      super(right);
    }

    @Override
    public OutputStream input() {
      return held;
    }
  }
}
