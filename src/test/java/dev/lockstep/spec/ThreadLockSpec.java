package dev.lockstep.spec;

import dev.lockstep.api.Implementation;
import dev.lockstep.reference.Reference;
import dev.lockstep.rules.ThreadLockRules;

class ThreadLockSpec extends ThreadLockRules {

  @Override
  protected Implementation implementation() {
    return new Reference();
  }
}
