package dev.lockstep.mutants;

import dev.lockstep.api.Queue;
import dev.lockstep.reference.Reference;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "a queue that travels to a child becomes one of the child alone",
    killedBy = {
      "OsRules.OS_43_may_hand_over_to_the_process_that_runs",
      "ProcessQueueRules.QUEUE_16_must_leave_two_after_three_puts_and_one_get",
      "ProcessQueueRules.QUEUE_17_must_work_between_processes_that_share_nothing_else",
      "ProcessQueueRules.QUEUE_21_must_be_one_queue_for_all"
    })
public final class QueueOfEachProcess extends AlteredQueues {

  @Override
  protected <T extends @Nullable Object> Queue<T> alter(Queue<T> queue) {
    return new Private<>(queue);
  }

  private static final class Private<T extends @Nullable Object> extends WrongQueue<T> {

    private static final long serialVersionUID = 1;

    Private(Queue<T> right) {
      super(right);
    }

    /** What takes its place in the child. */
    private Object readResolve() {
      return new Reference().multiprocessing().orElseThrow().queue();
    }
  }
}
