package dev.lockstep.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.model.Explorer.Outcome;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What a student will want to see explored first. */
class ExplorerTest {

  @Test
  void theRacingBalanceHasThreeEndsEachWithAShortestTrace() {
    Explorer.Result result = explore(Samples.racingBalance(2), Duration.ofSeconds(1));
    assertThat(result.outcomes().keySet())
        .as("final balances of two threads with two updates each")
        .containsExactlyInAnyOrder(end("2"), end("3"), end("4"));
    assertThat(result.outcomes().values())
        .as("traces, all as short as the programs are")
        .allSatisfy(trace -> assertThat(instructions(trace)).hasSize(31));
    assertThat(result.states()).as("states").isBetween(300, 1_000);
  }

  @Test
  void aLockLeavesOneEnd() {
    Explorer.Result result = explore(Samples.lockedBalance(2), Duration.ofSeconds(1));
    assertThat(result.outcomes().keySet()).as("final balances").containsExactly(end("4"));
  }

  @Test
  void fivePhilosophersCanStarve() {
    Explorer.Result result = explore(Samples.philosophers(5), Duration.ofSeconds(10));
    Outcome deadlock = new Outcome(List.of(), true);
    assertThat(result.outcomes().keySet())
        .as("how dinner can end")
        .containsExactlyInAnyOrder(deadlock, end("all have eaten"));
    assertThat(
            instructions(result.outcomes().get(deadlock)).stream()
                .filter(event -> event.instruction() instanceof Instruction.Lock))
        .as("a shortest way into the deadlock: each takes one fork and asks for another")
        .hasSize(10);
    assertThat(result.states()).as("states").isBetween(20_000, 100_000);
  }

  @Test
  void anExplorationThatHitsItsBoundSaysSo() {
    Kernel kernel = new Kernel(Settings.SIMPLE).boot(Samples.philosophers(4));
    Explorer.Result result = Explorer.explore(kernel, 100);
    assertThat(result.complete()).as("whether all was explored").isFalse();
  }

  @Test
  void theSameProgramMachineAndScheduleGiveTheSameTrace() {
    Supplier<Trace> run =
        () ->
            Simulation.run(
                new Kernel(Settings.SIMPLE.cpus(2).costs(1, 1, 1)).boot(Samples.lockedBalance(3)),
                Scheduler.any(42),
                1_000);
    assertThat(run.get().events()).as("the second run").isEqualTo(run.get().events());
  }

  private static Explorer.Result explore(Program program, Duration limit) {
    long before = cpuTime();
    Explorer.Result result = Explorer.explore(new Kernel(Settings.SIMPLE).boot(program), 1_000_000);
    assertThat(Duration.ofNanos(cpuTime() - before)).as("CPU time").isLessThan(limit);
    assertThat(result.complete()).as("whether all was explored").isTrue();
    return result;
  }

  private static long cpuTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static Outcome end(String line) {
    return new Outcome(List.of(line), false);
  }

  private static List<Event.Executed> instructions(List<Event> trace) {
    return trace.stream()
        .filter(Event.Executed.class::isInstance)
        .map(Event.Executed.class::cast)
        .toList();
  }
}
