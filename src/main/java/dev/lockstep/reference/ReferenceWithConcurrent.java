package dev.lockstep.reference;

import dev.lockstep.api.Threading;
import dev.lockstep.reference.threads.ConcurrentThreads;
import java.util.Optional;

/**
 * The reference with the locks and queues of {@code java.util.concurrent} between its threads. They
 * pass the same rules; but who waits in a queue is not told when it is closed, and who was
 * interrupted before cannot even take a lock that is free.
 */
public final class ReferenceWithConcurrent extends Reference {

  private final Threading threads = new ConcurrentThreads(super.threading().orElseThrow());

  /** The reference over {@code java.util.concurrent}. */
  public ReferenceWithConcurrent() {}

  @Override
  public String name() {
    return "the reference over java.util.concurrent";
  }

  @Override
  public Optional<Threading> threading() {
    return Optional.of(threads);
  }
}
