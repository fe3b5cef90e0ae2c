package dev.lockstep.spec;

import dev.lockstep.api.Implementation;
import dev.lockstep.reference.Reference;
import dev.lockstep.rules.ThreadExecutorExplorationRules;

class ThreadExecutorExplorationSpec extends ThreadExecutorExplorationRules {

  @Override
  protected Implementation implementation() {
    return new Reference();
  }
}
