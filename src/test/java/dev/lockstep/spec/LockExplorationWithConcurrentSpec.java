package dev.lockstep.spec;

import dev.lockstep.api.Implementation;
import dev.lockstep.reference.ReferenceWithConcurrent;
import dev.lockstep.rules.LockExplorationRules;

class LockExplorationWithConcurrentSpec extends LockExplorationRules {

  @Override
  protected Implementation implementation() {
    return new ReferenceWithConcurrent();
  }
}
