package dev.lockstep.mutants;

import dev.lockstep.api.ForwardingThread;
import dev.lockstep.api.ForwardingThreading;
import dev.lockstep.api.Implementation;
import dev.lockstep.api.Target;
import dev.lockstep.api.TaskOptions;
import dev.lockstep.api.Thread;
import dev.lockstep.api.Threading;
import dev.lockstep.reference.Reference;
import java.util.Optional;
import java.util.function.Function;

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
    return Optional.of(making(real, this::alter));
  }

  /** These threads, but for how one is made. */
  static Threading making(Threading right, Function<TaskOptions, Thread> maker) {
    return new ForwardingThreading(right) {
      @Override
      public Thread thread(TaskOptions options) {
        return maker.apply(options);
      }
    };
  }

  /** These options, but for what the thread does. */
  static TaskOptions doing(Target target, TaskOptions options) {
    return new TaskOptions(target, options.arguments(), options.name(), options.daemon());
  }

  /** A thread that does as the real one; a mutant overrides what it does wrong. */
  protected abstract static class Wrong extends ForwardingThread {

    protected Wrong(Thread right) {
      super(right);
    }
  }
}
