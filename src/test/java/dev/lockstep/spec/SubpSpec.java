package dev.lockstep.spec;

import dev.lockstep.api.Implementation;
import dev.lockstep.reference.Reference;
import dev.lockstep.rules.SubpRules;

class SubpSpec extends SubpRules {

  @Override
  protected Implementation implementation() {
    return new Reference();
  }
}
