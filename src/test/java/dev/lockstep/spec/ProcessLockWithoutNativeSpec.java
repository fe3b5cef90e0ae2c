package dev.lockstep.spec;

import dev.lockstep.api.Implementation;
import dev.lockstep.reference.ReferenceWithoutNative;
import dev.lockstep.rules.ProcessLockRules;

class ProcessLockWithoutNativeSpec extends ProcessLockRules {

  @Override
  protected Implementation implementation() {
    return new ReferenceWithoutNative();
  }
}
