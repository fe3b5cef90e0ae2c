package dev.lockstep.reference;

import dev.lockstep.api.Threading;
import dev.lockstep.reference.threads.ConcurrentThreads;
import java.util.Optional;

/**
 * The reference whose threads have locks and queues made of what {@code java.util.concurrent}
 * offers. They pass the same rules.
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
