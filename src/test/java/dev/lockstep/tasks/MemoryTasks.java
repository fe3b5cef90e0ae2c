package dev.lockstep.tasks;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel.MapMode;
import java.util.ArrayList;
import java.util.List;

/** What processes and threads do in the notebook about memory. */
public final class MemoryTasks {

  /** A global variable: every process has one, and begins with the number 0 in it. */
  public static final List<Integer> GLOBAL = new ArrayList<>(List.of(0));

  private MemoryTasks() {}

  /** Appends a number to the global list, and says what the list is then. */
  public static void append(String who, int number) {
    GLOBAL.add(number);
    System.out.println(who + " sees " + GLOBAL);
  }

  /** Appends a word to the list that it was given. */
  public static void extend(ArrayList<String> list) {
    list.add("child");
    System.out.println("the child sees " + list);
  }

  /** Maps a file into memory, and adds 1 to the number there. */
  public static void increment(File file) throws IOException {
    try (RandomAccessFile open = new RandomAccessFile(file, "rw")) {
      MappedByteBuffer shared = open.getChannel().map(MapMode.READ_WRITE, 0, 4);
      shared.putInt(0, shared.getInt(0) + 1);
    }
  }
}
