package dev.lockstep.spec;

import dev.lockstep.api.Implementation;
import dev.lockstep.reference.Reference;
import dev.lockstep.rules.PoolRules;

class PoolSpec extends PoolRules {

  @Override
  protected Implementation implementation() {
    return new Reference();
  }
}
