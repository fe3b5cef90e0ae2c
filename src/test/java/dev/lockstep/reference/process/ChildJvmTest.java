package dev.lockstep.reference.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.reference.process.StartMethod.Life;
import dev.lockstep.reference.values.Passengers;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A child that could not be given its work. */
class ChildJvmTest {

  @Test
  @SuppressWarnings("NullAway") // null is what makes the assignment fail
  void isEndedIfItCannotBeAssignedItsWork() throws Exception {
    ChildJvm child = ChildJvm.launch(Life.SHORT);
    try {
      Passengers.Boarded nothing = Passengers.collect(() -> null);
      assertThatThrownBy(() -> child.assign(nothing)).isInstanceOf(NullPointerException.class);
      assertThat(child.exited()).succeedsWithin(10, TimeUnit.SECONDS).isEqualTo(-9);
      assertThat(child.isAlive()).as("alive").isFalse();
    } finally {
      child.kill();
    }
  }
}
