package dev.lockstep.ledger;

/** How a testimony came out. */
public enum Outcome {
  /** The test passed. */
  AGREES,
  /** The test failed, or could not start. */
  DISAGREES,
  /** The test ran and came to no result. */
  INCONCLUSIVE,
  /** The test was skipped. */
  SILENT
}
