package dev.lockstep.reference;

import java.io.IOException;

/** How a process gets its JVM. */
@FunctionalInterface
interface StartMethod {

  /**
   * A JVM that waits for its assignment.
   *
   * @throws IOException if the operating system refuses to make one
   */
  ChildJvm take() throws IOException;
}
