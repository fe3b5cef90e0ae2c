package dev.lockstep.reference.process;

import java.io.IOException;

/** How a process gets its JVM. */
@FunctionalInterface
public interface StartMethod {

  /** How long a child is expected to live. */
  enum Life {
    /** A quick start counts most. */
    SHORT,
    /** The optimizing compiler, which costs some milliseconds at the start, is worth it. */
    LONG
  }

  /**
   * A JVM that waits for its assignment.
   *
   * @throws IOException if the operating system refuses to make one
   */
  ChildJvm take(Life life) throws IOException;
}
