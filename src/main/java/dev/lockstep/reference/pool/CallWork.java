package dev.lockstep.reference.pool;

import dev.lockstep.api.Call;
import dev.lockstep.reference.calls.Ending;
import dev.lockstep.reference.calls.Outcome;
import dev.lockstep.reference.calls.Request;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One call, as work for a crew. */
public class CallWork<R extends @Nullable Object> implements Work {

  private final Call<R> call;
  private final byte[] request;
  private final Consumer<Ending<R>> end;

  /**
   * A call.
   *
   * @param end is told how it ended
   * @throws dev.lockstep.api.SerializationException if the call cannot travel
   */
  public CallWork(Call<R> call, Consumer<Ending<R>> end) {
    this.call = call;
    this.request = new Request(call.function(), List.of(call.arguments())).encode();
    this.end = end;
  }

  @Override
  public final byte[] request() {
    return request;
  }

  @Override
  public final String name() {
    return Request.describe(call.function());
  }

  @Override
  @SuppressWarnings("unchecked") // the function's type says what it returns
  public final void done(Outcome outcome) {
    end.accept(
        switch (outcome) {
          case Outcome.Returned returned -> Ending.returned((R) returned.values().getFirst());
          case Outcome.Threw threw -> Ending.threw(threw.thrown());
        });
  }
}
