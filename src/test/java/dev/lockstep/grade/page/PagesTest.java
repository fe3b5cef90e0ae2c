package dev.lockstep.grade.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.grade.result.Message;
import dev.lockstep.grade.result.Outcome;
import dev.lockstep.grade.result.Points;
import dev.lockstep.grade.result.Results;
import dev.lockstep.grade.result.RuleInfo;
import dev.lockstep.grade.result.RuleResult;
import dev.lockstep.grade.result.Runs;
import dev.lockstep.grade.result.Samples;
import dev.lockstep.grade.result.Student;
import dev.lockstep.grade.result.Submission;
import dev.lockstep.grade.result.Tries;
import dev.lockstep.rules.ThreadState;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagesTest {

  private static final Submission ADA = Samples.withEveryOutcome();

  @TempDir private Path folder;

  private String student(Submission submission) throws Exception {
    Pages.write(run(submission), Optional.empty(), folder);
    return Files.readString(
        folder.resolve("submissions").resolve(submission.id()).resolve("index.html"));
  }

  private String teacher(Results results) throws Exception {
    Pages.write(results, Optional.empty(), folder);
    return Files.readString(folder.resolve("index.html"));
  }

  private static Results run(Submission... submissions) {
    return new Results(1, "Locks", List.of("lock"), List.of(submissions));
  }

  private static Submission called(String id, String name, List<RuleResult> rules) {
    return new Submission(
        id,
        new Student(name, Optional.empty(), false),
        id,
        ADA.handedIn(),
        ADA.state(),
        ADA.remarks(),
        ADA.implementation(),
        rules,
        ADA.score(),
        ADA.provenance());
  }

  private static RuleResult with(RuleResult old, boolean hidden, String seen) {
    RuleInfo rule = old.rule();
    return new RuleResult(
        new RuleInfo(
            rule.id(),
            rule.part(),
            rule.claims(),
            rule.kind(),
            rule.sentence(),
            rule.runs(),
            hidden),
        Outcome.FAILED,
        Optional.of(Message.of(seen)),
        "",
        old.tries(),
        1,
        old.points());
  }

  @Test
  void theStudentReadsWhatWasExpectedAndSeenAndInWhichOrder() throws Exception {
    assertThat(student(ADA))
        .contains(
            "Ada Lovelace",
            "1.5 of 12",
            "In no order of the threads do two hold the lock.",
            "two threads hold the lock",
            "asks for the lock",
            "that acquire() looks whether the lock is free",
            "LOCK-01: Only one thread can hold the lock.",
            "spec/lock.md",
            "failed in 1 of 5 schedules",
            "mvn test -Dtest=")
        .doesNotContain("lockstep replay");
  }

  private static RuleResult uneven() {
    RuleInfo rule =
        new RuleInfo("A.LOCK_07_x", "lock", List.of("LOCK-07"), "must", "…", Runs.SEEDED, false);
    RuleResult failed = ADA.rules().get(1);
    return new RuleResult(
        rule,
        Outcome.FAILED,
        failed.message(),
        "",
        new Tries(50, 3, 42, "lockstep replay s ada A.LOCK_07_x --seed 42"),
        1,
        failed.points());
  }

  @Test
  void whatFailsOnlyAtTimesIsToldWithItsReplay() throws Exception {
    Submission eve = called("eve", "Eve", List.of(uneven()));
    String again = "lockstep replay s ada A.LOCK_07_x --seed 42";
    assertThat(student(eve))
        .contains("failed in 3 of 50 tries", "RulesTest$A#LOCK_07_x", "-Dlockstep.seed=42");
    assertThat(teacher(run(eve)))
        .contains("What fails only at times", "failed in 3 of 50 tries", again);
    assertThat(teacher(run(called("ann", "Ann", List.of(ADA.rules().getFirst())))))
        .doesNotContain("What fails only at times");
  }

  @Test
  void theCompilersWordsAndLineAreShown() throws Exception {
    assertThat(student(Samples.run().submissions().getLast()))
        .contains("The compiler refused it", "MyLock.java, line 7: ';' expected");
  }

  @Test
  void ofAHiddenRuleOnlyTheIdOfItsClaimIsShown() throws Exception {
    RuleResult hidden = with(ADA.rules().getFirst(), true, "the secret");
    assertThat(student(called("eve", "Eve", List.of(hidden))))
        .contains("LOCK-01", "A hidden rule.")
        .doesNotContain("In no order", "held_by_two", "the secret", "Only one thread");
  }

  @Test
  void nothingOfASubmissionBecomesHtml() throws Exception {
    RuleResult evil = with(ADA.rules().getFirst(), false, "<script>alert(1)</script>");
    Submission eve = called("eve", "<b>Eve</b>", List.of(evil));
    assertThat(student(eve) + teacher(run(eve)))
        .doesNotContain("<script>", "<b>Eve")
        .contains("&lt;script&gt;", "&lt;b&gt;Eve");
  }

  @Test
  void thePagesNeedNoNetworkAndTheirLinksLeadSomewhere() throws Exception {
    String all = student(ADA) + teacher(Samples.run());
    List<String> links =
        Pattern.compile("(?:href|src|url)[=(]\"?([^\")]+)")
            .matcher(all)
            .results()
            .map(one -> one.group(1))
            .toList();
    assertThat(links).isNotEmpty();
    for (String link : links) {
      if (!link.startsWith("#") && !link.startsWith("data:")) {
        assertThat(folder.resolve(link)).exists();
      }
    }
  }

  @Test
  void aCircleOfWaitingIsDrawn() {
    ThreadState first =
        new ThreadState("first", "BLOCKED", "my.Lock@1", "second", List.of("my.Lock@2"), List.of());
    ThreadState second =
        new ThreadState("second", "BLOCKED", "my.Lock@2", null, List.of("my.Lock@1"), List.of());
    WaitPicture picture = WaitPicture.of(List.of(first, second)).orElseThrow();
    assertThat(picture.threads()).hasSize(2);
    assertThat(picture.objects()).hasSize(2);
    assertThat(picture.arrows()).hasSize(4);
    assertThat(picture.words())
        .containsExactly(
            "first waits for Lock@1, which second holds",
            "second waits for Lock@2, which first holds");
    assertThat(WaitPicture.of(List.of())).isEmpty();
  }

  @Test
  void threadsOfTheSameNameAreToldApart() {
    ThreadState worker =
        new ThreadState("a worker", "WAITING", "MyLock@1", null, List.of(), List.of());
    WaitPicture picture = WaitPicture.of(List.of(worker, worker)).orElseThrow();
    assertThat(picture.threads())
        .extracting(WaitPicture.Node::text)
        .containsExactly("a worker", "a worker (2)");
    assertThat(picture.objects()).hasSize(1);
  }

  @Test
  void whatIsWorthNothingIsReadLastAndClaimsInTheirOrder() {
    List<RuleResult> rules =
        List.of(of("LOCK-02", "0"), of("QUEUE-01", "1"), of("LOCK-17", "1"), of("LOCK-09", "1"));
    assertThat(new StudentPage("Locks", called("eve", "Eve", rules)).missed())
        .extracting(RuleView::heading)
        .containsExactly("LOCK-09", "LOCK-17", "QUEUE-01", "LOCK-02");
  }

  private static RuleResult of(String claim, String points) {
    return new RuleResult(
        new RuleInfo(
            "Rules." + claim, "lock", List.of(claim), "must", "It does.", Runs.ONCE, false),
        Outcome.FAILED,
        Optional.empty(),
        "",
        ADA.rules().getFirst().tries(),
        1,
        new Points(BigDecimal.ZERO, new BigDecimal(points), false));
  }

  @Test
  void namesakesAreToldApartByWhatTheyHandedIn() {
    Submission other = called("eve-2", "eve", ADA.rules());
    ClassPage page = new ClassPage(run(called("eve", "Eve", ADA.rules()), other), Optional.empty());
    assertThat(page.name(other)).isEqualTo("eve (eve-2)");
    assertThat(new ClassPage(run(other), Optional.empty()).name(other)).isEqualTo("eve");
  }

  @Test
  void theTeacherSeesWhoHasTroubleAndWhatIsMissed() throws Exception {
    assertThat(teacher(Samples.run()))
        .contains(
            "not compiled: MyLock.java, line 7",
            "nothing is known of 3 of its rules",
            "Rules that most people miss",
            "submissions/ada/index.html");
  }

  @Test
  void whoFailsInTheVerySameWayIsNamedTogether() {
    List<RuleResult> same = List.of(with(ADA.rules().getFirst(), false, "waited 300 ms for A@1f"));
    List<RuleResult> alike = List.of(with(ADA.rules().getFirst(), false, "waited 312 ms for A@2e"));
    List<RuleResult> other = List.of(with(ADA.rules().getFirst(), false, "it threw an exception"));
    ClassPage page =
        new ClassPage(
            run(called("a", "A", same), called("b", "B", alike), called("c", "C", other)),
            Optional.empty());
    assertThat(page.alike())
        .singleElement()
        .satisfies(group ->
            assertThat(group.submissions()).extracting(Submission::id).containsExactly("a", "b"));
  }

  @Test
  void eachGradedSubmissionIsInOneBin() {
    List<Submission> many = new ArrayList<>();
    for (String score : List.of("0", "1.2", "6", "12", "15")) {
      var old = ADA.score();
      many.add(
          ADA.scored(
              ADA.rules(),
              new dev.lockstep.grade.result.Score(
                  old.earned(),
                  old.deducted(),
                  new java.math.BigDecimal(score),
                  old.max(),
                  List.of())));
    }
    ClassPage page = new ClassPage(new Results(1, "", List.of(), many), Optional.empty());
    assertThat(page.distribution())
        .extracting(ClassPage.Bin::count)
        .containsExactly(1L, 1L, 0L, 0L, 0L, 1L, 0L, 0L, 0L, 2L);
  }
}
