package dev.lockstep.spec;

import dev.lockstep.api.Implementation;
import dev.lockstep.reference.ReferenceWithoutNative;
import dev.lockstep.rules.ProcessQueueRules;

class ProcessQueueWithoutNativeSpec extends ProcessQueueRules {

  @Override
  protected Implementation implementation() {
    return new ReferenceWithoutNative();
  }
}
