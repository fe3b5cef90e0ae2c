package dev.lockstep.spec;

import dev.lockstep.api.Implementation;
import dev.lockstep.reference.Reference;
import dev.lockstep.rules.IpcRules;

class IpcSpec extends IpcRules {

  @Override
  protected Implementation implementation() {
    return new Reference();
  }
}
