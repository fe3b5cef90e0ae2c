package dev.lockstep.grade.doctor;

import dev.lockstep.grade.Grader;
import dev.lockstep.grade.GradingException;
import dev.lockstep.grade.Plan;
import dev.lockstep.grade.Progress;
import dev.lockstep.grade.Seeds;
import dev.lockstep.grade.Settings;
import dev.lockstep.grade.plan.Catalog;
import dev.lockstep.grade.plan.Part;
import dev.lockstep.grade.result.Isolation;
import dev.lockstep.grade.result.Outcome;
import dev.lockstep.grade.result.ResultFile;
import dev.lockstep.grade.result.Results;
import dev.lockstep.grade.result.RuleInfo;
import dev.lockstep.grade.result.Submission;
import dev.lockstep.grade.shard.Shard;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** Grades attacks beside honest submissions, in one run, and looks at what became of each. */
public final class AttackRun {

  /** Honest submissions, of which one is graded at the beginning, and the others in between. */
  private static final List<String> HONEST = List.of("an-honest-one", "honest", "the-honest-one");

  private static final String WRONG = "wrong";

  /**
   * Two rules are enough to see what an attack does, and to whom; one of them it has to wait in.
   */
  private static final Set<String> RULES =
      Set.of(
          "ThreadLockRules.LOCK_01_cannot_be_held_by_two",
          "ThreadLockRules.LOCK_06_must_be_released_by_the_end_of_its_block");

  private static final Duration LIMIT = Duration.ofMinutes(5);

  private final Path folder;
  private final int jobs;
  private final double scale;
  private final String searchPath;
  private final Isolation isolation;
  private final Progress progress;
  private final String token = UUID.randomUUID().toString();

  /**
   * A run.
   *
   * @param folder where submissions and results are put; it has to be empty
   * @param isolation how submissions are contained on this machine with this search path
   */
  public AttackRun(
      Path folder,
      int jobs,
      double scale,
      String searchPath,
      Isolation isolation,
      Progress progress) {
    this.folder = folder;
    this.jobs = jobs;
    this.scale = scale;
    this.searchPath = searchPath;
    this.isolation = isolation;
    this.progress = progress;
  }

  /** Grades honest submissions, wrong ones, and beside them those attacks whose ids are wanted. */
  public List<Finding> grade(Predicate<String> wanted)
      throws IOException, GradingException, InterruptedException {
    List<Attack> corpus = new Corpus(Map.of()).attacks();
    return run(corpus.stream().filter(attack -> wanted.test(attack.id())).toList());
  }

  private List<Finding> run(List<Attack> attacks)
      throws IOException, GradingException, InterruptedException {
    List<Attack> tried = attacks.stream().filter(attack -> attack.isInVain(isolation)).toList();
    List<Finding> findings = new ArrayList<>();
    Path open = Files.writeString(folder.resolve("open"), "open");
    Path secret = Files.writeString(folder.resolve("secret"), "secret");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Corpus corpus =
          new Corpus(
              Map.of(
                  "TOKEN", token,
                  "OPEN", open.toString(),
                  "SECRET", secret.toString(),
                  "PORT", Integer.toString(server.getLocalPort())));
      handIn(corpus, tried);
      Results results = new Grader(settings(), plan(), progress).grade();
      findings.addAll(ofOthers(results));
      for (Attack attack : attacks) {
        findings.add(tried.contains(attack) ? check(attack, results) : notTried(attack));
      }
    }
    findings.add(
        Finding.unless(
            "nothing is left on the machine",
            String.join("; ", new Leftovers(token, List.of(folder, submissions())).all())));
    return List.copyOf(findings);
  }

  private void handIn(Corpus corpus, List<Attack> attacks) throws IOException {
    for (String honest : HONEST) {
      corpus.handInLock(submissions().resolve(honest), true);
    }
    corpus.handInLock(submissions().resolve(WRONG), false);
    for (Attack attack : attacks) {
      corpus.handIn(attack, submissions());
    }
  }

  private Path submissions() {
    return folder.resolve("submissions");
  }

  private Path out() {
    return folder.resolve("results");
  }

  private Settings settings() {
    return new Settings(
        submissions(),
        out(),
        jobs,
        found -> true,
        Seeds.OF_THE_SUBMISSION,
        scale,
        LIMIT,
        "L1",
        searchPath,
        Shard.WHOLE,
        "lockstep",
        "");
  }

  private static Plan plan() {
    List<RuleInfo> rules =
        Catalog.all().rules(EnumSet.of(Part.LOCK)).stream()
            .filter(rule -> RULES.contains(rule.id()))
            .toList();
    return new Plan("attacks", List.of(Part.LOCK.id()), rules);
  }

  private Finding notTried(Attack attack) {
    return Finding.open(
        attack.id(),
        "not tried: at level "
            + isolation.level()
            + ", by "
            + isolation.means()
            + ", it would succeed "
            + attack.tries());
  }

  private List<Finding> ofOthers(Results results) {
    List<Finding> findings = new ArrayList<>();
    for (String honest : HONEST) {
      findings.add(
          Finding.unless(
              "a right lock gets all points (" + honest + ")",
              new Check(of(results, honest)).allOf(Set.of(Outcome.PASSED)).words()));
    }
    findings.add(
        Finding.unless(
            "a lock that lets everybody in gets none",
            new Check(of(results, WRONG)).allOf(Set.of(Outcome.FAILED)).words()));
    findings.add(
        Finding.unless(
            "each result says how it was contained",
            results.submissions().stream()
                    .allMatch(one -> one.provenance().isolation().equals(isolation))
                ? ""
                : "some result names another level than " + isolation.level()));
    return findings;
  }

  private Finding check(Attack attack, Results results) throws IOException {
    Submission result = of(results, attack.id());
    String text = Files.readString(ResultFile.ofSubmission(out(), attack.id()));
    return Finding.unless(
        attack.id(),
        new Check(result)
            .in(attack.state())
            .allOf(attack.outcomes())
            .with(attack.remark())
            .clean(text)
            .words());
  }

  private static Submission of(Results results, String id) {
    return results.submissions().stream()
        .filter(submission -> submission.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the run has lost " + id));
  }
}
