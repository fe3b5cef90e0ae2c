package dev.lockstep.spec;

import dev.lockstep.api.Implementation;
import dev.lockstep.reference.Reference;
import dev.lockstep.rules.ThreadTaskRules;

class ThreadTaskSpec extends ThreadTaskRules {

  @Override
  protected Implementation implementation() {
    return new Reference();
  }
}
