package dev.lockstep.spec;

import dev.lockstep.api.Implementation;
import dev.lockstep.reference.ReferenceWithoutNative;
import dev.lockstep.rules.RaceRules;

class RaceWithoutNativeSpec extends RaceRules {

  @Override
  protected Implementation implementation() {
    return new ReferenceWithoutNative();
  }
}
