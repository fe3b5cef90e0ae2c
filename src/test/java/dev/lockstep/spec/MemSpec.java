package dev.lockstep.spec;

import dev.lockstep.api.Implementation;
import dev.lockstep.reference.Reference;
import dev.lockstep.rules.MemRules;

class MemSpec extends MemRules {

  @Override
  protected Implementation implementation() {
    return new Reference();
  }
}
