package dev.lockstep.grade.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.lockstep.grade.result.Message;
import dev.lockstep.grade.result.Outcome;
import dev.lockstep.grade.result.Results;
import dev.lockstep.grade.result.RuleInfo;
import dev.lockstep.grade.result.RuleResult;
import dev.lockstep.grade.result.Runs;
import dev.lockstep.grade.result.Samples;
import dev.lockstep.grade.result.Student;
import dev.lockstep.grade.result.Submission;
import dev.lockstep.grade.result.Tries;
import dev.lockstep.grade.rubric.Overrides;
import dev.lockstep.grade.rubric.Rubric;
import dev.lockstep.grade.rubric.Scoring;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each form is read as the system that it is for reads it, as far as its documentation says. */
class FormatTest {

  private static final Submission ADA = Samples.withEveryOutcome();

  @TempDir private Path folder;

  private static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  private static Submission hidden() throws Exception {
    Path file = Files.createTempFile("rubric", ".yaml");
    Files.writeString(file, "hidden: [LOCK]");
    Results scored =
        new Scoring(Rubric.read(file), Overrides.NONE, Instant.EPOCH).score(Samples.run());
    Files.delete(file);
    return scored.submissions().getFirst();
  }

  @Test
  void gradescopeFindsAScoreThatIsTheSumOfItsTests() {
    JsonNode result = JsonMapper.shared().readTree(Gradescope.of(ADA));
    List<JsonNode> tests = list(result.get("tests"));
    assertThat(tests).hasSameSizeAs(ADA.rules());
    double sum = tests.stream().mapToDouble(test -> test.get("score").asDouble()).sum();
    assertThat(result.get("score").asDouble()).isCloseTo(sum, within(1e-9));
    assertThat(tests)
        .allSatisfy(test -> {
          assertThat(test.get("status").asString()).isIn("passed", "failed");
          assertThat(test.get("visibility").asString())
              .as("one hidden test would hide the total")
              .isEqualTo("visible");
          assertThat(test.get("output_format").asString()).isEqualTo("text");
          assertThat(test.get("score").asDouble())
              .isLessThanOrEqualTo(test.get("max_score").asDouble());
        });
    assertThat(tests.stream().filter(test -> test.get("status").asString().equals("passed")))
        .hasSize(1);
  }

  @Test
  void noFormTellsMoreOfAHiddenRuleThanItsId() throws Exception {
    Submission submission = hidden();
    String classroom =
        new String(
            Base64.getDecoder().decode(GitHubClassroom.of(submission)), StandardCharsets.UTF_8);
    for (String text :
        List.of(
            Gradescope.of(submission), classroom, JUnitXml.of(submission), Ctrf.of(submission))) {
      assertThat(text)
          .contains("LOCK_01_cannot_be_held_by_two_in_any_order")
          .doesNotContain("In no order", "two threads hold", "asks for the lock", "replay");
    }
  }

  @Test
  void bothReadersOfGitHubClassroomComeToTheSameScore() {
    JsonNode report =
        JsonMapper.shared().readTree(Base64.getDecoder().decode(GitHubClassroom.of(unequal())));
    List<JsonNode> tests = list(report.get("tests"));
    double sum = tests.stream().mapToDouble(test -> test.get("score").asDouble()).sum();
    long passed =
        tests.stream().filter(test -> test.get("status").asString().equals("pass")).count();
    double share = report.get("max_score").asDouble() * passed / tests.size();
    assertThat(report.get("version").asInt()).isEqualTo(1);
    assertThat(report.get("status").asString()).isEqualTo("fail");
    assertThat(sum).isCloseTo(2.5, within(1e-9));
    assertThat(share).isCloseTo(2.5, within(1e-9));
  }

  /** A passed rule of 2.5 points, and seven others of 1.5. */
  private static Submission unequal() {
    List<RuleResult> rules =
        ADA.rules().stream()
            .map(result ->
                result.outcome() == Outcome.PASSED
                    ? result.withPoints(
                        dev.lockstep.grade.result.Points.of(
                            Outcome.PASSED, new BigDecimal("2.5"), false))
                    : result)
            .toList();
    return ADA.scored(rules, dev.lockstep.grade.result.Score.sum(rules));
  }

