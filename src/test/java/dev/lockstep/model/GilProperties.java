package dev.lockstep.model;

import static dev.lockstep.witness.Witness.MODEL;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.model.Event.Executed;
import dev.lockstep.witness.Testifies;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The chapter GIL: a toy interpreter, in which an instruction is a bytecode. */
class GilProperties extends Laws {

  private static final int WORK = 30;

  private static final String BUSY = "add 1\n".repeat(WORK);

  @Testifies(value = "GIL-01", as = MODEL)
  @Property(tries = 25)
  void busyThreadsUseOneCpuWithTheLockAndAllWithoutIt(
      @ForAll @IntRange(min = 2, max = 4) int cpus,
      @ForAll @IntRange(min = 1, max = 9) int interval) {
    Trace with = busy(cpus, cpus, interval);
    assertThat(most(with)).as("instructions at one instant, with the lock").isEqualTo(1);
    assertThat(with.ticks()).as("ticks with the lock").isGreaterThanOrEqualTo(cpus * WORK);
    Trace without = busy(cpus, cpus, 0);
    assertThat(most(without)).as("the same without the lock").isEqualTo(cpus);
    assertThat(without.ticks()).as("ticks without the lock").isLessThan(2 * WORK);
  }

  @Testifies(value = "GIL-03", as = MODEL)
  @Property(tries = 40)
  void aThreadHoldsTheLockWhenItExecutesAndTheOthersWait(
      @ForAll("worlds") World world, @ForAll @IntRange(min = 1, max = 9) int interval) {
    Trace trace = run(world.with(world.settings().gil(interval)));
    assertThat(perProcess(trace)).as("instructions of one process at one instant").isEqualTo(1);
    for (Machine machine : trace.history()) {
      for (Tcb thread : machine.threads.values()) {
        if (thread.waitsFor() instanceof WaitChannel.ForGil(int pid)) {
          assertThat(machine.process(pid).gil().holder())
              .as("who holds the lock while %s waits for it", thread.tid())
              .isNotEqualTo(thread.tid());
        }
      }
    }
    Trace busy = busy(2, 2, interval);
    assertThat(busy.history())
        .as("instants at which a thread waits for the lock")
        .anyMatch(machine ->
            machine.threads.values().stream()
                .anyMatch(thread -> thread.waitsFor() instanceof WaitChannel.ForGil));
  }

  private static long perProcess(Trace trace) {
    return trace.events(Executed.class).stream()
        .collect(groupingBy(event -> List.of(event.time(), (long) event.pid()), counting()))
        .values()
        .stream()
        .mapToLong(Long::longValue)
        .max()
        .orElse(0);
  }

  @Testifies(value = "GIL-04", as = MODEL)
  @Property(tries = 30)
  void theLockIsGivenUpAfterAnyIntervalThatIsSetIfSomebodyWaits(
      @ForAll @IntRange(min = 1, max = 150) int interval) {
    Program program = Samples.threads("A", 2, "add 1\n".repeat(4 * interval + 20));
    Settings settings = Settings.SIMPLE.cpus(3).gil(interval);
    Trace trace = run(settings, Scheduler.roundRobin(10_000), program);
    List<Integer> runs = runs(trace);
    assertThat(runs).as("runs of bytecodes of one thread").hasSizeGreaterThan(3);
    assertThat(runs.subList(2, runs.size() - 1))
        .as("how many bytecodes one thread executes while another one waits")
        .containsOnly(interval);
  }

  /** How many instructions in a row a thread executes before another one comes. */
  private static List<Integer> runs(Trace trace) {
    List<Integer> runs = new ArrayList<>();
    int last = 0;
    for (Executed event : trace.events(Executed.class)) {
      boolean bothCompute = trace.history().get((int) event.time()).threadsOf(2).size() == 3;
      if (bothCompute && event.tid() > 2) {
        runs.add(event.tid() == last ? runs.removeLast() + 1 : 1);
        last = event.tid();
      }
    }
    return runs;
  }

  @Testifies(value = "GIL-05", as = MODEL)
  @Property(tries = 1)
  void aHundredThreadsOnAHundredCpusUseOne() {
    Program program = Samples.threads("A", 100, "add 1\n".repeat(3));
    Trace trace = run(Settings.SIMPLE.cpus(100).gil(5), Scheduler.roundRobin(50), program);
    assertThat(most(trace)).as("instructions at one instant").isEqualTo(1);
    assertThat(executedBy(102, trace)).as("what the last thread did").isNotEmpty();
  }

  @Testifies(value = "GIL-08", as = MODEL)
  @Property(tries = 25)
  void eachProcessHasALockOfItsOwn(
      @ForAll @IntRange(min = 2, max = 4) int cpus,
      @ForAll @IntRange(min = 1, max = 9) int interval) {
    Program program = Program.of("A", BUSY);
    List<Program> programs = IntStream.range(0, cpus).mapToObj(i -> program).toList();
    Settings settings = Settings.SIMPLE.cpus(cpus).gil(interval);
    Trace trace = run(new World(settings, Scheduler.roundRobin(5), programs));
    assertThat(most(trace)).as("instructions at one instant").isEqualTo(cpus);
  }

  @Testifies(value = "GIL-09", as = MODEL)
  @Property(tries = 1)
  void theLockDoesNotPreventTheRace() {
    for (int interval = 0; interval <= 8; interval++) {
      Settings settings = Settings.SIMPLE.gil(interval);
      assertThat(outcomes("two threads, two updates each", settings, Samples.racingBalance(2)))
          .as("final balances if the lock is given up after %s bytecodes; 0: no lock", interval)
          .isEqualTo(balances(interval));
    }
  }

  /** A thread has six bytecodes; three are one update, after which it is harmless to give way. */
  private static Set<Explorer.Outcome> balances(int interval) {
    if (interval >= 6) {
      return Set.of(ended("4"));
    }
    return interval == 3
        ? Set.of(ended("3"), ended("4"))
        : Set.of(ended("2"), ended("3"), ended("4"));
  }

  private Trace busy(int cpus, int threads, int interval) {
    Program program = Samples.threads("A", threads, BUSY);
    return run(Settings.SIMPLE.cpus(cpus).gil(interval), Scheduler.roundRobin(5), program);
  }

  private static int most(Trace trace) {
    return trace.events(Executed.class).stream()
        .filter(event -> event.pid() != Kernel.INIT)
        .collect(groupingBy(Executed::time, counting()))
        .values()
        .stream()
        .mapToInt(Long::intValue)
        .max()
        .orElse(0);
  }
}
