package dev.lockstep.spec;

import dev.lockstep.api.Implementation;
import dev.lockstep.reference.ReferenceWithSpare;
import dev.lockstep.rules.PoolRules;
import dev.lockstep.witness.Variant;
import org.junit.jupiter.api.Tag;

@Tag(Variant.TAG)
class PoolWithSpareSpec extends PoolRules {

  @Override
  protected Implementation implementation() {
    return new ReferenceWithSpare();
  }
}
