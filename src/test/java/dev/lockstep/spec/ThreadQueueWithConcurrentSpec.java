package dev.lockstep.spec;

import dev.lockstep.api.Implementation;
import dev.lockstep.reference.ReferenceWithConcurrent;
import dev.lockstep.rules.ThreadQueueRules;
import dev.lockstep.witness.Variant;
import org.junit.jupiter.api.Tag;

@Tag(Variant.TAG)
class ThreadQueueWithConcurrentSpec extends ThreadQueueRules {

  @Override
  protected Implementation implementation() {
    return new ReferenceWithConcurrent();
  }
}
