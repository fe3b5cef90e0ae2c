package dev.lockstep.mutants;

import dev.lockstep.api.Function;
import dev.lockstep.api.Pool;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "map() gives results in the order in which they come",
    killedBy = {"PoolRules.POOL_05_must_give_results_in_the_order_of_the_items"})
public final class PoolMapForgetsTheOrder extends AlteredPools {

  @Override
  protected Pool alter(Pool pool) {
    return new Hasty(pool);
  }

  private static final class Hasty extends WrongPool {

    Hasty(Pool right) {
      super(right);
    }

    @Override
    public <A extends @Nullable Object, R extends @Nullable Object> List<R> map(
        Function.Of1<A, R> function, Iterable<A> items, int chunkSize) {
      List<R> results = new ArrayList<>();
      imapUnordered(function, items).forEachRemaining(results::add);
      return results;
    }
  }
}
