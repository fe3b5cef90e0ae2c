package dev.lockstep.spec;

import dev.lockstep.api.Implementation;
import dev.lockstep.reference.Reference;
import dev.lockstep.rules.ThreadExecutorRules;

class ThreadExecutorSpec extends ThreadExecutorRules {

  @Override
  protected Implementation implementation() {
    return new Reference();
  }
}
