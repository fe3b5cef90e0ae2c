package dev.lockstep.witness.explore;

import dev.lockstep.api.Implementation;
import dev.lockstep.api.Lock;
import dev.lockstep.api.Threading;
import java.util.Optional;

/**
 * A small program of two or three threads. It is run again and again, each time in another order,
 * so all that the threads share is set in {@link #begin}.
 *
 * <p>A subclass is a named class with a constructor without parameters, and what its threads share
 * stands in static fields: the model checker sees no other sharing reliably.
 */
public abstract class Program {

  /** Begins a step that waits for what follows. */
  protected static final String ASKS = "asks for ";

  /** Begins the step after it. */
  protected static final String HAS = "has ";

  /** Begins a step that gives back what follows. */
  protected static final String GIVES = "gives back ";

  /** Begins the step of who no longer waits for what follows, though it has not got it. */
  protected static final String FORGOES = "no longer asks for ";

  /** Begins the last step of a thread that fails by itself. */
  static final String FAILS = "fails: ";

  /** Begins the step that shows the outcome which the program looks for. */
  static final String FINDS = "finds that ";

  /** Sets all that the threads share, before they start. */
  protected abstract void begin(Implementation subject) throws Exception;

  /** What the first thread does. */
  protected abstract void first() throws Exception;

  /** What the second thread does. */
  protected abstract void second() throws Exception;

  /** What the third thread does, if there is one. */
  protected void third() throws Exception {}

  /** How many threads there are. */
  protected int threads() {
    return 2;
  }

  /** Who makes the threads; by default Java does, so that only the locks of a subject are asked. */
  protected Optional<Threading> maker(Implementation subject) {
    return Optional.empty();
  }

  /**
   * What must hold when all threads have ended; if it does not, this calls {@link #fail} with the
   * outcome in words.
   */
  protected void end() throws Exception {}

  /** Fails with the outcome in words: the only way to break what must hold, or to reach it. */
  protected static void fail(String outcome) {
    throw new DeclaredOutcome(outcome);
  }

  /** Marks a step, which is then read in the interleaving. */
  protected static void step(String text) {
    // The call itself is what the model checker writes down.
  }

  /** Acquires a lock, and says so, so that a deadlock's holders and waiters are known by name. */
  protected static void acquire(String name, Lock lock) throws InterruptedException {
    step(ASKS + name);
    lock.acquire();
    step(HAS + name);
  }

  /** Releases a lock, and says so. */
  protected static void release(String name, Lock lock) {
    step(GIVES + name);
    lock.release();
  }
}
