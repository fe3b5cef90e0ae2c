package dev.lockstep.spec;

import dev.lockstep.api.Implementation;
import dev.lockstep.reference.Reference;
import dev.lockstep.rules.JoinRules;

class JoinSpec extends JoinRules {

  @Override
  protected Implementation implementation() {
    return new Reference();
  }
}
