package dev.lockstep.spec;

import dev.lockstep.api.Implementation;
import dev.lockstep.reference.Reference;
import dev.lockstep.rules.ProcessQueueRules;

class ProcessQueueSpec extends ProcessQueueRules {

  @Override
  protected Implementation implementation() {
    return new Reference();
  }
}
