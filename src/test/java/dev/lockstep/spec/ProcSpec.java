package dev.lockstep.spec;

import dev.lockstep.api.Implementation;
import dev.lockstep.reference.Reference;
import dev.lockstep.rules.ProcRules;

class ProcSpec extends ProcRules {

  @Override
  protected Implementation implementation() {
    return new Reference();
  }
}
