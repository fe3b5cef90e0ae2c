package dev.lockstep.mutants;

import dev.lockstep.api.Arguments;
import dev.lockstep.api.Call;
import dev.lockstep.api.Pool;
import org.jspecify.annotations.Nullable;

@Mutant(
    fault = "arguments by position reach the function in the reverse order",
    killedBy = {"PoolRules.POOL_09_must_pass_all_arguments"})
public final class PoolReversesArguments extends AlteredPools {

  @Override
  protected Pool alter(Pool pool) {
    return new Reversing(pool);
  }

  private static final class Reversing extends WrongPool {

    Reversing(Pool right) {
      super(right);
    }

    @Override
    public <R extends @Nullable Object> R apply(Call<R> call) throws Exception {
      Arguments arguments =
          new Arguments(call.arguments().positional().reversed(), call.arguments().named());
      return super.apply(new Call<>(call.function(), arguments));
    }
  }
}
