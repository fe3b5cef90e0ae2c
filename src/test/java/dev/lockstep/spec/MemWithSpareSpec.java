package dev.lockstep.spec;

import dev.lockstep.api.Implementation;
import dev.lockstep.reference.ReferenceWithSpare;
import dev.lockstep.rules.MemRules;

class MemWithSpareSpec extends MemRules {

  @Override
  protected Implementation implementation() {
    return new ReferenceWithSpare();
  }
}
