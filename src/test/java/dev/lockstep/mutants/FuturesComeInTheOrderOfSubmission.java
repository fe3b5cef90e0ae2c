package dev.lockstep.mutants;

import dev.lockstep.api.Future;
import java.time.Duration;
import java.util.Collection;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "asCompleted() gives futures in the order in which it got them",
    killedBy = {
      "ThreadExecutorRules.EXEC_07_must_give_futures_as_they_get_done",
      "ProcessExecutorRules.EXEC_07_must_give_futures_as_they_get_done"
    })
public final class FuturesComeInTheOrderOfSubmission extends AlteredExecutors {

  @Override
  protected <R extends @Nullable Object> Iterator<Future<R>> alterAsCompleted(
      Collection<Future<R>> futures, Duration timeout) {
    return futures.iterator();
  }
}
