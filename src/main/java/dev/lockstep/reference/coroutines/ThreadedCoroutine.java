package dev.lockstep.reference.coroutines;

import dev.lockstep.api.Coroutine;
import dev.lockstep.api.TaskFailedException;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A coroutine that has a thread. Either its driver runs or it does, never both: who gives the turn
 * away waits until it comes back. The turn changes hands under a lock, so each sees what the other
 * has written before.
 *
 * <p>What comes of the thread:
 *
 * <ul>
 *   <li>{@link Thread#currentThread()} is not the driver's thread. The coroutine does not see the
 *       driver's {@link ThreadLocal}s (inheritable ones are copied when it is made), and does not
 *       hold the locks that the driver holds: if it asks for one of them both wait for ever.
 *   <li>An interrupt goes where the turn is, as if it were one thread: if the driver is interrupted
 *       while the coroutine runs, or was before, the coroutine is; if it does not react the driver
 *       is interrupted again when it has the turn back.
 *   <li>One that is dropped where it has paused does not keep the program from ending if its thread
 *       is a virtual one or a daemon; but its memory is not given back until then: {@linkplain
 *       #close close} it.
 * </ul>
 */
final class ThreadedCoroutine<
        I extends @Nullable Object, O extends @Nullable Object, R extends @Nullable Object>
    implements Coroutine<I, O, R> {

  private enum State {
    NEW("was not started: call start() first."),
    RUNNING("is running: wait until it has paused."),
    PAUSED("was started before: let it go on with send() or raise()."),
    DONE("has ended: make a new one.");

    private final String why;

    State(String why) {
      this.why = why;
    }
  }

  private final Body<I, O, R> body;
  private final Thread thread;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition turnChanged = lock.newCondition();

  // What follows is touched only under the lock. While a driver waits for its step the state is
  // RUNNING, so that no other driver takes that step away.
  private State state = State.NEW;
  private @Nullable Callable<I> sent; // empty when the coroutine has taken it
  private @Nullable Callable<Step<O, R>> step; // empty when the driver has taken it
  private boolean ended;
  private boolean interrupted;

  ThreadedCoroutine(Body<I, O, R> body, ThreadFactory threads) {
    this.body = Objects.requireNonNull(body, "a coroutine needs a body: what is it to do?");
    this.thread = threads.newThread(this::run);
  }

  // What its driver calls.

  @Override
  public Step<O, R> start() throws Exception {
    return drive(State.NEW, thread::start);
  }

  @Override
  public Step<O, R> send(I value) throws Exception {
    return resume(() -> value);
  }

  @Override
  public Step<O, R> raise(Exception error) throws Exception {
    Objects.requireNonNull(error, "what is to be raised?");
    return resume(() -> {
      throw error;
    });
  }

  private Step<O, R> resume(Callable<I> with) throws Exception {
    return drive(
        State.PAUSED,
        () -> {
          sent = with;
          turnChanged.signal();
        });
  }

  private Step<O, R> drive(State required, Runnable giveTheTurn) throws Exception {
    lock.lock();
    try {
      require(required);
      handOver(giveTheTurn);
      state = State.RUNNING;
      return awaitStep();
    } finally {
      lock.unlock();
    }
  }

  /** An interrupt goes along with the turn, unless there is no thread to be had that takes it. */
  private void handOver(Runnable giveTheTurn) {
    boolean interrupt = Thread.interrupted();
    if (interrupt) {
      thread.interrupt();
    }
    try {
      giveTheTurn.run();
    } catch (RuntimeException | Error e) {
      if (interrupt) {
        Thread.currentThread().interrupt();
      }
      throw e;
    }
  }

  private void require(State required) {
    if (state != required) {
      throw new IllegalStateException("the coroutine " + state.why);
    }
  }

  private Step<O, R> awaitStep() throws Exception {
    while (step == null) {
      try {
        turnChanged.await();
      } catch (InterruptedException e) {
        whoHasTheTurn().interrupt();
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    Callable<Step<O, R>> taken = step;
    step = null;
    state = ended ? State.DONE : State.PAUSED;
    return taken.call();
  }

  private Thread whoHasTheTurn() {
    return step == null ? thread : Thread.currentThread();
  }

  @Override
  public boolean isDone() {
    lock.lock();
    try {
      return state == State.DONE;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      switch (state) {
        case NEW -> state = State.DONE;
        case RUNNING -> require(State.PAUSED);
        case PAUSED -> cancel();
        case DONE -> {}
      }
    } finally {
      lock.unlock();
    }
  }

  private void cancel() {
    try {
      if (raise(new CancellationException("the coroutine was closed")) instanceof Yielded) {
        throw new IllegalStateException(
            "the coroutine was closed, but has paused again: let the CancellationException pass.");
      }
    } catch (CancellationException e) {
      // It has ended, as it should.
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new TaskFailedException("the coroutine was closed, and threw " + e, e);
    }
  }

  // What its own thread does.

  private void run() {
    Callable<Step<O, R>> last = runBody();
    lock.lock();
    try {
      ended = true;
      giveBack(last);
    } finally {
      lock.unlock();
    }
  }

  private Callable<Step<O, R>> runBody() {
    try {
      R result = body.run(this::pause);
      return () -> new Returned<>(result);
    } catch (Exception | Error e) {
      return () -> {
        throw e;
      };
    } catch (Throwable e) {
      return () -> {
        throw new TaskFailedException("the coroutine threw " + e, e);
      };
    }
  }

  private I pause(O value) throws Exception {
    if (Thread.currentThread() != thread) {
      throw new IllegalStateException(
          "only the coroutine itself can pause, while it runs: this is somebody else.");
    }
    lock.lock();
    try {
      giveBack(() -> new Yielded<>(value));
      return awaitSent().call();
    } finally {
      lock.unlock();
    }
  }

  private void giveBack(Callable<Step<O, R>> withStep) {
    step = withStep;
    interrupted = Thread.interrupted();
    turnChanged.signal();
  }

  private Callable<I> awaitSent() {
    while (sent == null) {
      turnChanged.awaitUninterruptibly();
    }
    Callable<I> taken = sent;
    sent = null;
    return taken;
  }
}
