package dev.lockstep.ledger;

import static dev.lockstep.ledger.Samples.testimony;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.witness.Witness;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How testimonies and claims are joined. */
class ReportTest {

  private static final String ID = "LOCK-01";

  @Test
  void aClaimIsPartialWhileAWitnessIsOutstanding() {
    Finding finding = find(testimony(ID, Witness.RULE, Outcome.AGREES, ""));
    assertThat(finding.status()).isEqualTo(Status.PARTIAL);
    assertThat(finding.witnesses())
        .extracting(heard -> heard.duty().witness().word())
        .containsExactly("rule", "explore", "stress");
    assertThat(finding.witnesses())
        .extracting(Finding.Heard::status)
        .containsExactly(Status.PROVED, Status.NOT_RUN, Status.NOT_RUN);
  }

  @Test
  void aSilentTestIsKeptNextToTheOneThatSpoke() {
    Finding.Heard rule =
        find(
                testimony(ID, Witness.RULE, Outcome.AGREES, ""),
                testimony(ID, Witness.RULE, Outcome.SILENT, "no reason"))
            .witnesses()
            .getFirst();
    assertThat(rule.status()).isEqualTo(Status.PROVED);
    assertThat(rule.silent()).extracting(Testimony::message).containsExactly("no reason");
  }

  @Test
  void aWitnessThatTheClaimDoesNotListIsAProblem() {
    assertThat(problems(testimony(ID, Witness.CPYTHON, Outcome.AGREES, "")))
        .containsExactly(
            "StatusTest.method testifies to LOCK-01 as cpython, which the claim does not list");
  }

  @Test
  void aClaimThatIsNotInTheLedgerIsAProblem() {
    String unknown = SpecFolder.id("lock", 99);
    assertThat(problems(testimony(unknown, Witness.RULE, Outcome.AGREES, "")))
        .containsExactly(
            "StatusTest.method testifies to " + unknown + ", which is no claim of the ledger");
  }

  @Test
  void aRunInWhichNothingSpeaksCountsAllTheSame() {
    Report silence = Samples.report(List.of(), List.of());
    assertThat(silence.findings())
        .hasSize(310)
        .extracting(Finding::status)
        .containsOnly(Status.NOT_RUN, Status.BACKGROUND);
  }

  private static Finding find(Testimony... testimonies) {
    return Finding.of(Samples.LEDGER.find(ID).orElseThrow(), List.of(testimonies));
  }

  private static List<String> problems(Testimony testimony) {
    return Samples.report(List.of(testimony), List.of()).problems();
  }
}
