package dev.lockstep.reference.pipe;

import java.io.IOException;

/**
 * A pipe of the kernel: one direction. What is written at one end waits in a buffer of the kernel,
 * until it is read at the other.
 *
 * @param reader the end to read from
 * @param writer the end to write to
 */
record KernelPipe(PipeReader reader, PipeWriter writer) {

  /** {@code PIPE_BUF}: so many bytes stay together, even if others write at the same time. */
  static final int ATOMIC = 4096;

  /** The two ways to the kernel's pipes. */
  interface Access {

    /** Makes a pipe. */
    KernelPipe create() throws IOException;

    /** Opens an end that another process holds, to read from it. */
    PipeReader openReader(String path) throws IOException;

    /** Opens an end that another process holds, to write to it. */
    PipeWriter openWriter(String path) throws IOException;

    /** With native access, or by means of the Java platform alone. */
    static Access of(boolean nativeAccess) {
      return nativeAccess ? new NativePipes() : new PortablePipes();
    }
  }
}
