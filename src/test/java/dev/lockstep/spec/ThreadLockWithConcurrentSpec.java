package dev.lockstep.spec;

import dev.lockstep.api.Implementation;
import dev.lockstep.reference.ReferenceWithConcurrent;
import dev.lockstep.rules.ThreadLockRules;
import dev.lockstep.witness.Variant;
import org.junit.jupiter.api.Tag;

@Tag(Variant.TAG)
class ThreadLockWithConcurrentSpec extends ThreadLockRules {

  @Override
  protected Implementation implementation() {
    return new ReferenceWithConcurrent();
  }
}
