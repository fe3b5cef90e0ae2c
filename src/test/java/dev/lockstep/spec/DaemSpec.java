package dev.lockstep.spec;

import dev.lockstep.api.Implementation;
import dev.lockstep.reference.Reference;
import dev.lockstep.rules.DaemRules;

class DaemSpec extends DaemRules {

  @Override
  protected Implementation implementation() {
    return new Reference();
  }
}
