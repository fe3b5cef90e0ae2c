package dev.lockstep.spec;

import dev.lockstep.api.Implementation;
import dev.lockstep.reference.ReferenceWithConcurrent;
import dev.lockstep.rules.ThreadQueueRules;

class ThreadQueueWithConcurrentSpec extends ThreadQueueRules {

  @Override
  protected Implementation implementation() {
    return new ReferenceWithConcurrent();
  }
}
