package dev.lockstep.reference.executor;

import dev.lockstep.api.Future;
import dev.lockstep.reference.calls.Ending;
import dev.lockstep.reference.calls.Waits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A future, which its executor moves on: it is pending, then running, then done. */
final class TaskFuture<R extends @Nullable Object> implements Future<R> {

  private enum State {
    PENDING,
    RUNNING,
    CANCELLED,
    ENDED
  }

  private final boolean elsewhere;
  private final List<Consumer<? super Future<R>>> callbacks = new ArrayList<>();
  private State state = State.PENDING;
  private @Nullable Ending<R> ending;

  /**
   * A future that is pending.
   *
   * @param elsewhere whether the task runs in another process
   */
  TaskFuture(boolean elsewhere) {
    this.elsewhere = elsewhere;
  }

  // What the executor says.

  /** The task is about to begin; false if it must not, since it was cancelled. */
  synchronized boolean begin() {
    if (state == State.CANCELLED) {
      return false;
    }
    state = State.RUNNING;
    return true;
  }

  /** The task has ended, or never will. */
  void end(Ending<R> how) {
    List<Consumer<? super Future<R>>> waiting;
    synchronized (this) {
      if (isDone()) {
        return;
      }
      ending = how;
      waiting = become(State.ENDED);
    }
    tell(waiting);
  }

  private List<Consumer<? super Future<R>>> become(State done) {
    state = done;
    notifyAll();
    List<Consumer<? super Future<R>>> waiting = List.copyOf(callbacks);
    callbacks.clear();
    return waiting;
  }

  private void tell(List<Consumer<? super Future<R>>> waiting) {
    waiting.forEach(callback -> Ending.tell(callback, this));
  }

  // What the caller asks.

  @Override
  public synchronized R result() throws Exception {
    while (!isDone()) {
      wait();
    }
    return ending().get();
  }

  @Override
  public synchronized R result(Duration timeout) throws Exception {
    long end = System.nanoTime() + saturated(timeout);
    while (!isDone()) {
      long left = end - System.nanoTime();
      if (left <= 0) {
        throw new TimeoutException("it was not done within " + Waits.millis(timeout) + " ms");
      }
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
    return ending().get();
  }

  private static long saturated(Duration timeout) {
    return Math.clamp(TimeUnit.NANOSECONDS.convert(timeout), 0, Long.MAX_VALUE / 2);
  }

  @Override
  public synchronized @Nullable Throwable exception() throws InterruptedException {
    while (!isDone()) {
      wait();
    }
    return ending().thrown();
  }

  private Ending<R> ending() {
    Ending<R> how = ending;
    if (how == null) {
      throw new CancellationException("the task was cancelled before it began");
    }
    return elsewhere ? how.here() : how;
  }

  @Override
  public boolean cancel() {
    List<Consumer<? super Future<R>>> waiting;
    synchronized (this) {
      if (state != State.PENDING) {
        return state == State.CANCELLED;
      }
      waiting = become(State.CANCELLED);
    }
    tell(waiting);
    return true;
  }

  @Override
  public synchronized boolean isCancelled() {
    return state == State.CANCELLED;
  }

  @Override
  public synchronized boolean isRunning() {
    return state == State.RUNNING;
  }

  @Override
  public synchronized boolean isDone() {
    return state == State.CANCELLED || state == State.ENDED;
  }

  @Override
  public void addDoneCallback(Consumer<? super Future<R>> callback) {
    synchronized (this) {
      if (!isDone()) {
        callbacks.add(callback);
        return;
      }
    }
    Ending.tell(callback, this);
  }
}
