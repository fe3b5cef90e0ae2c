package dev.lockstep.spec;

import dev.lockstep.api.Implementation;
import dev.lockstep.reference.Reference;
import dev.lockstep.rules.LockExplorationRules;

class LockExplorationSpec extends LockExplorationRules {

  @Override
  protected Implementation implementation() {
    return new Reference();
  }
}
