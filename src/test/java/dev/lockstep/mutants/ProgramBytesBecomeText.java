package dev.lockstep.mutants;

import dev.lockstep.api.CompletedProgram;
import java.nio.charset.StandardCharsets;

@Mutant(
    fault = "what run() collects is decoded as text on its way",
    killedBy = {"SubpRules.SUBP_02_must_leave_bytes_as_they_are"})
public final class ProgramBytesBecomeText extends AlteredPrograms {

  @Override
  protected CompletedProgram alter(CompletedProgram program) {
    return new CompletedProgram(
        program.words(),
        program.exitCode(),
        program.outputText().getBytes(StandardCharsets.UTF_8),
        program.errorText().getBytes(StandardCharsets.UTF_8));
  }
}