  @Test
  void aRunnerOfGitHubIsGivenNoCommands() {
    Submission evil = withMessage("::set-output name=result::pass\n##[add-path]/tmp");
    String json =
        new String(Base64.getDecoder().decode(GitHubClassroom.of(evil)), StandardCharsets.UTF_8);
    assertThat(json).contains("set-output", "add-path").doesNotContain("::", "##[");
  }

  /** It prints the message of an error only, and what it calls the test's code of each. */
  @Test
  void theReporterOfGitHubClassroomPrintsWhyATestFailed() {
    JsonNode report =
        JsonMapper.shared().readTree(Base64.getDecoder().decode(GitHubClassroom.of(ADA)));
    assertThat(list(report.get("tests")))
        .filteredOn(test -> test.get("status").asString().equals("fail"))
        .isNotEmpty()
        .allSatisfy(test ->
            assertThat(test.get("test_code").asString()).contains(test.get("message").asString()));
  }

  private static Submission withMessage(String seen) {
    RuleResult failed = ADA.rules().get(1);
    RuleResult evil =
        new RuleResult(
            failed.rule(),
            Outcome.FAILED,
            Optional.of(Message.of(seen)),
            "",
            failed.tries(),
            1,
            failed.points());
    return ADA.scored(List.of(evil), ADA.score());
  }

  @Test
  void junitCountsNothingUnknownAsAPass() throws Exception {
    Element suite = parse(JUnitXml.of(ADA));
    assertThat(suite.getTagName()).isEqualTo("testsuite");
    assertThat(suite.getAttribute("tests")).isEqualTo("8");
    assertThat(suite.getAttribute("failures")).isEqualTo("1");
    assertThat(suite.getAttribute("skipped")).isEqualTo("2");
    assertThat(suite.getAttribute("errors")).isEqualTo("4");
    assertThat(suite.getElementsByTagName("testcase").getLength()).isEqualTo(8);
    assertThat(suite.getElementsByTagName("failure").getLength()).isEqualTo(1);
    assertThat(suite.getElementsByTagName("skipped").getLength()).isEqualTo(2);
    assertThat(suite.getElementsByTagName("error").getLength()).isEqualTo(4);
    assertThat(suite.getElementsByTagName("failure").item(0).getTextContent())
        .contains("two threads hold the lock", "first: asks for the lock");
  }

  @Test
  void junitSaysThatSomethingWasNotGraded() throws Exception {
    Element suite = parse(JUnitXml.of(Samples.run().submissions().getLast()));
    assertThat(suite.getAttribute("tests")).isEqualTo("2");
    assertThat(suite.getAttribute("errors")).isEqualTo("1");
    assertThat(suite.getElementsByTagName("error").item(0).getTextContent())
        .contains("not compiled", "MyLock.java:7: ';' expected");
  }

  @Test
  void junitStaysXmlWhateverIsSaid() throws Exception {
    Element suite = parse(JUnitXml.of(withMessage("]]><a>&\u0000\u001b[31m\uFFFF")));
    assertThat(suite.getElementsByTagName("failure").item(0).getTextContent()).contains("]]><a>&");
  }

  private static Element parse(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
        .getDocumentElement();
  }

  @Test
  void ctrfHasWhatItRequires() {
    JsonNode report = JsonMapper.shared().readTree(Ctrf.of(ADA));
    assertThat(report.get("reportFormat").asString()).isEqualTo("CTRF");
    JsonNode summary = report.get("results").get("summary");
    List<JsonNode> tests = list(report.get("results").get("tests"));
    int sum = 0;
    for (String status : List.of("passed", "failed", "pending", "skipped", "other")) {
      long count =
          tests.stream().filter(test -> test.get("status").asString().equals(status)).count();
      assertThat(summary.get(status).asLong()).as(status).isEqualTo(count);
      sum += summary.get(status).asInt();
    }
    assertThat(summary.get("tests").asInt()).isEqualTo(sum).isEqualTo(tests.size());
    assertThat(summary.get("stop").asLong()).isGreaterThan(summary.get("start").asLong());
    assertThat(report.get("results").get("tool").get("name").asString()).isEqualTo("lockstep");
    assertThat(tests)
        .allSatisfy(test -> {
          assertThat(test.get("name").asString()).isNotEmpty();
          assertThat(test.get("duration").isIntegralNumber()).isTrue();
        });
  }

