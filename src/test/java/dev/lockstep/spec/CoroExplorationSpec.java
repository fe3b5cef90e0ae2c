package dev.lockstep.spec;

import dev.lockstep.api.Implementation;
import dev.lockstep.reference.Reference;
import dev.lockstep.rules.CoroExplorationRules;

class CoroExplorationSpec extends CoroExplorationRules {

  @Override
  protected Implementation implementation() {
    return new Reference();
  }
}
