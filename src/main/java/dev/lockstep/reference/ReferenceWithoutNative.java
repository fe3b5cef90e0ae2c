package dev.lockstep.reference;

import dev.lockstep.reference.memory.Polling;
import dev.lockstep.reference.process.ChildJvm;

/**
 * The reference without native access: its processes share the same memory, but look again and
 * again instead of waiting in the kernel. The semantics are those of {@link Reference}.
 */
public final class ReferenceWithoutNative extends Reference {

  /** The reference without native access. */
  public ReferenceWithoutNative() {
    super(ChildJvm::launch, new Polling());
  }

  @Override
  public String name() {
    return "the reference without native access";
  }
}
