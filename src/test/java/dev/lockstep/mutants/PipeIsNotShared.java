package dev.lockstep.mutants;

import dev.lockstep.api.Connection;
import dev.lockstep.api.Pipe;
import dev.lockstep.reference.Reference;
import java.util.ArrayList;
import java.util.List;

@Mutant(
    fault = "an end that is passed to a child belongs to another pipe there",
    killedBy = {
      "CodeRules.CODE_04_must_receive_all_that_is_sent_before_the_mark",
      "IpcRules.IPC_02_must_offer_several_ways",
      "IpcRules.IPC_04_must_communicate_to_exchange_data"
    })
public final class PipeIsNotShared extends AlteredPipes {
  @Override
  protected Connection alter(Connection end) {
    return new Alone(end);
  }

  private static final class Alone extends WrongEnd {

    private static final long serialVersionUID = 1;

    private static final List<Pipe> OTHERS = new ArrayList<>();

    Alone(Connection right) {
      super(right);
    }

    private Object readResolve() {
      OTHERS.add(new Reference().multiprocessing().orElseThrow().pipe());
      return OTHERS.getLast().second();
    }
  }
}
