package dev.lockstep.spec;

import dev.lockstep.api.Implementation;
import dev.lockstep.reference.Reference;
import dev.lockstep.rules.QueueExplorationRules;

class QueueExplorationSpec extends QueueExplorationRules {

  @Override
  protected Implementation implementation() {
    return new Reference();
  }
}
