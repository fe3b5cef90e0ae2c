package dev.lockstep.spec;

import dev.lockstep.api.Implementation;
import dev.lockstep.reference.ReferenceWithSpare;
import dev.lockstep.rules.OsRules;
import dev.lockstep.witness.Variant;
import org.junit.jupiter.api.Tag;

@Tag(Variant.TAG)
class OsWithSpareSpec extends OsRules {

  @Override
  protected Implementation implementation() {
    return new ReferenceWithSpare();
  }
}
