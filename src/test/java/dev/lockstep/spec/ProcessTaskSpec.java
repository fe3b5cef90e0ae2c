package dev.lockstep.spec;

import dev.lockstep.api.Implementation;
import dev.lockstep.reference.Reference;
import dev.lockstep.rules.ProcessTaskRules;

class ProcessTaskSpec extends ProcessTaskRules {

  @Override
  protected Implementation implementation() {
    return new Reference();
  }
}
