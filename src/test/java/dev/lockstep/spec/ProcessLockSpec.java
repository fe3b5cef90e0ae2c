package dev.lockstep.spec;

import dev.lockstep.api.Implementation;
import dev.lockstep.reference.Reference;
import dev.lockstep.rules.ProcessLockRules;

class ProcessLockSpec extends ProcessLockRules {

  @Override
  protected Implementation implementation() {
    return new Reference();
  }
}
