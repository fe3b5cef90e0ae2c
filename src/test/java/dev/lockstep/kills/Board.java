package dev.lockstep.kills;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Numbers in a mapped file, which outlive the process that wrote them: what each member of a crew
 * says of itself, so that nothing of what is on trial is needed to check it.
 */
final class Board {

  private static final VarHandle LONGS =
      MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.nativeOrder());

  private final ByteBuffer bytes;

  private Board(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  static Board open(String file, int numbers) {
    try (FileChannel channel =
        FileChannel.open(
            Path.of(file),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE)) {
      return new Board(channel.map(MapMode.READ_WRITE, 0, (long) numbers * Long.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long get(int index) {
    return (long) LONGS.getVolatile(bytes, index * Long.BYTES);
  }

  void set(int index, long value) {
    LONGS.setVolatile(bytes, index * Long.BYTES, value);
  }

  /** Says once more that something was done. Each number has one writer. */
  void count(int index) {
    set(index, get(index) + 1);
  }
}
