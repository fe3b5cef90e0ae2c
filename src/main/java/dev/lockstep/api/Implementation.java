package dev.lockstep.api;

import java.util.Optional;

/**
 * What somebody has implemented: the reference, a student's work, a mutant.
 *
 * <p>It is found by {@link java.util.ServiceLoader} or by its class name, and has a public
 * constructor without parameters. A part that it leaves out is <em>not attempted</em>, which is
 * neither a pass nor a failure.
 */
public interface Implementation {

  /** What people call it. */
  default String name() {
    return getClass().getSimpleName();
  }

  /** Its processes, if it has any. */
  default Optional<Multiprocessing> multiprocessing() {
    return Optional.empty();
  }

  /** Its threads, if it has any. */
  default Optional<Threading> threading() {
    return Optional.empty();
  }

  /** Its way to control other programs, if it has one. */
  default Optional<Subprocess> subprocess() {
    return Optional.empty();
  }

  /** Its executors and futures, if it has any. */
  default Optional<Futures> futures() {
    return Optional.empty();
  }

  /** Its coroutines, if it has any. */
  default Optional<Coroutines> coroutines() {
    return Optional.empty();
  }
}
