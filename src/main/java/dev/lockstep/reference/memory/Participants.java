package dev.lockstep.reference.memory;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Who shares a memory: a table of processes. A process writes its number into a word that it takes,
 * so that the others can tell whether it still lives.
 *
 * <p>A process is known by its pid and its start time, since pids are used again. Its number is its
 * place in the table and a part of that, since places are used again, too.
 */
final class Participants {

  /** How many processes can share a memory. */
  static final int MOST = 504;

  /** Where the table ends. */
  static final int END = 4096;

  /** Numbers have fewer bits than this, so that a word has room for others. */
  static final int NUMBER_BITS = 30;

  private static final int TABLE = END - MOST * Long.BYTES;
  private static final int PLACE_BITS = 9;
  private static final int PLACE_MASK = (1 << PLACE_BITS) - 1;
  private static final int PID_BITS = 22; // Linux has no greater pids
  private static final long PID_MASK = (1L << PID_BITS) - 1;

  // Fields behind the command's name in /proc/<pid>/stat.
  private static final int STATE = 0;
  private static final int START_TIME = 19;

  private final SharedMemory memory;
  private final int place;
  private final int number;
  private boolean entered;

  /** Enters this process into the table of this memory, if it is not in it. */
  Participants(SharedMemory memory) {
    this.memory = memory;
    long self = own();
    this.place = enter(self);
    this.number = numberOf(place, self);
  }

  /** This process's place: 1 or more. */
  int place() {
    return place;
  }

  /** This process's number: not 0. */
  int number() {
    return number;
  }

  /** Whether this process was not in the table before. What its place is used for may be old. */
  boolean isNew() {
    return entered;
  }

  private int enter(long self) {
    for (int i = 1; i <= MOST; i++) {
      long there = at(i);
      if (there == self) {
        return i;
      }
      if ((there == 0 || !lives(there))
          && SharedMemory.LONG.compareAndSet(memory.bytes(), offset(i), there, self)) {
        entered = true;
        return i;
      }
    }
    throw new SharedMemoryException(
        "more than " + MOST + " processes share one object, which is too many");
  }

  /** Whether the process with this number lives. A zombie does not. */
  boolean lives(int other) {
    int where = other & PLACE_MASK;
    long identity = at(where);
    return numberOf(where, identity) == other && lives(identity);
  }

  /** Whether the process at this place lives. */
  boolean livesAt(int where) {
    return lives(at(where));
  }

  private static int numberOf(int place, long identity) {
    int mark = (int) (identity ^ identity >>> PID_BITS) << PLACE_BITS;
    return (mark | place) & (1 << NUMBER_BITS) - 1;
  }

  private long at(int place) {
    return (long) SharedMemory.LONG.getVolatile(memory.bytes(), offset(place));
  }

  private static int offset(int place) {
    return TABLE + (place - 1) * Long.BYTES;
  }

  /** Who cannot be looked at, for lack of descriptors, lives as far as one knows. */
  private static boolean lives(long identity) {
    String pid = Long.toString(identity & PID_MASK);
    try {
      return identity == identityOf(pid);
    } catch (IOException e) {
      return new File("/proc/" + pid).exists();
    }
  }

  private static long own() {
    try {
      return identityOf("self");
    } catch (IOException e) {
      throw new SharedMemoryException("this process cannot look at itself in /proc", e);
    }
  }

  /**
   * Start time and pid in one word, or 0 if the process is dead and only waits to be asked for.
   * Read by the plainest means, which a cold JVM has at hand.
   */
  private static long identityOf(String process) throws IOException {
    try (FileInputStream in = new FileInputStream("/proc/" + process + "/stat")) {
      String stat = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      boolean dead = fields[STATE].equals("Z") || fields[STATE].equals("X");
      long pid = Long.parseLong(stat.substring(0, stat.indexOf(' ')));
      return dead ? 0 : Long.parseLong(fields[START_TIME]) << PID_BITS | pid;
    }
  }
}
