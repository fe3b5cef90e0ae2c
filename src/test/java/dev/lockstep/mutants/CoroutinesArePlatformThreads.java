package dev.lockstep.mutants;

import dev.lockstep.reference.coroutines.ThreadedCoroutines;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

@Mutant(
    fault = "each coroutine takes a thread of the operating system",
    killedBy = {"CoroRules.CORO_06_cannot_need_a_platform_thread_each"})
public final class CoroutinesArePlatformThreads extends AlteredCoroutines {

  public CoroutinesArePlatformThreads() {
    super(new ThreadedCoroutines(new Factory()));
  }

  /** Does not take so many that others get none. */
  private static final class Factory implements ThreadFactory {

    private static final int LIMIT = 1000;

    private final AtomicInteger made = new AtomicInteger();

    @Override
    public Thread newThread(Runnable task) {
      boolean platform = made.incrementAndGet() <= LIMIT;
      return platform
          ? Thread.ofPlatform().daemon().unstarted(task)
          : Thread.ofVirtual().unstarted(task);
    }
  }
}
