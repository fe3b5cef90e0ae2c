package dev.lockstep.rules;

import static dev.lockstep.witness.Witness.RULE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.api.Process;
import dev.lockstep.witness.Testifies;

/** The rules of the chapter COST: what can be asked of an implementation without a clock. */
public abstract class CostRules extends Rules {

  private static void noteWhenTold(String folder) {
    Scene scene = new Scene(folder);
    scene.await("parent has gone on");
    scene.note("first line of the child");
  }

  @Testifies(value = "COST-07", as = RULE)
  @Rule(
      value =
          "While the child comes into being the parent goes on: it may do more before its first"
              + " line.",
      kind = Rule.Kind.MAY,
      check = "that start() returns before the child's code has done anything.")
  void COST_07_may_let_the_parent_go_on_before_the_childs_first_line() throws Exception {
    Process process = processes().process(CostRules::noteWhenTold, scene().folder());
    attempt(
            "start() of a child that waits for its parent to go on",
            () -> {
              process.start();
              return true;
            })
        .result();
    scene().note("next line of the parent");
    scene().open("parent has gone on");
    join(process);
    assertThat(scene().notes())
        .as("who noted what, in this order")
        .containsExactly("next line of the parent", "first line of the child");
  }
}
