package dev.lockstep.grade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.grade.plan.Catalog;
import dev.lockstep.grade.plan.Part;
import dev.lockstep.grade.result.Outcome;
import dev.lockstep.grade.result.RuleInfo;
import dev.lockstep.grade.result.RuleResult;
import dev.lockstep.grade.result.State;
import dev.lockstep.grade.result.Submission;
import dev.lockstep.mutants.MutantTrial;
import dev.lockstep.rules.Patience;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.TestExecutionResult;

/**
 * A mutant that is handed in loses exactly the rules that it breaks: those that it names, and those
 * that fail on it in this JVM, too, where no grader has a hand in it. So a rule that the grader
 * alone takes for broken is found, and one that it alone takes for kept.
 *
 * <p>Mutants of locks and queues for threads are graded that break them in every way: by a wrong
 * answer, an exception, a hang, a race, or by using the CPU; and one each of a few other parts.
 * Explorations are left out where a mutant names none, as they take longest. {@code
 * -Dlockstep.mutants=all}, or the names of some, asks mutants all rules of all the parts that they
 * break, which takes hours.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MutantsGradedIT {

  private static final String CHOSEN = System.getProperty("lockstep.mutants", "");

  private static final double FACTOR = CHOSEN.isEmpty() ? 0.1 : 0.3;

  private static final double SCALE = FACTOR * Patience.configured().scale();

  /** What a race decides can come out either way, but one that is there shows itself in so many. */
  private static final int TRIES = 8;

  private static final Set<Part> LOCKS_AND_QUEUES = EnumSet.of(Part.LOCK, Part.QUEUE);

  private static final Set<Part> OTHERS =
      EnumSet.of(Part.PROCESS_LOCK, Part.PIPE, Part.PROGRAMS, Part.COROUTINES);

  private static final Set<String> USUAL =
      Set.of(
          "LockBelongsToItsHolder",
          "LockNeverLooksHeld",
          "LockStaysHeldAfterItsBlock",
          "LockTimeoutsAreIgnored",
          "ReentrantLockIsAPlainLock",
          "SurplusReleasesAreAccepted",
          "ThreadLockIsMadeAnewInEachCall",
          "ThreadLockSpins",
          "TwoHoldTheLock",
          "QueueCloseChangesNothing",
          "QueueFullLies",
          "QueueHasAFeeder",
          "QueueIsAStack",
          "QueueItemsBecomeText",
          "QueueLimitIsIgnored",
          "ThreadQueueKeepsAPlaceForWhoAsks",
          "AllSemaphoresAreBounded",
          "CoroutineLosesWhatIsSent",
          "PipeEndsChangePlaces",
          "ProgramNameIsSplit");

  private final ExecutorService executor = Executors.newFixedThreadPool(2);
  private final Map<String, Future<Set<String>>> here = new TreeMap<>();
  private final Map<String, Submission> graded = new TreeMap<>();

  @BeforeAll
  void grade(@TempDir Path folder) throws Exception {
    Map<List<RuleInfo>, List<Class<?>>> exercises = new LinkedHashMap<>();
    for (Class<?> mutant : mutants()) {
      exercises.computeIfAbsent(rulesFor(mutant), rules -> new ArrayList<>()).add(mutant);
    }
    exercises.forEach(this::tryHere);
    for (Map.Entry<List<RuleInfo>, List<Class<?>>> exercise : exercises.entrySet()) {
      Submissions handedIn = new Submissions(folder.resolve("" + graded.size())).scaled(FACTOR);
      for (Class<?> mutant : exercise.getValue()) {
        handedIn.addAllOf(mutant.getSimpleName(), mutant.getName());
      }
      graded.putAll(handedIn.grade(exercise.getKey()));
    }
  }

  private void tryHere(List<RuleInfo> rules, List<Class<?>> mutants) {
    List<String> ids = rules.stream().map(RuleInfo::id).toList();
    for (Class<?> mutant : mutants) {
      here.put(mutant.getSimpleName(), executor.submit(() -> lostHere(mutant, ids)));
    }
  }

  private static Set<String> lostHere(Class<?> mutant, List<String> rules) {
    return lostHere(mutant, rules, SCALE);
  }

  private static Set<String> lostHere(Class<?> mutant, List<String> rules, double scale) {
    Map<String, TestExecutionResult> results = new MutantTrial(mutant).run(rules, scale);
    return rules.stream()
        .filter(rule -> !passed(results.get(rule)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean passed(TestExecutionResult result) {
    return result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
  }

  @AfterAll
  void stop() {
    executor.shutdownNow();
  }

  static List<Class<?>> mutants() {
    return MutantTrial.mutants().stream().filter(MutantsGradedIT::isGraded).toList();
  }

  private static boolean isGraded(Class<?> mutant) {
    String name = mutant.getSimpleName();
    if (CHOSEN.isEmpty()) {
      return USUAL.contains(name);
    }
    return CHOSEN.equals("all") || List.of(CHOSEN.split(",")).contains(name);
  }

  private static boolean isOfLocksAndQueues(Class<?> mutant) {
    return partsOf(mutant).stream().anyMatch(LOCKS_AND_QUEUES::contains);
  }

  /** The parts that a mutant breaks, and those that it takes to see it. */
  private static Set<Part> partsOf(Class<?> mutant) {
    return killers(mutant)
        .flatMap(rule -> Catalog.all().needs(rule).stream())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Part.class)));
  }

  private static Stream<String> killers(Class<?> mutant) {
    return Arrays.stream(MutantTrial.killersOf(mutant));
  }

  private static List<RuleInfo> rulesFor(Class<?> mutant) {
    if (!CHOSEN.isEmpty()) {
      return Catalog.all().rules(partsOf(mutant));
    }
    boolean explored = killers(mutant).anyMatch(MutantsGradedIT::explores);
    return Catalog.all().rules(isOfLocksAndQueues(mutant) ? LOCKS_AND_QUEUES : OTHERS).stream()
        .filter(rule -> explored || !explores(rule.id()))
        .toList();
  }

  private static boolean explores(String rule) {
    return rule.contains("ExplorationRules.");
  }

  @ParameterizedTest
  @MethodSource
  void mutants(Class<?> mutant) throws Exception {
    Submission submission = Objects.requireNonNull(graded.get(mutant.getSimpleName()));
    assertThat(submission.state()).as("%s", submission.remarks()).isEqualTo(State.GRADED);
    assertThat(submission.rules())
        .filteredOn(rule -> isNobodysResult(rule.outcome()))
        .as("rules of which the grader does not know how they ended")
        .isEmpty();
    Set<String> lost = lost(submission);
    assertThat(lost)
        .as("rules that are lost, those that it names among them")
        .containsAll(killers(mutant).filter(rule -> isAsked(submission, rule)).toList());
    assertThat(lost)
        .as("rules that are lost, and those that fail on it in this JVM")
        .isEqualTo(agreed(mutant, submission, here.get(mutant.getSimpleName()).get()));
  }

  private static boolean isNobodysResult(Outcome outcome) {
    return outcome == Outcome.NO_RESULT || outcome == Outcome.OUR_FAULT;
  }

  private static boolean isAsked(Submission submission, String id) {
    return submission.rules().stream().anyMatch(result -> result.rule().id().equals(id));
  }

  private static Set<String> lost(Submission submission) {
    return submission.rules().stream()
        .filter(result -> result.outcome() != Outcome.PASSED)
        .map(result -> result.rule().id())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What fails here; a rule that can come out here as it did there counts as it did there. */
  private static Set<String> agreed(Class<?> mutant, Submission submission, Set<String> lostHere) {
    Set<String> agreed = new TreeSet<>(lostHere);
    for (RuleResult result : submission.rules()) {
      String rule = result.rule().id();
      boolean lostThere = result.outcome() != Outcome.PASSED;
      if (lostThere != lostHere.contains(rule) && canBe(lostThere, mutant, rule)) {
        if (lostThere) {
          agreed.add(rule);
        } else {
          agreed.remove(rule);
        }
      }
    }
    return agreed;
  }

  /** A machine that is busy needs more time in one JVM than in the other, so it gets it. */
  private static boolean canBe(boolean lost, Class<?> mutant, String rule) {
    return IntStream.rangeClosed(1, TRIES)
        .anyMatch(i -> lostHere(mutant, List.of(rule), i * SCALE).isEmpty() != lost);
  }
}
