package dev.lockstep.spec;

import dev.lockstep.api.Implementation;
import dev.lockstep.reference.Reference;
import dev.lockstep.rules.PipeRules;

class PipeSpec extends PipeRules {

  @Override
  protected Implementation implementation() {
    return new Reference();
  }
}
