package dev.lockstep.spec;

import dev.lockstep.api.Implementation;
import dev.lockstep.reference.ReferenceWithoutNative;
import dev.lockstep.rules.IpcRules;

class IpcWithoutNativeSpec extends IpcRules {

  @Override
  protected Implementation implementation() {
    return new ReferenceWithoutNative();
  }
}
