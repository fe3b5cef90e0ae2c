package dev.lockstep.spec;

import dev.lockstep.api.Implementation;
import dev.lockstep.reference.Reference;
import dev.lockstep.rules.CostRules;

class CostSpec extends CostRules {

  @Override
  protected Implementation implementation() {
    return new Reference();
  }
}
