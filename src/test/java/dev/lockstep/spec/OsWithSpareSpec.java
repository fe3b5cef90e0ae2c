package dev.lockstep.spec;

import dev.lockstep.api.Implementation;
import dev.lockstep.reference.ReferenceWithSpare;
import dev.lockstep.rules.OsRules;

class OsWithSpareSpec extends OsRules {

  @Override
  protected Implementation implementation() {
    return new ReferenceWithSpare();
  }
}