  private static Submission tried(Outcome outcome, Runs runs) {
    RuleResult old = ADA.rules().get(1);
    RuleInfo rule = new RuleInfo("A.b", "lock", List.of("LOCK-01"), "must", "…", runs, false);
    Tries tries = new Tries(50, 3, 42, "lockstep replay s ada A.b --seed 42");
    Optional<Message> message = outcome == Outcome.PASSED ? Optional.empty() : old.message();
    return ADA.scored(
        List.of(new RuleResult(rule, outcome, message, "", tries, 1, old.points())), ADA.score());
  }

  @Test
  void allFormsTellHowOftenItFailedAndHowItIsSeenAgain() throws Exception {
    Submission submission = tried(Outcome.FAILED, Runs.SEEDED);
    String classroom =
        new String(
            Base64.getDecoder().decode(GitHubClassroom.of(submission)), StandardCharsets.UTF_8);
    for (String text :
        List.of(
            Gradescope.of(submission), classroom, JUnitXml.of(submission), Ctrf.of(submission))) {
      assertThat(text)
          .contains("failed in 3 of 50 tries", "Again, in a starter project: mvn test")
          .contains("RulesTest$A#b", "-Dlockstep.seed=42");
    }
    assertThat(parse(JUnitXml.of(submission)).getElementsByTagName("failure").item(0))
        .extracting(failure -> ((Element) failure).getAttribute("message"))
        .asString()
        .contains("failed in 3 of 50 tries", "two threads hold the lock");
  }

  @Test
  void ctrfKnowsRetriesAndWhatIsFlaky() {
    JsonNode byLuck = test(tried(Outcome.FAILED, Runs.SEEDED));
    assertThat(byLuck.get("flaky").asBoolean()).isTrue();
    assertThat(byLuck.get("retries").asInt()).isEqualTo(49);
    assertThat(byLuck.get("extra").get("failures").asInt()).isEqualTo(3);
    assertThat(byLuck.get("extra").get("seed").asInt()).isEqualTo(42);
    JsonNode explored = test(tried(Outcome.FAILED, Runs.EXPLORED));
    assertThat(explored.get("flaky").asBoolean()).as("an exploration").isFalse();
    assertThat(explored.get("retries").asInt()).isZero();
  }

  private static JsonNode test(Submission submission) {
    return JsonMapper.shared().readTree(Ctrf.of(submission)).get("results").get("tests").get(0);
  }

  @Test
  void junitTellsThatAPassWasNoneAtFirst() throws Exception {
    Element suite = parse(JUnitXml.of(tried(Outcome.PASSED, Runs.ONCE)));
    assertThat(suite.getAttribute("failures")).isEqualTo("0");
    assertThat(suite.getElementsByTagName("flakyFailure").item(0))
        .extracting(flaky -> ((Element) flaky).getAttribute("message"))
        .isEqualTo("failed in 3 of 50 tries");
  }

  private static List<CSVRecord> csv(String text) throws Exception {
    return CSVFormat.DEFAULT.parse(new StringReader(text)).getRecords();
  }

  @Test
  void nbgraderHasARowForEachStudent() throws Exception {
    List<CSVRecord> rows = csv(Nbgrader.of(Samples.run()));
    assertThat(rows).hasSize(3).allMatch(row -> row.size() == 11);
    assertThat(rows.getFirst().toList()).contains("student_id", "raw_score", "max_score");
    assertThat(rows.get(1).get(3)).isEqualTo("ada");
    assertThat(rows.get(1).get(9)).isEqualTo("1.5");
  }

