package dev.lockstep.spec;

import dev.lockstep.api.Implementation;
import dev.lockstep.reference.ReferenceWithConcurrent;
import dev.lockstep.rules.ThreadLockRules;

class ThreadLockWithConcurrentSpec extends ThreadLockRules {

  @Override
  protected Implementation implementation() {
    return new ReferenceWithConcurrent();
  }
}
