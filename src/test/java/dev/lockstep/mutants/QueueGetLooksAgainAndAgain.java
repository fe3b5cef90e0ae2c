package dev.lockstep.mutants;

import dev.lockstep.api.Queue;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "get() asks without pause until there is something",
    killedBy = {
      "ThreadExecutorRules.EXEC_08_cannot_use_the_cpu_while_it_is_blocked",
      "ThreadQueueRules.QUEUE_08_cannot_use_the_cpu_while_it_waits"
    })
public final class QueueGetLooksAgainAndAgain extends AlteredQueues {

  @Override
  protected <T extends @Nullable Object> Queue<T> alter(Queue<T> queue) {
    return new Busy<>(queue);
  }

  private static final class Busy<T extends @Nullable Object> extends WrongQueue<T> {

    private static final long serialVersionUID = 1;

    Busy(Queue<T> right) {
      super(right);
    }

    @Override
    public T get() throws InterruptedException {
      while (isEmpty()) {
        Thread.onSpinWait();
      }
      return super.get();
    }
  }
}
