package dev.lockstep.reference.pool;

import dev.lockstep.reference.calls.Outcome;
import java.util.concurrent.CancellationException;

/** Something for a worker to do, as its crew holds it. */
public interface Work {

  /** What the worker is asked, as bytes. */
  byte[] request();

  /** What it is, for messages. */
  String name();

  /** Called when it is given to a worker; false if it shall not be done any more. */
  default boolean begin() {
    return true;
  }

  /** Called when it is done. */
  void done(Outcome outcome);

  /** Called when it will never be done, for this reason. */
  default void fail(Throwable reason) {
    done(new Outcome.Threw(reason));
  }

  /** Called when it was taken back before anything was done. */
  default void cancel() {
    fail(new CancellationException("the task was cancelled before it had ended"));
  }
}
