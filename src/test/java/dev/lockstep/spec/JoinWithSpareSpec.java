package dev.lockstep.spec;

import dev.lockstep.api.Implementation;
import dev.lockstep.reference.ReferenceWithSpare;
import dev.lockstep.rules.JoinRules;

class JoinWithSpareSpec extends JoinRules {

  @Override
  protected Implementation implementation() {
    return new ReferenceWithSpare();
  }
}
