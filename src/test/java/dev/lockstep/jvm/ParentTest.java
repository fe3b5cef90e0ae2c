package dev.lockstep.jvm;

import static dev.lockstep.witness.Witness.JVM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.witness.Testifies;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose child a program is. */
class ParentTest {

  @Test
  @Testifies(value = "PROC-11", as = JVM)
  void a_program_is_the_child_of_the_program_that_started_it() throws InterruptedException {
    String[] command = JavaProgram.command(Ide.Program.class).words().toArray(String[]::new);
    JavaProgram.End end = JavaProgram.run(Ide.class, command);
    assertThat(end.lines()).hasSize(2);
    List<String> ide = List.of(end.lines().getFirst().split(" "));
    List<String> program = List.of(end.lines().getLast().split(" "));
    String here = Long.toString(ProcessHandle.current().pid());
    assertThat(ide).as("the IDE").startsWith("ide").endsWith("parent", here);
    assertThat(program).as("its program").startsWith("program").endsWith("parent", ide.get(1));
    assertThat(program.get(1)).as("the program's pid").isNotEqualTo(ide.get(1));
  }
}
