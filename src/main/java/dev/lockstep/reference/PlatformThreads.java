package dev.lockstep.reference;

import dev.lockstep.api.TaskOptions;
import dev.lockstep.api.Thread;
import dev.lockstep.api.Threading;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes threads that the operating system schedules. */
final class PlatformThreads implements Threading {

  private final AtomicInteger unnamed = new AtomicInteger();

  @Override
  public Thread thread(TaskOptions options) {
    String name = options.name().orElseGet(() -> "Thread-" + unnamed.incrementAndGet());
    boolean daemon = options.daemon().orElse(java.lang.Thread.currentThread().isDaemon());
    return new PlatformThread(options, name, daemon);
  }
}
