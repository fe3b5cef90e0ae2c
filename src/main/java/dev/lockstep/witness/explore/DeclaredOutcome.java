package dev.lockstep.witness.explore;

/** The outcome that a program itself looks for; nothing else that goes wrong is taken for it. */
final class DeclaredOutcome extends AssertionError {

  private static final long serialVersionUID = 1;

  DeclaredOutcome(String outcome) {
    super(outcome);
  }
}
