package dev.lockstep.model;

import static dev.lockstep.model.Agreement.minus;
import static dev.lockstep.witness.Witness.MODEL;
import static dev.lockstep.witness.Witness.STRESS;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.lockstep.api.Connection;
import dev.lockstep.api.Lock;
import dev.lockstep.api.Multiprocessing;
import dev.lockstep.api.Pipe;
import dev.lockstep.api.Process;
import dev.lockstep.reference.Reference;
import dev.lockstep.stress.LockedBalance;
import dev.lockstep.stress.RacingBalance;
import dev.lockstep.stress.SeenOutcomes;
import dev.lockstep.stress.SharedGlobals;
import dev.lockstep.witness.Evidence;
import dev.lockstep.witness.Testifies;
import dev.lockstep.witness.Wanted;
import dev.lockstep.witness.cpython.Transcript;
import dev.lockstep.witness.explore.AllOutcomes;
import dev.lockstep.witness.fork.RealFork;
import dev.lockstep.witness.fork.RealFork.Passage;
import dev.lockstep.witness.fork.RealFork.Passages;
import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Model and reality agree. What the machine reaches under all schedules is what Lincheck reaches in
 * Java; and nothing that jcstress, CPython, the reference's pipe or the real fork have shown lies
 * outside of it, except where real memory is weaker than the machine's.
 */
