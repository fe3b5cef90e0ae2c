package dev.lockstep.reference.executor;

import dev.lockstep.api.Executor;
import dev.lockstep.api.Future;
import dev.lockstep.api.Futures;
import dev.lockstep.api.Multiprocessing;
import dev.lockstep.api.TaskFailedException;
import dev.lockstep.reference.calls.Waits;
import dev.lockstep.reference.memory.Waiting;
import java.time.Duration;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Makes executors, and waits for their futures. */
public final class Executors implements Futures {

  private final Multiprocessing processes;
  private final Waiting waiting;

  /** Executors whose processes are made by these, and wait in this way. */
  public Executors(Multiprocessing processes, Waiting waiting) {
    this.processes = processes;
    this.waiting = waiting;
  }

  @Override
  public Executor threadPool(int maxWorkers) {
    requirePositive(maxWorkers);
    return new ThreadExecutor(maxWorkers);
  }

  @Override
  public Executor processPool(int maxWorkers) {
    requirePositive(maxWorkers);
    return new ProcessExecutor(processes, waiting, maxWorkers);
  }

  private static void requirePositive(int maxWorkers) {
    if (maxWorkers < 1) {
      throw new IllegalArgumentException("maxWorkers must be greater than 0, not " + maxWorkers);
    }
  }

  @Override
  public <R extends @Nullable Object> Iterator<Future<R>> asCompleted(
      Collection<Future<R>> futures, Duration timeout) {
    return new AsCompleted<>(new LinkedHashSet<>(futures), timeout);
  }

  @Override
  public <R extends @Nullable Object> DoneAndNotDone<R> await(
      Collection<Future<R>> futures, Duration timeout, ReturnWhen when)
      throws InterruptedException {
    Set<Future<R>> notDone = new LinkedHashSet<>(futures);
    Set<Future<R>> done = new LinkedHashSet<>();
    AsCompleted<R> completed = new AsCompleted<>(notDone, timeout);
    boolean enough = false;
    while (!enough && !notDone.isEmpty()) {
      Future<R> next = completed.poll();
      if (next == null) {
        return new DoneAndNotDone<>(done, notDone);
      }
      notDone.remove(next);
      done.add(next);
      enough = isEnough(next, when);
    }
    notDone.stream().filter(Future::isDone).forEach(done::add);
    notDone.removeAll(done);
    return new DoneAndNotDone<>(done, notDone);
  }

  private static boolean isEnough(Future<?> done, ReturnWhen when) throws InterruptedException {
    return switch (when) {
      case FIRST_COMPLETED -> true;
      case FIRST_EXCEPTION -> !done.isCancelled() && done.exception() != null;
      case ALL_COMPLETED -> false;
    };
  }

  /** Futures as they get done. */
  private static final class AsCompleted<R extends @Nullable Object>
      implements Iterator<Future<R>> {

    private final BlockingQueue<Future<R>> done = new LinkedBlockingQueue<>();
    private final long end;
    private int left;
    private @Nullable Future<R> next;

    AsCompleted(Set<Future<R>> futures, Duration timeout) {
      this.left = futures.size();
      long nanos = TimeUnit.NANOSECONDS.convert(timeout);
      this.end = System.nanoTime() + Math.clamp(nanos, 0, Long.MAX_VALUE / 2);
      futures.forEach(future -> future.addDoneCallback(done::add));
    }

    /** The next one, or null if it does not get done in time. */
    @Nullable Future<R> poll() throws InterruptedException {
      return done.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    @Override
    public boolean hasNext() {
      if (next == null && left > 0) {
        next = Waits.interruptibly(this::pollOrThrow);
        left--;
      }
      return next != null;
    }

    private Future<R> pollOrThrow() throws InterruptedException {
      Future<R> found = poll();
      if (found == null) {
        String message = left + " futures were not done in time";
        throw new TaskFailedException(message, new TimeoutException(message));
      }
      return found;
    }

    @Override
    public Future<R> next() {
      if (!hasNext()) {
        throw new NoSuchElementException("all futures have been given");
      }
      Future<R> found = next;
      next = null;
      return found;
    }
  }
}
