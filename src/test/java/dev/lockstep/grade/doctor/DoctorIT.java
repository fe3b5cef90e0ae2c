package dev.lockstep.grade.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.grade.Progress;
import dev.lockstep.grade.result.Isolation;
import dev.lockstep.grade.result.Submission;
import dev.lockstep.grade.sandbox.Programs;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Submissions whose results are known, at the best level of this machine and at the one that it has
 * without bubblewrap. One attack is always among them. {@code -Dlockstep.attacks=true} adds all the
 * others, which takes many minutes, or the ids of some are given.
 */
class DoctorIT {

  private static final Set<String> CHOSEN =
      Set.of(System.getProperty("lockstep.attacks", "exit").split(","));

  private static final double SCALE =
      0.1 * Double.parseDouble(System.getProperty("lockstep.scale", "1.0"));

  private static final Progress SILENT =
      new Progress() {
        @Override
        public void begins(int submissions, int rules, Isolation isolation) {}

        @Override
        public void done(Submission submission, boolean kept) {}
      };

  @TempDir private Path folder;

  @Test
  void allGetTheirResultsAtTheBestLevel() throws Exception {
    examine(System.getenv("PATH"));
  }

  @Test
  void allGetTheirResultsWithoutBubblewrap() throws Exception {
    String path = Programs.withoutBubblewrap(folder);
    assertThat(examine(path).means()).isNotEqualTo("bubblewrap");
  }

  /** The run itself compares the level in each result with this one. */
  private static Isolation examine(String searchPath) throws Exception {
    Examination examination = new Examination(searchPath);
    Isolation isolation = examination.isolation();
    Assumptions.assumeTrue(
        isolation.level().compareTo("L2") >= 0,
        "this machine contains submissions at " + isolation.level() + " only");
    List<Finding> findings = examination.grade(DoctorIT::isChosen, 2, SCALE, isolation, SILENT);
    assertThat(findings).filteredOn(finding -> finding.kind() == Finding.Kind.ILL).isEmpty();
    assertThat(findings).filteredOn(finding -> finding.kind() == Finding.Kind.WELL).isNotEmpty();
    return isolation;
  }

  private static boolean isChosen(String attack) {
    return CHOSEN.contains("true") || CHOSEN.contains(attack);
  }
}
