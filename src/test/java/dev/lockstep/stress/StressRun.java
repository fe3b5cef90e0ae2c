package dev.lockstep.stress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.TestExecutor;
import org.openjdk.jcstress.Verbosity;
import org.openjdk.jcstress.infra.TestInfo;
import org.openjdk.jcstress.infra.collectors.InProcessCollector;
import org.openjdk.jcstress.infra.collectors.TestResult;
import org.openjdk.jcstress.infra.grading.ReportUtils;
import org.openjdk.jcstress.infra.runners.TestConfig;
import org.openjdk.jcstress.infra.runners.TestList;
import org.openjdk.jcstress.os.AffinityMode;
import org.openjdk.jcstress.os.Scheduler;
import org.openjdk.jcstress.os.topology.Topology;
import org.openjdk.jcstress.vm.CompileMode;

/**
 * One run of programs by jcstress, on one implementation. Each program has a JVM of its own, and
 * hands back as data how often it came out how.
 */
final class StressRun {

  /** The system property that says how many seconds all programs have together. */
  static final String SECONDS = "lockstep.stress";

  private static final List<String> JVM_OPTIONS =
      List.of("-XX:+UseSerialGC", "-Xms128m", "-Xmx128m", "--sun-misc-unsafe-memory-access=allow");

  private final String implementation;
  private final InProcessCollector results = new InProcessCollector();

  private StressRun(String implementation) {
    this.implementation = implementation;
  }

  /** How long all programs together may take by default, without the start of their JVMs. */
  static Duration configuredTime() {
    return Duration.ofSeconds(Integer.getInteger(SECONDS, 10));
  }

  /**
   * Runs programs.
   *
   * <p>On a busy machine an outcome that must appear may not do so in time. Such a program tries
   * again, each time twice as long, until twice the whole time is spent on that. With no time at
   * all each program runs one iteration of one sample, once.
   *
   * @param implementation its class
   * @param time how long the programs may take together
   */
  static Map<Class<?>, Tally> of(String implementation, Duration time, List<Class<?>> programs) {
    return of(implementation, time.dividedBy(programs.size()), time, programs);
  }

  /**
   * Runs some of more programs.
   *
   * @param each how long each of them may take
   * @param time how long all programs together may take: twice that is left for trying again
   */
  static Map<Class<?>, Tally> of(
      String implementation, Duration each, Duration time, List<Class<?>> programs) {
    StressRun run = new StressRun(implementation);
    run.execute(programs, each);
    List<Class<?>> again = run.lacking(programs);
    Duration left = time.multipliedBy(2);
    Duration longer = each;
    while (left.toMillis() > again.size() && !again.isEmpty()) {
      longer = Collections.min(List.of(longer.multipliedBy(2), left.dividedBy(again.size())));
      run.execute(again, longer);
      left = left.minus(longer.multipliedBy(again.size()));
      again = run.lacking(programs);
    }
    return run.tallies(programs);
  }

  /** Those that may do with another try. */
  private List<Class<?>> lacking(List<Class<?>> programs) {
    Map<Class<?>, Tally> tallies = tallies(programs);
    return programs.stream().filter(one -> tallies.get(one).lacks()).toList();
  }

  private Map<Class<?>, Tally> tallies(List<Class<?>> programs) {
    Map<String, TestResult> byName =
        ReportUtils.mergedByName(results.getTestResults()).stream()
            .collect(Collectors.toMap(TestResult::getName, Function.identity()));
    return programs.stream()
        .collect(Collectors.toMap(Function.identity(), one -> tally(one, byName.get(name(one)))));
  }

  private static Tally tally(Class<?> program, @Nullable TestResult result) {
    return result == null ? Tally.empty(info(program)) : Tally.of(program, result);
  }

  private void execute(List<Class<?>> programs, Duration each) {
    int cpus = Runtime.getRuntime().availableProcessors();
    Scheduler scheduler = new Scheduler(Topology.get(), cpus);
    List<TestConfig> configs =
        programs.stream()
            .map(StressRun::info)
            .filter(info -> info.threads() <= cpus)
            .map(info -> config(Effort.of(each, info.threads()), info, scheduler))
            .toList();
    try {
      new TestExecutor(new Verbosity(0), results, scheduler).runAll(configs);
    } catch (IOException e) {
      throw new UncheckedIOException("jcstress cannot begin", e);
    }
  }

  private TestConfig config(Effort effort, TestInfo info, Scheduler scheduler) {
    int threads = info.threads();
    return new TestConfig(
        effort,
        info,
        0,
        jvmOptions(),
        CompileMode.UNIFIED,
        scheduler.scheduleClasses(threads, threads, AffinityMode.NONE).getFirst());
  }

  private List<String> jvmOptions() {
    List<String> options = new ArrayList<>(JVM_OPTIONS);
    options.add("-D" + Subject.IMPLEMENTATION + "=" + implementation);
    return options;
  }

  private static TestInfo info(Class<?> program) {
    return TestList.getInfo(name(program));
  }

  private static String name(Class<?> program) {
    return program.getCanonicalName();
  }
}
