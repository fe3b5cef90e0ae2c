package dev.lockstep.grade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.grade.plan.Catalog;
import dev.lockstep.grade.result.Outcome;
import dev.lockstep.grade.result.RuleInfo;
import dev.lockstep.grade.result.State;
import dev.lockstep.grade.result.Submission;
import dev.lockstep.grade.sandbox.Programs;
import dev.lockstep.reference.Reference;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The reference, handed in, gets all points in all parts, however submissions are contained.
 *
 * <p>Explorations run nothing but threads, so they are left out, and {@link GradingAgainIT} has
 * some of them; {@code -Dlockstep.mutants=all} asks them, too.
 */
class ReferenceGradedIT {

  private static final boolean ALL = System.getProperty("lockstep.mutants", "").equals("all");

  @TempDir private Path folder;

  @Test
  void allPointsInAllPartsAtTheBestLevel() throws Exception {
    requireAllPoints(new Submissions(folder));
  }

  @Test
  void allPointsInAllPartsWithoutBubblewrap() throws Exception {
    String programs = Programs.withoutBubblewrap(folder.resolve("programs"));
    Submission reference = requireAllPoints(new Submissions(folder).containedBy(programs));
    assertThat(reference.provenance().isolation().means()).isNotEqualTo("bubblewrap");
  }

  private static Submission requireAllPoints(Submissions handedIn) throws Exception {
    handedIn.addAllOf("reference", Reference.class.getName());
    List<RuleInfo> rules = Catalog.all().rules().stream().filter(ReferenceGradedIT::asked).toList();
    Submission reference = Objects.requireNonNull(handedIn.grade(rules).get("reference"));
    assertThat(reference.state()).as("%s", reference.remarks()).isEqualTo(State.GRADED);
    assertThat(reference.rules()).hasSameSizeAs(rules);
    assertThat(reference.rules())
        .filteredOn(result -> result.outcome() != Outcome.PASSED)
        .as("rules that are lost")
        .isEmpty();
    return reference;
  }

  private static boolean asked(RuleInfo rule) {
    return ALL || !rule.id().contains("ExplorationRules.");
  }
}
