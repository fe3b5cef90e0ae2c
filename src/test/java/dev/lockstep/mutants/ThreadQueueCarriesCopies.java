package dev.lockstep.mutants;

import dev.lockstep.api.ForwardingThreading;
import dev.lockstep.api.Queue;
import dev.lockstep.api.Threading;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "a queue between threads is one between processes: it copies, and close() tells nobody",
    killedBy = {
      "ThreadQueueRules.QUEUE_12_must_carry_the_item_itself",
      "ThreadQueueRules.QUEUE_21_must_close_for_all_threads"
    })
public final class ThreadQueueCarriesCopies extends AlteredProcesses {

  @Override
  public Optional<Threading> threading() {
    return super.threading().map(Altered::new);
  }

  private final class Altered extends ForwardingThreading {

    Altered(Threading right) {
      super(right);
    }

    @Override
    public <T extends @Nullable Object> Queue<T> queue(int maxSize) {
      return real().queue(maxSize);
    }
  }
}
