package dev.lockstep.mutants;

import dev.lockstep.api.Executor;
import dev.lockstep.api.Function;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "map() of an executor leaves out what failed and goes on",
    killedBy = {
      "ThreadExecutorRules.EXEC_02_must_map_through_the_abstract_type",
      "ProcessExecutorRules.EXEC_02_must_map_through_the_abstract_type"
    })
public final class ExecutorMapSkipsFailures extends AlteredExecutors {

  @Override
  protected Executor alter(Executor executor) {
    return new Skipping(executor);
  }

  private static final class Skipping extends WrongExecutor {

    Skipping(Executor right) {
      super(right);
    }

    @Override
    public <A extends @Nullable Object, R extends @Nullable Object> Iterator<R> map(
        Function.Of1<A, R> function, Iterable<A> items) {
      List<R> results = new ArrayList<>();
      for (A item : items) {
        try {
          results.add(submit(function, item).result());
        } catch (Exception e) {
          // It is left out.
        }
      }
      return results.iterator();
    }
  }
}
