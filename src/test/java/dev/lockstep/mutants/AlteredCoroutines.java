package dev.lockstep.mutants;

import dev.lockstep.api.Coroutine;
import dev.lockstep.api.Coroutines;
import dev.lockstep.api.Implementation;
import dev.lockstep.reference.coroutines.ThreadedCoroutines;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The reference's coroutines, which a mutant alters; it offers nothing else. */
abstract class AlteredCoroutines implements Implementation, Coroutines {

  private final Coroutines real;

  protected AlteredCoroutines() {
    this(new ThreadedCoroutines());
  }

  protected AlteredCoroutines(Coroutines real) {
    this.real = real;
  }

  @Override
  public final Optional<Coroutines> coroutines() {
    return Optional.of(this);
  }

  @Override
  public final <I extends @Nullable Object, O extends @Nullable Object, R extends @Nullable Object>
      Coroutine<I, O, R> coroutine(Coroutine.Body<I, O, R> body) {
    return alter(body);
  }

  /** What the mutant makes of a body. */
  protected <I extends @Nullable Object, O extends @Nullable Object, R extends @Nullable Object>
      Coroutine<I, O, R> alter(Coroutine.Body<I, O, R> body) {
    return alter(right(body));
  }

  /** What the mutant makes of a coroutine that the reference made. */
  protected <I extends @Nullable Object, O extends @Nullable Object, R extends @Nullable Object>
      Coroutine<I, O, R> alter(Coroutine<I, O, R> coroutine) {
    return coroutine;
  }

  /** The reference's coroutine of this body. */
  protected final <
          I extends @Nullable Object, O extends @Nullable Object, R extends @Nullable Object>
      Coroutine<I, O, R> right(Coroutine.Body<I, O, R> body) {
    return real.coroutine(body);
  }

  /** A coroutine that does as the right one; a mutant overrides what it does wrong. */
  protected abstract static class Wrong<
          I extends @Nullable Object, O extends @Nullable Object, R extends @Nullable Object>
      implements Coroutine<I, O, R> {

    protected final Coroutine<I, O, R> right;

    protected Wrong(Coroutine<I, O, R> right) {
      this.right = right;
    }

    @Override
    public Step<O, R> start() throws Exception {
      return right.start();
    }

    @Override
    public Step<O, R> send(I value) throws Exception {
      return right.send(value);
    }

    @Override
    public Step<O, R> raise(Exception error) throws Exception {
      return right.raise(error);
    }

    @Override
    public boolean isDone() {
      return right.isDone();
    }

    @Override
    public void close() {
      right.close();
    }
  }
}
