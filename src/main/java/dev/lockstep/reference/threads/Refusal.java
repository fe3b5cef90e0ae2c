package dev.lockstep.reference.threads;

import dev.lockstep.api.QueueEmptyException;
import dev.lockstep.api.QueueFullException;

/** Why a lock or a queue cannot do what is asked for, and what to do instead. */
final class Refusal {

  private Refusal() {}

  static IllegalStateException notHeld() {
    return new IllegalStateException(
        "release unlocked lock: nobody holds it. Release it once for each time that it was"
            + " acquired.");
  }

  static IllegalStateException notTheOwner() {
    return new IllegalStateException(
        "cannot release un-acquired lock: only a thread that has acquired it can release it, which "
            + Thread.currentThread().getName()
            + " has not.");
  }

  static QueueFullException full(int size) {
    return new QueueFullException(
        "the queue is full: it holds "
            + size
            + " items. Get some, wait longer, or make it larger.");
  }

  static QueueEmptyException empty() {
    return new QueueEmptyException("the queue is empty: put something, or wait longer.");
  }

  static IllegalStateException closed() {
    return new IllegalStateException("the queue is closed: close it after its last use.");
  }
}
