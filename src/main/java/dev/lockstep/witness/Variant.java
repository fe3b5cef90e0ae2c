package dev.lockstep.witness;

/**
 * The same rules on another form of the reference: without native access, with spare JVMs, or over
 * {@code java.util.concurrent}.
 */
public final class Variant {

  /** JUnit's tag of tests of variants: a trial in a notebook leaves them to the whole run. */
  public static final String TAG = "variant";

  private Variant() {}
}
