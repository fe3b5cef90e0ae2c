package dev.lockstep.grade.sandbox;

/**
 * What may be used at most in a cell. A submission has two of them while its rules are explored
 * beside the others.
 *
 * @param memory bytes of all its processes together, where a control group can hold them to it
 * @param tasks processes and threads together
 * @param file bytes of a file
 * @param disk bytes of all its files, where a file system of its own can hold it to that
 * @param openFiles descriptors of a process
 * @param output bytes of its output that are kept; what is more is read and thrown away
 */
public record Limits(long memory, int tasks, long file, long disk, int openFiles, int output) {

  private static final long MB = 1 << 20;

  /** Enough for every rule, with room to spare. */
  public static final Limits DEFAULT =
      new Limits(2048 * MB, 1024, 64 * MB, 256 * MB, 1024, 64 * 1024);
}
