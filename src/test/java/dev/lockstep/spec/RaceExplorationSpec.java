package dev.lockstep.spec;

import dev.lockstep.api.Implementation;
import dev.lockstep.reference.Reference;
import dev.lockstep.rules.RaceExplorationRules;

class RaceExplorationSpec extends RaceExplorationRules {

  @Override
  protected Implementation implementation() {
    return new Reference();
  }
}
