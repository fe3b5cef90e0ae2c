package dev.lockstep.rules;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel.MapMode;

/** A few numbers in memory that every process shares which maps the same file; 0 at first. */
final class SharedNumbers {

  private static final int COUNT = 4;

  private final MappedByteBuffer memory;

  SharedNumbers(File file) throws IOException {
    try (RandomAccessFile open = new RandomAccessFile(file, "rw")) {
      memory = open.getChannel().map(MapMode.READ_WRITE, 0, COUNT * Integer.BYTES);
    }
  }

  int get(int index) {
    return memory.getInt(index * Integer.BYTES);
  }

  void set(int index, int value) {
    memory.putInt(index * Integer.BYTES, value);
  }
}
