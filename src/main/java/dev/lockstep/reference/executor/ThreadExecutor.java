package dev.lockstep.reference.executor;

import dev.lockstep.api.Call;
import dev.lockstep.api.Executor;
import dev.lockstep.api.Function;
import dev.lockstep.api.Future;
import dev.lockstep.reference.calls.Ending;
import dev.lockstep.reference.calls.Waits;
import dev.lockstep.reference.process.EndOfProgram;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * An executor whose workers are threads, which are started when they are needed.
 *
 * <p>They are daemons, so that idle ones do not keep the program from ending; but at its end what
 * was submitted is done first.
 *
 * <p>A task that calls {@link System#exit} ends the program: its worker never comes back from that
 * call, so nobody waits for tasks any more. Those that run are cut off, those that have not begun
 * may never begin. The exit code is the one that it gave, unless the program was ending already.
 */
final class ThreadExecutor implements Executor {

  private static final AtomicInteger MADE = new AtomicInteger();

  /** The workers of all executors, while they live. */
  private static final Set<Thread> WORKERS = ConcurrentHashMap.newKeySet();

  static {
    EndOfProgram.doNotWaitIf(ThreadExecutor::exitWasCalledInATask);
  }

  private final int maxWorkers;
  private final String name = "ThreadExecutor-" + MADE.incrementAndGet() + "-";
  private final Runnable forgetMe = EndOfProgram.first(this::close);
  private final Deque<Submission<?>> backlog = new ArrayDeque<>();
  private int workers;
  private int idle;
  private int started;
  private boolean closed;

  private record Submission<R extends @Nullable Object>(Call<R> call, TaskFuture<R> future) {

    void run() {
      if (future.begin()) {
        future.end(ending());
      }
    }

    private Ending<R> ending() {
      try {
        return Ending.returned(call.function().call(call.arguments()));
      } catch (Throwable e) { // whatever a task throws is its caller's matter
        return Ending.threw(e);
      }
    }
  }

  ThreadExecutor(int maxWorkers) {
    this.maxWorkers = maxWorkers;
  }

  @Override
  public synchronized <R extends @Nullable Object> Future<R> submit(Call<R> call) {
    if (closed) {
      throw new IllegalStateException(
          "cannot schedule new futures after shutdown: make a new executor.");
    }
    if (backlog.size() + 1 > idle && workers < maxWorkers) { // first, since it can fail
      Thread.ofPlatform().daemon().name(name + ++started).start(this::work);
      workers++;
    }
    TaskFuture<R> future = new TaskFuture<>(false);
    backlog.add(new Submission<>(call, future));
    notifyAll();
    return future;
  }

  private void work() {
    WORKERS.add(Thread.currentThread());
    try {
      for (Submission<?> next = next(); next != null; next = next()) {
        next.run();
        Thread.interrupted(); // what a task left behind is not the next one's matter
      }
    } finally {
      WORKERS.remove(Thread.currentThread());
    }
  }

  /** Whether a worker of any executor is in {@link System#exit}, from which nobody returns. */
  private static boolean exitWasCalledInATask() {
    return WORKERS.stream().anyMatch(ThreadExecutor::isInExit);
  }

  private static boolean isInExit(Thread worker) {
    return Arrays.stream(worker.getStackTrace())
        .anyMatch(frame ->
            frame.getClassName().equals(Runtime.class.getName())
                && frame.getMethodName().equals("exit"));
  }

  /** The next task, or null if there will be none. */
  private synchronized @Nullable Submission<?> next() {
    idle++;
    while (backlog.isEmpty() && !closed) {
      try {
        wait();
      } catch (InterruptedException e) {
        // A task left it behind. It has no meaning here.
      }
    }
    idle--;
    Submission<?> next = backlog.poll();
    if (next == null) {
      workers--;
      end();
    }
    return next;
  }

  @Override
  public <A extends @Nullable Object, R extends @Nullable Object> Iterator<R> map(
      Function.Of1<A, R> function, Iterable<A> items) {
    List<Future<R>> futures = new ArrayList<>();
    for (A item : items) {
      futures.add(submit(function, item));
    }
    return new ResultsInOrder<>(futures);
  }

  @Override
  public void shutdown(boolean wait, boolean cancelFutures) {
    List<Submission<?>> cancelled = stop(cancelFutures);
    cancelled.forEach(submission -> submission.future().cancel());
    if (wait) {
      Waits.uninterruptibly(this::awaitWorkers);
    }
  }

  private synchronized List<Submission<?>> stop(boolean cancelFutures) {
    closed = true;
    List<Submission<?>> cancelled = cancelFutures ? List.copyOf(backlog) : List.of();
    if (cancelFutures) {
      backlog.clear();
    }
    end();
    return cancelled;
  }

  private void end() {
    notifyAll();
    if (workers == 0) {
      forgetMe.run();
    }
  }

  private synchronized void awaitWorkers() throws InterruptedException {
    while (workers > 0) {
      wait();
    }
  }
}
