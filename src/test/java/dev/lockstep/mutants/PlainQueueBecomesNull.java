package dev.lockstep.mutants;

import dev.lockstep.api.Arguments;
import dev.lockstep.api.Call;
import dev.lockstep.api.Pool;
import dev.lockstep.api.Queue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "a queue that cannot be an argument of a task is replaced by null",
    killedBy = {"PoolRules.POOL_15_cannot_pass_a_plain_queue_to_a_task"})
public final class PlainQueueBecomesNull extends AlteredPools {

  @Override
  protected Pool alter(Pool pool) {
    return new Replacing(pool);
  }

  private static final class Replacing extends WrongPool {

    Replacing(Pool right) {
      super(right);
    }

    @Override
    public <R extends @Nullable Object> R apply(Call<R> call) throws Exception {
      List<@Nullable Object> arguments = new ArrayList<>(call.arguments().positional());
      arguments.replaceAll(argument -> argument instanceof Queue ? null : argument);
      return super.apply(
          new Call<>(call.function(), new Arguments(arguments, call.arguments().named())));
    }
  }
}
