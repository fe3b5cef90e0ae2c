package dev.lockstep.witness.explore;

/** Runs a program in many orders. */
interface Engine {

  /** Tries up to so many executions, and says what was found. */
  Exploration explore(Harness harness, int executions);

  /** The engine of this name: {@code on}, or {@code off} to see what happens without one. */
  static Engine named(String name) {
    return name.equals("off") ? new OneOrder() : new ModelChecker();
  }
}
