package dev.lockstep.rules;

import dev.lockstep.witness.explore.Interleaving;

/** An exploration has found an order of the threads in which a rule is broken. */
final class WrongOrder extends AssertionError {

  private static final long serialVersionUID = 1;

  private final String outcome;
  private final long executions;
  private final Interleaving interleaving;

  /** What came out, after how many tries, and how. */
  WrongOrder(String outcome, long executions, Interleaving interleaving) {
    super(outcome + ". This order leads to it:\n" + String.join("\n", interleaving.lines()));
    this.outcome = outcome;
    this.executions = executions;
    this.interleaving = interleaving;
  }

  String outcome() {
    return outcome;
  }

  long executions() {
    return executions;
  }

  Interleaving interleaving() {
    return interleaving;
  }
}
