package dev.lockstep.spec;

import dev.lockstep.api.Implementation;
import dev.lockstep.reference.ReferenceWithConcurrent;
import dev.lockstep.rules.QueueExplorationRules;

class QueueExplorationWithConcurrentSpec extends QueueExplorationRules {

  @Override
  protected Implementation implementation() {
    return new ReferenceWithConcurrent();
  }
}
