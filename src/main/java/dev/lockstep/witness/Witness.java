package dev.lockstep.witness;

import java.util.Locale;

/** Where evidence comes from. */
public enum Witness {
  /** A rule that any implementation has to pass. */
  RULE,
  /** A test of the Java platform itself. */
  JVM,
  /** A property of the model machine, for all generated programs and schedules. */
  MODEL,
  /** All interleavings of a small program. */
  EXPLORE,
  /** Many runs on real cores. */
  STRESS,
  /** The same observation made on a real CPython. */
  CPYTHON,
  /** A ratio measured in one run. */
  MEASURE;

  /** The word that the chapters and the reports use. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
