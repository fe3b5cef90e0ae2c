package dev.lockstep.model;

/**
 * How the machine is built.
 *
 * @param cpus how many CPUs it has
 * @param buffer how many values a pipe can hold
 * @param gil after how many instructions a thread gives up the interpreter lock to one that waits;
 *     0 if there is no such lock
 * @param saving how many ticks it takes to save a context
 * @param loading how many ticks it takes to load a context
 * @param changing how many ticks more if another address space has to be installed
 */
public record Settings(int cpus, int buffer, int gil, int saving, int loading, int changing) {

  /** One CPU, small buffers, no interpreter lock, and switches that cost nothing. */
  public static final Settings SIMPLE = new Settings(1, 2, 0, 0, 0, 0);

  /** The same with other CPUs. */
  public Settings cpus(int number) {
    return new Settings(number, buffer, gil, saving, loading, changing);
  }

  /** The same with an interpreter lock. */
  public Settings gil(int interval) {
    return new Settings(cpus, buffer, interval, saving, loading, changing);
  }

  /** The same with other buffers. */
  public Settings buffer(int size) {
    return new Settings(cpus, size, gil, saving, loading, changing);
  }

  /** The same with switches that take time. */
  public Settings costs(int save, int load, int changeSpace) {
    return new Settings(cpus, buffer, gil, save, load, changeSpace);
  }
}
