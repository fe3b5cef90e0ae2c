package dev.lockstep.reference.memory;

import java.nio.ByteBuffer;

/**
 * How a process waits until another one changes a word of shared memory. All who share a memory
 * have to wait in the same way, so it says which.
 */
public sealed interface Waiting permits Futex, Polling {

  /**
   * The way that the property {@code lockstep.memory} names: {@code native} or {@code portable}.
   */
  static Waiting configured() {
    String name = System.getProperty("lockstep.memory", "native");
    return switch (name) {
      case "native" -> new Futex();
      case "portable" -> new Polling();
      default ->
          throw new IllegalArgumentException(
              "lockstep.memory has to be native or portable, not " + name);
    };
  }

  /** The way with this number. */
  static Waiting of(int number) {
    return number == Futex.NUMBER ? new Futex() : new Polling();
  }

  /** The number that a memory notes. */
  int number();

  /** A file for shared memory, which has no name that could be left over. */
  MemoryFile newFile();

  /**
   * Waits while the word has this value, at most this long, and never for more than some
   * milliseconds. The caller looks again; so it notices an interrupt, or that a process died.
   */
  void await(ByteBuffer memory, int offset, int value, long nanos);

  /** Wakes those who wait for this word to change, one or all of them. */
  void wake(ByteBuffer memory, int offset, boolean all);
}
