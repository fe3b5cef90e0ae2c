package dev.lockstep.spec;

import dev.lockstep.api.Implementation;
import dev.lockstep.reference.Reference;
import dev.lockstep.rules.ThreadQueueRules;

class ThreadQueueSpec extends ThreadQueueRules {

  @Override
  protected Implementation implementation() {
    return new Reference();
  }
}
