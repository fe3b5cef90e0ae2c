package dev.lockstep.mutants;

import dev.lockstep.api.Queue;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "a queue without limit holds one item only",
    killedBy = {
      "ProcessQueueRules.QUEUE_05_must_have_no_limit_if_the_size_is_zero_or_less",
      "ThreadQueueRules.QUEUE_05_must_have_no_limit_if_the_size_is_zero_or_less"
    })
public final class QueueWithoutLimitHoldsOne extends AlteredQueues {

  @Override
  protected <T extends @Nullable Object> Queue<T> alterQueue(Maker real, int maxSize) {
    return real.queue(Math.max(1, maxSize));
  }
}
