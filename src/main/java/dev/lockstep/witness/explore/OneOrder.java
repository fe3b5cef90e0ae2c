package dev.lockstep.witness.explore;

/** No engine: each thread runs from its beginning to its end, one after the other. */
final class OneOrder implements Engine {

  @Override
  public Exploration explore(Harness harness, int executions) {
    harness.runInTurn();
    return new Exploration.Held(Harness.executions(), false);
  }
}
