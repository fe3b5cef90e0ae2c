package dev.lockstep.mutants;

import dev.lockstep.api.CompletedProgram;
import java.io.ByteArrayOutputStream;

@Mutant(
    fault = "what run() collects of standard error is added to the output",
    killedBy = {
      "SubpRules.SUBP_02_must_carry_large_amounts_both_ways",
      "SubpRules.SUBP_02_must_keep_output_and_errors_apart"
    })
public final class ProgramErrorsJoinTheOutput extends AlteredPrograms {

  @Override
  protected CompletedProgram alter(CompletedProgram program) {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.writeBytes(program.output());
    both.writeBytes(program.errors());
    return new CompletedProgram(
        program.words(), program.exitCode(), both.toByteArray(), new byte[0]);
  }
}
