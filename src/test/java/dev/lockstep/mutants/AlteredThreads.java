package dev.lockstep.mutants;

import dev.lockstep.api.ForwardingThread;
import dev.lockstep.api.ForwardingThreading;
import dev.lockstep.api.Implementation;
import dev.lockstep.api.Target;
import dev.lockstep.api.TaskOptions;
import dev.lockstep.api.Thread;
import dev.lockstep.api.Threading;
import dev.lockstep.reference.Reference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The reference's threads, which a mutant alters; it offers nothing else. */
abstract class AlteredThreads implements Implementation {

  private final Threading real = new Reference().threading().orElseThrow();
  private final Threading altered = making(real, this::alter);

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
    return Optional.of(altered);
  }

  /** These threads, but for how one is made. */
  static Threading making(Threading right, Function<TaskOptions, Thread> maker) {
    return new Altered(right, maker);
  }

  /** These options, but for what the thread does. */
  static TaskOptions doing(Target target, TaskOptions options) {
    return new TaskOptions(target, options.arguments(), options.name(), options.daemon());
  }

  /** A thread that does as the real one; a mutant overrides what it does wrong. */
  protected abstract static class Wrong extends ForwardingThread {

    private final Thread right;

    protected Wrong(Thread right) {
      super(right);
      this.right = right;
    }
  }

  /** Who asks for a thread that was altered gets it as it was altered. */
  private static final class Altered extends ForwardingThreading {

    private final Function<TaskOptions, Thread> maker;
    private final Map<Thread, Thread> wrong = new ConcurrentHashMap<>();

    Altered(Threading right, Function<TaskOptions, Thread> maker) {
      super(right);
      this.maker = maker;
    }

    @Override
    public Thread thread(TaskOptions options) {
      Thread made = maker.apply(options);
      if (made instanceof Wrong altered) {
        wrong.put(altered.right, altered);
      }
      return made;
    }

    @Override
    public Thread currentThread() {
      return altered(super.currentThread());
    }

    @Override
    public List<Thread> enumerate() {
      return super.enumerate().stream().map(this::altered).toList();
    }

    private Thread altered(Thread thread) {
      return wrong.getOrDefault(thread, thread);
    }
  }
}
