package dev.lockstep.reference.pipe;

import java.io.IOException;

/** The end of a pipe to read from, by its file descriptor. */
final class NativeReader extends PipeReader {

  private final NativeFile file;

  NativeReader(NativeFile file) {
    this.file = file;
  }

  @Override
  int read(byte[] bytes, int from, int length) throws IOException {
    long count = file.transfer(SystemCall.READ, bytes, from, length);
    return count == 0 ? -1 : NativeFile.transferred("read from a pipe", count);
  }

  @Override
  boolean awaitReady(long nanos) {
    return file.await(NativeFile.POLLIN, nanos);
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
