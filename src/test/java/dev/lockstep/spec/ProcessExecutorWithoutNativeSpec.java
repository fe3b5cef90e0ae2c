package dev.lockstep.spec;

import dev.lockstep.api.Implementation;
import dev.lockstep.reference.ReferenceWithoutNative;
import dev.lockstep.rules.ProcessExecutorRules;
import dev.lockstep.witness.Variant;
import org.junit.jupiter.api.Tag;

@Tag(Variant.TAG)
class ProcessExecutorWithoutNativeSpec extends ProcessExecutorRules {

  @Override
  protected Implementation implementation() {
    return new ReferenceWithoutNative();
  }
}
