package dev.lockstep.spec;

import dev.lockstep.api.Implementation;
import dev.lockstep.reference.ReferenceWithSpare;
import dev.lockstep.rules.ProcRules;

class ProcWithSpareSpec extends ProcRules {

  @Override
  protected Implementation implementation() {
    return new ReferenceWithSpare();
  }
}
