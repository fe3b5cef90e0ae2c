package dev.lockstep.mutants;

import dev.lockstep.api.Queue;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "a queue takes any number of items, whatever its largest size",
    killedBy = {
      "ProcessQueueRules.QUEUE_05_must_hold_its_largest_size_and_no_more",
      "ThreadQueueRules.QUEUE_05_must_hold_its_largest_size_and_no_more"
    })
public final class QueueLimitIsIgnored extends AlteredQueues {

  @Override
  protected <T extends @Nullable Object> Queue<T> alterQueue(Maker real, int maxSize) {
    return real.queue(0);
  }
}
