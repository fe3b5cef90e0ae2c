package dev.lockstep.spec;

import dev.lockstep.api.Implementation;
import dev.lockstep.reference.ReferenceWithoutNative;
import dev.lockstep.rules.ProcessExecutorRules;

class ProcessExecutorWithoutNativeSpec extends ProcessExecutorRules {

  @Override
  protected Implementation implementation() {
    return new ReferenceWithoutNative();
  }
}
