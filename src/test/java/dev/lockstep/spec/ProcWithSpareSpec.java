package dev.lockstep.spec;

import dev.lockstep.api.Implementation;
import dev.lockstep.reference.ReferenceWithSpare;
import dev.lockstep.rules.ProcRules;
import dev.lockstep.witness.Variant;
import org.junit.jupiter.api.Tag;

@Tag(Variant.TAG)
class ProcWithSpareSpec extends ProcRules {

  @Override
  protected Implementation implementation() {
    return new ReferenceWithSpare();
  }
}
