package dev.lockstep.spec;

import dev.lockstep.api.Implementation;
import dev.lockstep.reference.Reference;
import dev.lockstep.rules.CoroRules;

class CoroSpec extends CoroRules {

  @Override
  protected Implementation implementation() {
    return new Reference();
  }
}
