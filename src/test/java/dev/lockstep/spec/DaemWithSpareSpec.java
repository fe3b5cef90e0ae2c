package dev.lockstep.spec;

import dev.lockstep.api.Implementation;
import dev.lockstep.reference.ReferenceWithSpare;
import dev.lockstep.rules.DaemRules;
import dev.lockstep.witness.Variant;
import org.junit.jupiter.api.Tag;

@Tag(Variant.TAG)
class DaemWithSpareSpec extends DaemRules {

  @Override
  protected Implementation implementation() {
    return new ReferenceWithSpare();
  }
}
