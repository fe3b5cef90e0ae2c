package dev.lockstep.spec;

import dev.lockstep.api.Implementation;
import dev.lockstep.reference.Reference;
import dev.lockstep.rules.ThrExplorationRules;

class ThrExplorationSpec extends ThrExplorationRules {

  @Override
  protected Implementation implementation() {
    return new Reference();
  }
}
