package dev.lockstep.spec;

import dev.lockstep.api.Implementation;
import dev.lockstep.reference.Reference;
import dev.lockstep.rules.OsRules;

class OsSpec extends OsRules {

  @Override
  protected Implementation implementation() {
    return new Reference();
  }
}
