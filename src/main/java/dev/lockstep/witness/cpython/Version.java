package dev.lockstep.witness.cpython;

import java.util.Comparator;

/** A version of Python as far as it decides what a program may use: {@code 3.11.7}. */
public record Version(int major, int minor, int micro) implements Comparable<Version> {

  private static final Comparator<Version> ORDER =
      Comparator.comparingInt(Version::major)
          .thenComparingInt(Version::minor)
          .thenComparingInt(Version::micro);

  /**
   * Reads {@code 3.11.7} or {@code 3.11}.
   *
   * @throws IllegalArgumentException if it is neither
   */
  public static Version parse(String text) {
    String[] parts = text.strip().split("\\.");
    if (parts.length < 2 || parts.length > 3) {
      throw new IllegalArgumentException("not a version of Python: " + text);
    }
    return new Version(
        Integer.parseInt(parts[0]),
        Integer.parseInt(parts[1]),
        parts.length == 3 ? Integer.parseInt(parts[2]) : 0);
  }

  /** The version without its last number, which changes nothing that a program promises. */
  public Version minorOnly() {
    return new Version(major, minor, 0);
  }

  @Override
  public int compareTo(Version other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return major + "." + minor + "." + micro;
  }
}
