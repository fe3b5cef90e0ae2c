package dev.lockstep.spec;

import dev.lockstep.api.Implementation;
import dev.lockstep.reference.ReferenceWithoutNative;
import dev.lockstep.rules.PoolRules;

class PoolWithoutNativeSpec extends PoolRules {

  @Override
  protected Implementation implementation() {
    return new ReferenceWithoutNative();
  }
}
