package dev.lockstep.spec;

import dev.lockstep.api.Implementation;
import dev.lockstep.reference.Reference;
import dev.lockstep.rules.ProcessExecutorRules;

class ProcessExecutorSpec extends ProcessExecutorRules {

  @Override
  protected Implementation implementation() {
    return new Reference();
  }
}