@Isolated
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class AgreementTest {

  private static Map<String, AllOutcomes.Found> explored = Map.of();
  private static Map<Class<?>, Map<String, Long>> stressed = Map.of();
  private static List<Transcript> transcripts = List.of();

  /** The programs that a test compares, and those of the stress witness that it looks at. */
  @Retention(RetentionPolicy.RUNTIME)
  private @interface Compares {
    String[] value();

    Class<?>[] stressed() default {};
  }

  @BeforeAll
  static void askAll() throws IOException, InterruptedException {
    List<Compares> wanted =
        Stream.of(AgreementTest.class.getDeclaredMethods())
            .filter(AgreementTest::isWanted)
            .flatMap(method -> Stream.ofNullable(method.getAnnotation(Compares.class)))
            .toList();
    explored =
        AllOutcomes.of(wanted.stream().flatMap(one -> Stream.of(one.value())).distinct().toList());
    stressed =
        SeenOutcomes.of(
            wanted.stream().flatMap(one -> Stream.of(one.stressed())).distinct().toList());
    transcripts = Transcript.readAll(Path.of("spec", "cpython", "transcripts"));
  }

  /** A test that speaks for no claim belongs to a run that is about all of them. */
  private static boolean isWanted(Method method) {
    Testifies testifies = method.getAnnotation(Testifies.class);
    return Wanted.anyOf(testifies == null ? new String[0] : testifies.value());
  }

  /** What is known about a program, if the model runs on this machine. */
  private static Agreement agreement(
      String program, Function<Settings, Kernel> machine, Map<String, Set<String>> seen) {
    TwinPrograms.Found model = TwinPrograms.explore(program, machine);
    return new Agreement(program, model, Optional.ofNullable(explored.get(program)), seen);
  }

  private static Agreement agreement(String program, Map<String, Set<String>> seen) {
    return agreement(program, Kernel::new, seen);
  }

  private static Set<String> stressed(Class<?> program) {
    return stressed.get(program).keySet().stream()
        .map(outcome -> outcome.replace(", ", " "))
        .collect(toSet());
  }

  /** The part of the lines in brackets, of all CPythons, with spaces between the words. */
  private static Set<String> printed(String program, String line) {
    Pattern pattern = Pattern.compile(line);
    Set<String> outcomes = new TreeSet<>();
    for (Transcript transcript : transcripts) {
      transcript.lines().get(program).stream()
          .map(pattern::matcher)
          .filter(Matcher::matches)
          .forEach(matcher -> outcomes.add(matcher.group(1).replaceAll("(, )?from |, ", " ")));
    }
    assertThat(outcomes).as("lines of %s that look like %s", program, line).isNotEmpty();
    return outcomes.stream().map(String::strip).collect(toSet());
  }

  /** On the side of the model the evidence is what it has explored. */
  private static void conclude(TestReporter reporter, Agreement... agreements) {
    int states = Stream.of(agreements).mapToInt(one -> one.model().states()).sum();
    String programs = Stream.of(agreements).map(Agreement::program).collect(joining("; "));
    conclude(reporter, new Evidence.Explored(states, programs), agreements);
  }

  private static void conclude(TestReporter reporter, Evidence evidence, Agreement... agreements) {
    List<Agreement> all = List.of(agreements);
    Map<String, String> entries = new HashMap<>(evidence.entries());
    entries.put(Evidence.DETAILS, Agreement.table(all));
    reporter.publishEntry(entries);
    all.stream()
        .flatMap(AgreementTest::doubts)
        .forEach(doubt -> reporter.publishEntry(Evidence.INCONCLUSIVE, doubt));
    assertThat(all.stream().flatMap(one -> one.contradictions().stream()))
        .as("where model and reality differ")
        .isEmpty();
  }

  /** Who should have spoken and has not. */
  private static Stream<String> doubts(Agreement agreement) {
    String program = agreement.program();
    boolean unexplored = AllOutcomes.has(program) && agreement.explored().isEmpty();
    return Stream.concat(
        unexplored ? Stream.of("the model checker did not explore: " + program) : Stream.of(),
        agreement.seen().entrySet().stream()
            .filter(entry -> entry.getValue().isEmpty())
            .map(entry -> entry.getKey() + " did not run: " + program));
  }

  @Test
  @Testifies(value = "GIL-09", as = MODEL)
  @Compares(
      value = {"racing balance", "racing balance, there and back", "locked balance"},
      stressed = {RacingBalance.class, LockedBalance.class})
  void the_racing_balance_ends_as_in_reality(TestReporter reporter) {
    conclude(
        reporter,
        agreement("racing balance", Map.of("jcstress", stressed(RacingBalance.class))),
        agreement(
            "racing balance, there and back",
            Map.of("CPython", printed("RACE-01", ".*forced.*balance left: (.*)"))),
        agreement("locked balance", Map.of("jcstress", stressed(LockedBalance.class))));
  }

  @Test
  @Testifies(value = "THR-14", as = MODEL)
  @Compares({"two locks, opposite orders", "two locks, same order"})
  void two_locks_end_as_in_reality(TestReporter reporter) {
    conclude(
        reporter,
        agreement("two locks, opposite orders", Map.of()),
        agreement("two locks, same order", Map.of()));
  }

  @Test
  @Testifies(value = "THR-15", as = MODEL)
  @Compares("bounded queue")
  void a_bounded_queue_gives_the_orders_of_reality(TestReporter reporter) {
    Set<String> python = printed("QUEUE-04", "A puts, then B, .*: (.*)");
    conclude(reporter, agreement("bounded queue", Map.of("CPython", python)));
  }

  static void send(Connection end, Lock lock, String message) throws InterruptedException {
    lock.acquire();
    end.send(message);
    lock.release();
  }

  /** Three processes send, each as soon as it can. */
  private static String ordersOfThePipe() throws InterruptedException {
    Multiprocessing processes = new Reference().multiprocessing().orElseThrow();
    Lock lock = processes.lock();
    List<Process> senders = new ArrayList<>();
    List<String> received = new ArrayList<>();
    Pipe pipe = processes.pipe(false);
    try (Connection receiving = pipe.first();
        Connection sending = pipe.second()) {
      for (int i = 0; i < 3; i++) {
        senders.add(processes.process(AgreementTest::send, sending, lock, String.valueOf(i)));
      }
      senders.forEach(Process::start);
      for (int i = 0; i < 3; i++) {
        received.add(receiving.<String>receive());
      }
      for (Process sender : senders) {
        sender.join();
      }
    }
    return String.join(" ", received);
  }

  @Test
  @Testifies(value = "IPC-01", as = MODEL)
  @Compares("three senders, one pipe")
  void a_pipe_of_the_kernel_gives_the_orders_of_reality(TestReporter reporter)
      throws InterruptedException {
    conclude(
        reporter,
        agreement(
            "three senders, one pipe",
            Map.of(
                "CPython", printed("PIPE-02", "three senders .*received: (.*)"),
                "reference", Set.of(ordersOfThePipe()))));
  }

  /** Who came by, by lineage. */
  private static String names(Passages passages) {
    Set<Integer> parents = passages.behind().stream().map(Passage::parent).collect(toSet());
    return passages.behind().stream()
        .map(one -> name(one, passages.helper(), parents))
        .collect(joining(" "));
  }

  private static String name(Passage passage, int helper, Set<Integer> parents) {
    boolean child = passage.parent() == helper;
    if (passage.pid() == helper) {
      return "parent";
    }
    return !child ? "grandchild" : parents.contains(passage.pid()) ? "first-child" : "second-child";
  }

  private static Map<String, Set<String>> forked(int calls) throws InterruptedException {
    if (!RealFork.isAvailable()) {
      return Map.of();
    }
    String order = names(RealFork.passages(calls).seen());
    return Map.of("real fork", Set.of(calls == 1 ? order.replace("second-", "") : order));
  }

  @Test
  @Testifies(value = "FORK-01", as = MODEL)
  void a_fork_returns_in_the_orders_of_reality(TestReporter reporter) throws InterruptedException {
    conclude(reporter, agreement("fork", forked(1)), agreement("fork, twice in a row", forked(2)));
  }

  /** CPython's programs count the returns, and say nothing of their order. */
  @Test
  void a_fork_returns_as_often_as_in_python() {
    assertThat(sizes("fork")).isEqualTo(printed("FORK-01", "one call: .*, behind it: (\\d+),.*"));
    assertThat(sizes("fork, twice in a row"))
        .isEqualTo(printed("FORK-01", "two calls .*, behind them: (\\d+),.*"));
  }

  private static Set<String> sizes(String program) {
    return TwinPrograms.explore(program, Kernel::new).outcomes().stream()
        .map(outcome -> String.valueOf(outcome.split(" ").length))
        .collect(toSet());
  }

  /** The machine's memory is the one of the textbook, as volatile variables have it. */
  @Test
  @Testifies(value = "MEM-03", as = STRESS)
  @Compares(
      value = "write, then read the other's",
      stressed = {SharedGlobals.Ordinary.class, SharedGlobals.Volatile.class})
  void real_memory_is_weaker_where_nothing_orders_it(TestReporter reporter) {
    Set<String> ordinary = stressed(SharedGlobals.Ordinary.class);
    Agreement agreement =
        agreement(
            "write, then read the other's",
            Map.of("jcstress", stressed(SharedGlobals.Volatile.class)));
    Set<String> more = minus(ordinary, agreement.model().outcomes());
    conclude(reporter, new Evidence.Stressed(samples(), 2), agreement);
    reporter.publishEntry(
        Evidence.DETAILS, Agreement.table(List.of(withoutVolatile(agreement, ordinary))));
    if (more.isEmpty()) {
      reporter.publishEntry(Evidence.INCONCLUSIVE, "jcstress has not seen what only memory does");
    }
    assertThat(more)
        .as("what real memory does more than the model's: neither sees the other's write")
        .isSubsetOf("0 0");
  }

  private static long samples() {
    return Stream.of(SharedGlobals.Ordinary.class, SharedGlobals.Volatile.class)
        .flatMap(program -> stressed.get(program).values().stream())
        .mapToLong(Long::longValue)
        .sum();
  }

  private static Agreement withoutVolatile(Agreement with, Set<String> seen) {
    return new Agreement(
        "the same without volatile: jcstress has more",
        with.model(),
        with.explored(),
        Map.of("jcstress", seen));
  }

  // That it can fail

  private static void assumeModelChecker() {
    assumeFalse(explored.isEmpty(), "not available: the model checker was left out, or too slow");
  }

  private static List<String> contradictions(
      String program, Function<Settings, Kernel> machine, Map<String, Set<String>> seen) {
    return agreement(program, machine, seen).contradictions();
  }

  @Test
  @Compares({"locked balance", "two locks, opposite orders"})
  void a_machine_whose_locks_are_always_granted_differs() {
    assumeModelChecker();
    Function<Settings, Kernel> wrong = WrongKernels.LocksAreAlwaysGranted::new;
    assertThat(contradictions("locked balance", wrong, Map.of()))
        .containsExactly("locked balance: only the model reaches: nothing");
    assertThat(contradictions("two locks, opposite orders", wrong, Map.of()))
        .anyMatch(line -> line.endsWith("only the model checker reaches: deadlock"));
  }

  @Test
  @Compares({"write, then read the other's", "racing balance"})
  void a_machine_whose_threads_share_nothing_differs() {
    assumeModelChecker();
    Function<Settings, Kernel> wrong = WrongKernels.ThreadsAreProcesses::new;
    assertThat(contradictions("write, then read the other's", wrong, Map.of())).isNotEmpty();
    assertThat(contradictions("racing balance", wrong, Map.of())).isNotEmpty();
  }

  @Test
  void a_machine_whose_fork_returns_once_differs() {
    Map<String, Set<String>> seen = Map.of("real fork", Set.of("parent child"));
    assertThat(contradictions("fork", WrongKernels.ForkReturnsOnce::new, seen))
        .containsExactly("fork: real fork has seen, and the model does not reach: parent child");
  }

  /** What Lincheck found for the lock, held against the program without one. */
  @Test
  @Compares("locked balance")
  void a_program_that_is_another_one_differs() {
    assumeModelChecker();
    Agreement wrong =
        new Agreement(
            "racing balance",
            TwinPrograms.explore("racing balance", Kernel::new),
            Optional.of(explored.get("locked balance")),
            Map.of());
    assertThat(wrong.contradictions())
        .containsExactly("racing balance: only the model reaches: -5, 5");
  }
}
