package dev.lockstep.mutants;

import dev.lockstep.api.Connection;
import java.io.IOException;
import java.io.ObjectOutputStream;

@Mutant(
    fault = "an end that is passed to a child is closed in the parent",
    killedBy = {
      "PipeRules.PIPE_02_may_share_an_end_between_processes",
      "PipeRules.PIPE_08_cannot_end_while_another_process_holds_it"
    })
public final class PipePassedEndIsLost extends AlteredPipes {
  @Override
  protected Connection alter(Connection end) {
    return new GivenAway(end);
  }

  private static final class GivenAway extends WrongEnd {

    private static final long serialVersionUID = 1;

    GivenAway(Connection right) {
      super(right);
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
      out.defaultWriteObject();
      right.close();
    }
  }
}
