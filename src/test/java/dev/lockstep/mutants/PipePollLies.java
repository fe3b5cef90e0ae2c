package dev.lockstep.mutants;

import dev.lockstep.api.Connection;

@Mutant(
    fault = "poll() always says that there is something",
    killedBy = {
      "PipeRules.PIPE_07_must_tell_by_poll_whether_it_would_block",
      "ThrRules.THR_22_may_do_several_things_in_one_thread"
    })
public final class PipePollLies extends AlteredPipes {
  @Override
  protected Connection alter(Connection end) {
    return new Liar(end);
  }

  private static final class Liar extends WrongEnd {

    private static final long serialVersionUID = 1;

    Liar(Connection right) {
      super(right);
    }

    @Override
    public boolean poll() {
      return true;
    }
  }
}
