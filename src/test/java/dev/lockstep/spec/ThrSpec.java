package dev.lockstep.spec;

import dev.lockstep.api.Implementation;
import dev.lockstep.reference.Reference;
import dev.lockstep.rules.ThrRules;

class ThrSpec extends ThrRules {

  @Override
  protected Implementation implementation() {
    return new Reference();
  }
}
