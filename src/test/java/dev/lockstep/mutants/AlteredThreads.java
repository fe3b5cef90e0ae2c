package dev.lockstep.mutants;

import dev.lockstep.api.Implementation;
import dev.lockstep.api.TaskOptions;
import dev.lockstep.api.Thread;
import dev.lockstep.api.Threading;
import dev.lockstep.reference.Reference;
import java.time.Duration;
import java.util.Optional;

/** The reference's threads, which a mutant alters; it offers nothing else. */
abstract class AlteredThreads implements Implementation {

  private final Threading real = new Reference().threading().orElseThrow();

  /** The reference's threads. */
  protected final Threading real() {
    return real;
  }

  /** What the mutant makes of a thread that is to be made. */
  protected Thread alter(TaskOptions options) {
    return alter(real.thread(options));
  }

  /** What the mutant makes of a thread that the reference made. */
  protected Thread alter(Thread thread) {
    return thread;
  }

  @Override
  public Optional<Threading> threading() {
    return Optional.of(this::alter);
  }

  /** A thread that does as the real one; a mutant overrides what it does wrong. */
  protected abstract static class Wrong implements Thread {

    private final Thread right;

    protected Wrong(Thread right) {
      this.right = right;
    }

    @Override
    public void start() {
      right.start();
    }

    @Override
    public void run() throws Exception {
      right.run();
    }

    @Override
    public void join() throws InterruptedException {
      right.join();
    }

    @Override
    public boolean join(Duration timeout) throws InterruptedException {
      return right.join(timeout);
    }

    @Override
    public String name() {
      return right.name();
    }

    @Override
    public void setName(String name) {
      right.setName(name);
    }

    @Override
    public boolean isDaemon() {
      return right.isDaemon();
    }

    @Override
    public void setDaemon(boolean daemon) {
      right.setDaemon(daemon);
    }

    @Override
    public boolean isAlive() {
      return right.isAlive();
    }
  }
}
