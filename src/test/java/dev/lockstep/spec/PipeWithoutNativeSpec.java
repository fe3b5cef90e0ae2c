package dev.lockstep.spec;

import dev.lockstep.api.Implementation;
import dev.lockstep.reference.ReferenceWithoutNative;
import dev.lockstep.rules.PipeRules;

class PipeWithoutNativeSpec extends PipeRules {

  @Override
  protected Implementation implementation() {
    return new ReferenceWithoutNative();
  }
}
