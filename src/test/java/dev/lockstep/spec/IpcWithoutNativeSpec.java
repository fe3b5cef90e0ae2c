package dev.lockstep.spec;

import dev.lockstep.api.Implementation;
import dev.lockstep.reference.ReferenceWithoutNative;
import dev.lockstep.rules.IpcRules;
import dev.lockstep.witness.Variant;
import org.junit.jupiter.api.Tag;

@Tag(Variant.TAG)
class IpcWithoutNativeSpec extends IpcRules {

  @Override
  protected Implementation implementation() {
    return new ReferenceWithoutNative();
  }
}
