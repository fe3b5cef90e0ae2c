package dev.lockstep.api;

/** A task is lost, because the worker that ran it died (POOL-18). The message says how it ended. */
public class WorkerDiedException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** An exception with this message. */
  public WorkerDiedException(String message) {
    super(message);
  }
}
