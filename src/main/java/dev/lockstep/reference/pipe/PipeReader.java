package dev.lockstep.reference.pipe;

import java.io.IOException;

/** The end of a pipe to read from. */
abstract class PipeReader extends PipeEnd {

  /**
   * Reads some of what is there.
   *
   * @return how many bytes; 0 if nothing is there now, -1 if nothing will ever come
   */
  abstract int read(byte[] bytes, int from, int length) throws IOException;
}
