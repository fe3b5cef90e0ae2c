package dev.lockstep.spec;

import dev.lockstep.api.Implementation;
import dev.lockstep.reference.Reference;
import dev.lockstep.rules.RaceRules;

class RaceSpec extends RaceRules {

  @Override
  protected Implementation implementation() {
    return new Reference();
  }
}
