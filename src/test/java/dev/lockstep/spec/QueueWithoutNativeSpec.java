package dev.lockstep.spec;

import dev.lockstep.api.Implementation;
import dev.lockstep.reference.ReferenceWithoutNative;
import dev.lockstep.rules.QueueRules;

class QueueWithoutNativeSpec extends QueueRules {

  @Override
  protected Implementation implementation() {
    return new ReferenceWithoutNative();
  }
}
