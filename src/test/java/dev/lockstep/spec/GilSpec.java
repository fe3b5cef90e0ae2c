package dev.lockstep.spec;

import dev.lockstep.api.Implementation;
import dev.lockstep.reference.Reference;
import dev.lockstep.rules.GilRules;

class GilSpec extends GilRules {

  @Override
  protected Implementation implementation() {
    return new Reference();
  }
}
