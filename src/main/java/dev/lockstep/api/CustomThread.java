package dev.lockstep.api;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The base of a thread class of one's own (THR-02): extend it and override {@link #run}.
 *
 * <p>In Python one extends {@code Thread} itself. Here {@code Thread} is an interface with several
 * implementations, so the object forwards to one of them; that one, and not this object, is what
 * {@link Threading#currentThread} gives in {@link #run} and {@link Threading#enumerate} lists. Name
 * and daemon are set before the start, by {@link #setName} and {@link #setDaemon}.
 */
public abstract class CustomThread extends ForwardingThread {

  /** A thread that executes {@link #run}. */
  @SuppressWarnings("this-escape") // only kept, and not used before start
  protected CustomThread(Threading threads) {
    this(threads, new Run());
  }

  private CustomThread(Threading threads, Run target) {
    super(threads.thread(TaskOptions.of(target)));
    target.thread = this;
  }

  /** What the thread executes. */
  @Override
  public abstract void run() throws Exception;

  private static final class Run implements Target {

    private static final long serialVersionUID = 1;

    @SuppressWarnings("serial") // it stays in this process
    private @Nullable CustomThread thread;

    @Override
    public void call(Arguments arguments) throws Exception {
      Objects.requireNonNull(thread).run();
    }
  }
}
