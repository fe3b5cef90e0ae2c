package dev.lockstep.ledger;

import static dev.lockstep.ledger.Status.BACKGROUND;
import static dev.lockstep.ledger.Status.FAILED;
import static dev.lockstep.ledger.Status.INCONCLUSIVE;
import static dev.lockstep.ledger.Status.NOT_RUN;
import static dev.lockstep.ledger.Status.PARTIAL;
import static dev.lockstep.ledger.Status.PROVED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatusTest {

  @Test
  void ofAWitness() {
    assertThat(Status.ofWitness(List.of())).isEqualTo(NOT_RUN);
    assertThat(Status.ofWitness(List.of(Outcome.SILENT))).isEqualTo(NOT_RUN);
    assertThat(Status.ofWitness(List.of(Outcome.AGREES, Outcome.SILENT))).isEqualTo(PROVED);
    assertThat(Status.ofWitness(List.of(Outcome.AGREES, Outcome.INCONCLUSIVE)))
        .isEqualTo(INCONCLUSIVE);
    assertThat(Status.ofWitness(List.of(Outcome.INCONCLUSIVE, Outcome.DISAGREES)))
        .isEqualTo(FAILED);
  }

  @Test
  void ofAClaim() {
    assertThat(Status.ofClaim(List.of())).isEqualTo(BACKGROUND);
    assertThat(Status.ofClaim(List.of(NOT_RUN, NOT_RUN))).isEqualTo(NOT_RUN);
    assertThat(Status.ofClaim(List.of(PROVED, PROVED))).isEqualTo(PROVED);
    assertThat(Status.ofClaim(List.of(PROVED, NOT_RUN))).isEqualTo(PARTIAL);
    assertThat(Status.ofClaim(List.of(PROVED, INCONCLUSIVE))).isEqualTo(INCONCLUSIVE);
    assertThat(Status.ofClaim(List.of(INCONCLUSIVE, FAILED))).isEqualTo(FAILED);
  }

  @Test
  void itsWordIsTheOneOfTheReports() {
    assertThat(NOT_RUN.word()).isEqualTo("not-run");
  }
}
