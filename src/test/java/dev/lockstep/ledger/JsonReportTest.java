package dev.lockstep.ledger;

import static dev.lockstep.ledger.Samples.testimony;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.witness.Witness;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The shape of the files that other programs read. */
class JsonReportTest {

  @TempDir private Path directory;

  @Test
  void everyClaimIsThereInOrder() throws IOException {
    JsonNode root = write(Samples.everything(), "claims.json");
    assertThat(root.propertyNames())
        .containsExactly("generated", "jdk", "cpus", "cpython", "claims", "problems");
    assertThat(root.get("claims").valueStream().map(claim -> claim.get("id").asString()))
        .containsExactlyElementsOf(Samples.LEDGER.claims().stream().map(Claim::id).toList());
    assertThat(root.get("claims").valueStream().map(claim -> claim.get("status").asString()))
        .contains("proved", "partial", "failed", "inconclusive", "not-run", "background");
  }

  @Test
  void theMachineIsNamed() throws IOException {
    JsonNode root = write(Samples.everything(), "claims.json");
    assertThat(root.get("generated").asString()).isEqualTo("2026-11-20T10:15:30Z");
    assertThat(root.get("jdk").asString()).isEqualTo("25.0.3");
    assertThat(root.get("cpus").asInt()).isEqualTo(2);
    assertThat(root.get("cpython").asString()).isEqualTo("3.11.7");
  }

  @Test
  void aClaimWithItsWitnesses() throws IOException {
    Report report =
        Samples.report(
            List.of(
                testimony("JOIN-02", Witness.RULE, Outcome.AGREES, ""),
                testimony("JOIN-02", Witness.CPYTHON, Outcome.SILENT, "no python3")),
            List.of());
    JsonNode claim = claim("JOIN-02", report);
    assertThat(claim.propertyNames())
        .containsExactly(
            "id", "chapter", "text", "sources", "verdict", "why", "status", "witnesses");
    assertThat(claim.get("chapter").asString()).isEqualTo("join");
    assertThat(claim.get("sources").get(0).asString())
        .isEqualTo("D0 “Starting a process takes time” l.43–54");
    assertThat(claim.get("verdict").asString()).isEqualTo("qualified");
    assertThat(claim.get("status").asString()).isEqualTo("partial");
    assertThat(claim.get("witnesses").toString())
        .isEqualTo(
            """
            [{"witness":"rule","status":"proved","evidence":"a single run",\
            "tests":["StatusTest.method"],"kind":"single-run",\
            "note":"both orders are possible and allowed","objections":[],"silent":[],"details":{}},\
            {"witness":"cpython","status":"not-run","evidence":null,"tests":[],"kind":null,\
            "note":null,"objections":[],\
            "silent":[{"test":"StatusTest.method","reason":"no python3"}],"details":{}}]\
            """);
  }

  @Test
  void aFailureAndItsTest() throws IOException {
    Report report =
        Samples.report(
            List.of(
                testimony("JOIN-02", Witness.RULE, Outcome.AGREES, ""),
                testimony("JOIN-02", Witness.RULE, Outcome.DISAGREES, "nobody waited")),
            List.of());
    JsonNode claim = claim("JOIN-02", report);
    assertThat(claim.get("status").asString()).isEqualTo("failed");
    assertThat(claim.get("witnesses").get(0).get("objections").toString())
        .isEqualTo("[{\"test\":\"StatusTest.method\",\"reason\":\"nobody waited\"}]");
  }

  @Test
  void whichTestEndedFirstIsNotSeen() throws IOException {
    Testimony one = ranInASingleRun("ASpec.first");
    Testimony other = ranInASingleRun("BSpec.second");
    JsonNode claim = claim("JOIN-02", Samples.report(List.of(other, one), List.of()));
    assertThat(claim.get("witnesses").get(0).get("tests").toString())
        .isEqualTo("[\"ASpec.first\",\"BSpec.second\"]");
  }

  private static Testimony ranInASingleRun(String test) {
    return new Testimony(
        List.of("JOIN-02"),
        Witness.RULE,
        test,
        Outcome.AGREES,
        "single-run",
        "a single run",
        "",
        List.of());
  }

  @Test
  void evidenceAsData() throws IOException {
    Report report = Samples.report(List.of(Samples.raced()), List.of());
    JsonNode claim = claim("RACE-01", report);
    assertThat(claim.get("witnesses").get(0).get("details").toString())
        .isEqualTo(
            """
            {"StatusTest.method":[{"caption":"<b>a race</b>","columns":["one","two"],\
            "rows":[["reads 0",""],["","reads 0"]],"executions":7}]}\
            """);
  }

  @Test
  void theKillMatrix() throws IOException {
    JsonNode mutant = write(Samples.everything(), "mutants.json").get("mutants").get(0);
    assertThat(mutant.toString())
        .isEqualTo(
            """
            {"mutant":"ForgetfulJoin","fault":"join returns at once, whatever the child does",\
            "breaks":["JOIN-04","JOIN-07"],"killedBy":["JoinRules.JOIN_04_must_wait_for_the_child"],\
            "survived":false}\
            """);
  }

  @Test
  void withoutMutantsThereIsNoKillMatrix() throws IOException {
    write(Samples.everything(), "mutants.json");
    JsonReport.write(Samples.report(List.of(), List.of()), directory);
    assertThat(directory.resolve("mutants.json")).doesNotExist();
  }

  private JsonNode claim(String id, Report report) throws IOException {
    return write(report, "claims.json")
        .get("claims")
        .valueStream()
        .filter(node -> node.get("id").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private JsonNode write(Report report, String file) throws IOException {
    JsonReport.write(report, directory);
    return JsonMapper.shared().readTree(directory.resolve(file));
  }
}
