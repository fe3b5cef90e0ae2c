package dev.lockstep.reference;

import dev.lockstep.reference.memory.Waiting;
import dev.lockstep.reference.process.Spare;

/**
 * The reference with the start method that keeps a spare: a JVM that was started ahead and waits
 * for its task. The semantics are those of {@link Reference}; the JVM's start is off the path.
 *
 * <p>It is our answer to Python's {@code forkserver}. Unlike there, the parent of a child is the
 * process that started it (PROC-10).
 */
public final class ReferenceWithSpare extends Reference {

  /** The reference with a spare, which is there from the first start on. */
  public ReferenceWithSpare() {
    super(Spare.OF_THIS_PROGRAM, Waiting.configured());
  }

  @Override
  public String name() {
    return "the reference with a spare";
  }
}
