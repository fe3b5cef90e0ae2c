package dev.lockstep.spec;

import dev.lockstep.api.Implementation;
import dev.lockstep.reference.ReferenceWithSpare;
import dev.lockstep.rules.MemRules;
import dev.lockstep.witness.Variant;
import org.junit.jupiter.api.Tag;

@Tag(Variant.TAG)
class MemWithSpareSpec extends MemRules {

  @Override
  protected Implementation implementation() {
    return new ReferenceWithSpare();
  }
}
