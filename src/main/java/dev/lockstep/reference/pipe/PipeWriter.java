package dev.lockstep.reference.pipe;

import java.io.IOException;

/** The end of a pipe to write to. */
abstract class PipeWriter extends PipeEnd {

  /**
   * Writes some of this, or waits if it cannot do otherwise. What is no longer than {@link
   * KernelPipe#ATOMIC} is written whole or not at all.
   *
   * @return how many bytes; 0 if there is no room now
   * @throws IOException if nobody holds the other end
   */
  abstract int write(byte[] bytes, int from, int length) throws IOException;
}
