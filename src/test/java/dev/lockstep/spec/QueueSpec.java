package dev.lockstep.spec;

import dev.lockstep.api.Implementation;
import dev.lockstep.reference.Reference;
import dev.lockstep.rules.QueueRules;

class QueueSpec extends QueueRules {

  @Override
  protected Implementation implementation() {
    return new Reference();
  }
}
