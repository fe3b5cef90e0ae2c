package dev.lockstep.reference;

import java.io.FileOutputStream;
import java.io.IOException;

/** The end of a pipe to write to, as a stream: a write waits until there is room. */
final class PortableWriter extends PipeWriter {

  private final FileOutputStream stream;
  private final String number;

  PortableWriter(FileOutputStream stream, String number) {
    this.stream = stream;
    this.number = number;
  }

  @Override
  int write(byte[] bytes, int from, int length) throws IOException {
    stream.write(bytes, from, length);
    return length;
  }

  @Override
  boolean awaitReady(long nanos) {
    return true;
  }

  @Override
  String path() {
    return PortablePipes.path(number);
  }

  @Override
  void closeFile() {
    PortablePipes.close(stream);
  }
}
