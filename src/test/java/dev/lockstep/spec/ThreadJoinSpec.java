package dev.lockstep.spec;

import dev.lockstep.api.Implementation;
import dev.lockstep.reference.Reference;
import dev.lockstep.rules.ThreadJoinRules;

class ThreadJoinSpec extends ThreadJoinRules {

  @Override
  protected Implementation implementation() {
    return new Reference();
  }
}
