package dev.lockstep.reference.coroutines;

import dev.lockstep.api.Coroutine;
import dev.lockstep.api.Coroutines;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/**
 * Makes coroutines that have a thread each, which is how they keep their place and their locals.
 */
public final class ThreadedCoroutines implements Coroutines {

  private final ThreadFactory threads;

  /** On virtual threads: they are small, and do not keep the program from ending. */
  public ThreadedCoroutines() {
    this(Thread.ofVirtual().name("coroutine-", 1).factory());
  }

  /** On threads of this kind. */
  public ThreadedCoroutines(ThreadFactory threads) {
    this.threads = threads;
  }

  @Override
  public <I extends @Nullable Object, O extends @Nullable Object, R extends @Nullable Object>
      Coroutine<I, O, R> coroutine(Coroutine.Body<I, O, R> body) {
    return new ThreadedCoroutine<>(body, threads);
  }
}
