package dev.lockstep.spec;

import dev.lockstep.api.Implementation;
import dev.lockstep.reference.ReferenceWithSpare;
import dev.lockstep.rules.JoinRules;
import dev.lockstep.witness.Variant;
import org.junit.jupiter.api.Tag;

@Tag(Variant.TAG)
class JoinWithSpareSpec extends JoinRules {

  @Override
  protected Implementation implementation() {
    return new ReferenceWithSpare();
  }
}
