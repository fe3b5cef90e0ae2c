package dev.lockstep.grade.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.grade.result.Isolation;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class DoctorTest {

  private static String said(String level) {
    StringWriter said = new StringWriter();
    Doctor.show(new PrintWriter(said), new Isolation(level, "x", List.of("bubblewrap is missing")));
    return said.toString();
  }

  @Test
  void aLevelThatIsTooLowForGradingIsSaidToBe() {
    assertThat(said("L1")).contains("level L1, by x", "for a higher level: bubblewrap is missing");
    assertThat(said("L1")).contains("lockstep grade refuses this level", "--isolation L1");
    assertThat(said("L2")).doesNotContain("refuses");
  }
}