  @Test
  void noNameBecomesAFormula() throws Exception {
    Submission evil =
        new Submission(
            "evil",
            new Student("=HYPERLINK(\"x\")", Optional.empty(), false),
            ADA.source(),
            ADA.handedIn(),
            ADA.state(),
            ADA.remarks(),
            ADA.implementation(),
            ADA.rules(),
            ADA.score(),
            ADA.provenance());
    String text = Nbgrader.of(new Results(1, "Locks", List.of("lock"), List.of(evil)));
    assertThat(csv(text).get(1).get(4)).isEqualTo("'=HYPERLINK(\"x\")");
  }

  private Sheet sheet(String text) throws Exception {
    return Sheet.read(Files.writeString(folder.resolve("sheet.csv"), text));
  }

  @Test
  void moodlesSheetIsFilledInByTheNumber() throws Exception {
    String exported =
        "\uFEFFIdentifier,\"Full name\",Grade,\"Maximum grade\",\"Last modified"
            + " (grade)\",\"Feedback comments\"\r\n"
            + "\"Participant 1841\",\"Ada Lovelace\",,20,-,\r\n"
            + "\"Participant 1842\",\"Ada Lovelace\",,20,-,\r\n";
    Sheet.Filled filled = sheet(exported).fill(Samples.run(), Optional.empty());
    assertThat(filled.text()).startsWith("\uFEFF");
    List<CSVRecord> rows = csv(filled.text().substring(1));
    assertThat(rows.get(1).get(2)).as("another of the same name").isEmpty();
    assertThat(rows.get(2).get(2)).isEqualTo("1.5");
    assertThat(rows.get(2).get(5)).startsWith("1.5 of 12");
    assertThat(rows.get(2).get(3)).isEqualTo("20");
    assertThat(filled.filled()).isEqualTo(1);
    assertThat(filled.missing()).containsExactly("bob");
  }

  @Test
  void canvasSheetIsFilledInInItsColumn() throws Exception {
    String exported =
        "Student,ID,SIS User ID,SIS Login ID,Section,Locks (77),Other (78)\r\n"
            + "    Points Possible,,,,,20,5\r\n"
            + "\"Lovelace, Ada\",1842,,ada,One,,3\r\n"
            + "Bob,9,,bob,One,,\r\n";
    Sheet.Filled filled = sheet(exported).fill(Samples.run(), Optional.empty());
    List<CSVRecord> rows = csv(filled.text());
    assertThat(rows.get(1).get(5)).isEqualTo("20");
    assertThat(rows.get(2).get(5)).isEqualTo("1.5");
    assertThat(rows.get(2).get(6)).isEqualTo("3");
    assertThat(rows.get(3).get(5)).isEqualTo("0");
    assertThat(rows.get(0).get(5)).isEqualTo("Locks (77)");
  }

  @Test
  void errorsInSheetsSayWhatToDo() throws Exception {
    assertThatThrownBy(() -> sheet("Name,Points\r\n")).hasMessageContaining("no sheet of Canvas");
    Sheet canvas = sheet("Student,ID,Queues (5)\r\n");
    assertThatThrownBy(() -> canvas.fill(Samples.run(), Optional.empty()))
        .hasMessageContaining("0 columns are called Locks (…)")
        .hasMessageContaining("Queues (5)");
  }

  @Test
  void allFormsAreWritten() throws Exception {
    for (Format format : Format.values()) {
      format.write(Samples.run(), folder);
    }
    assertThat(folder.resolve("nbgrader.csv")).isNotEmptyFile();
    for (String id : Set.of("ada", "bob")) {
      assertThat(folder.resolve("submissions").resolve(id))
          .isDirectoryContaining("glob:**gradescope.json")
          .isDirectoryContaining("glob:**classroom.txt")
          .isDirectoryContaining("glob:**junit.xml")
          .isDirectoryContaining("glob:**ctrf.json");
    }
    assertThatThrownBy(() -> Format.of("xls")).hasMessageContaining("there are gradescope, ");
  }

  @Test
  void aHiddenRuleIsCalledByItsId() {
    RuleInfo rule =
        new RuleInfo("A.b", "lock", List.of("LOCK-01"), "must", "Secret.", Runs.ONCE, true);
    assertThat(Lines.name(rule)).isEqualTo("A.b");
  }
}
