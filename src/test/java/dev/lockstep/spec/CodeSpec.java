package dev.lockstep.spec;

import dev.lockstep.api.Implementation;
import dev.lockstep.reference.Reference;
import dev.lockstep.rules.CodeRules;

class CodeSpec extends CodeRules {

  @Override
  protected Implementation implementation() {
    return new Reference();
  }
}
