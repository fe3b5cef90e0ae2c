package dev.lockstep.grade.doctor;

/**
 * What was found out about something.
 *
 * @param what what was looked at
 * @param kind whether it is well
 * @param words what there is to say about it; empty if nothing
 */
public record Finding(String what, Kind kind, String words) {

  /** Kinds of findings. */
  public enum Kind {
    /** It is as it must be. */
    WELL,
    /** This machine cannot have it, or it was not tried; known, and said. */
    OPEN,
    /** It is not as it must be. */
    ILL
  }

  static Finding well(String what) {
    return new Finding(what, Kind.WELL, "");
  }

  static Finding well(String what, String words) {
    return new Finding(what, Kind.WELL, words);
  }

  static Finding open(String what, String words) {
    return new Finding(what, Kind.OPEN, words);
  }

  static Finding ill(String what, String words) {
    return new Finding(what, Kind.ILL, words);
  }

  /** Well if there is nothing to say against it. */
  static Finding unless(String what, String words) {
    return words.isEmpty() ? well(what) : ill(what, words);
  }
}
