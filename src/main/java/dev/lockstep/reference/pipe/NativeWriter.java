package dev.lockstep.reference.pipe;

import java.io.IOException;

/** The end of a pipe to write to, by its file descriptor. */
final class NativeWriter extends PipeWriter {

  private final NativeFile file;

  NativeWriter(NativeFile file) {
    this.file = file;
  }

  @Override
  int write(byte[] bytes, int from, int length) throws IOException {
    long count = file.transfer(SystemCall.WRITE, bytes, from, length);
    return NativeFile.transferred("write to a pipe", count);
  }

  @Override
  boolean awaitReady(long nanos) {
    return file.await(NativeFile.POLLOUT, nanos);
  }

  @Override
  String path() {
    return file.path();
  }

  @Override
  void closeFile() {
    file.close();
  }
}
