package dev.lockstep.spec;

import dev.lockstep.api.Implementation;
import dev.lockstep.reference.ReferenceWithSpare;
import dev.lockstep.rules.PoolRules;

class PoolWithSpareSpec extends PoolRules {

  @Override
  protected Implementation implementation() {
    return new ReferenceWithSpare();
  }
}
