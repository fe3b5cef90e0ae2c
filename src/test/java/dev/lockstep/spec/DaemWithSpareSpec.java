package dev.lockstep.spec;

import dev.lockstep.api.Implementation;
import dev.lockstep.reference.ReferenceWithSpare;
import dev.lockstep.rules.DaemRules;

class DaemWithSpareSpec extends DaemRules {

  @Override
  protected Implementation implementation() {
    return new ReferenceWithSpare();
  }
}
