package dev.lockstep.measure;

import static dev.lockstep.witness.Witness.MEASURE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.witness.Evidence.Ratio;
import dev.lockstep.witness.Measurement;
import dev.lockstep.witness.Testifies;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * What it costs to switch. Two work on one CPU and hand the turn to each other over a pipe, so that
 * each message is a switch.
 */
@Isolated("it measures")
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SwitchingTest {

  private static final int ROUNDS = 7;
  private static final int SWITCHES = 300;

  /** A few milliseconds of work. */
  private static final int STEPS = 2_000_000;

  /** Seen: 1.1 to 2.0. "Far more" is not so, but the ratio is the machine's: only reported. */
  @Test
  @Testifies(value = "COST-03", as = MEASURE)
  void switching_between_processes_and_between_threads(TestReporter reporter) throws Exception {
    Ratio ratio =
        OneCpu.call(() -> {
          try (BusyPeer process = BusyPeer.process();
              BusyPeer thread = BusyPeer.thread()) {
            return Measurement.ratio(
                "CPU time of a turn, handed over to a process : to a thread",
                ROUNDS,
                () -> cpuTimeInTurns(SWITCHES, 0, process),
                () -> cpuTimeInTurns(SWITCHES, 0, thread));
          }
        });
    reporter.publishEntry(ratio.entries());
  }

  // Seen: 2.3 to 2.8, whatever the load. If switching cost nothing it would be 1.
  @Test
  @Testifies(value = "COST-08", as = MEASURE)
  void the_same_work_costs_more_the_more_often_processes_are_switched(TestReporter reporter)
      throws Exception {
    List<List<String>> rows = new ArrayList<>();
    Ratio ratio =
        OneCpu.call(() -> {
          try (BusyPeer peer = BusyPeer.process()) {
            Ratio measured =
                Measurement.ratio(
                    "CPU time of the same work in " + 2 * SWITCHES + " turns : in 2",
                    ROUNDS,
                    () -> cpuTimeInTurns(SWITCHES, STEPS, peer),
                    () -> cpuTimeInTurns(1, STEPS, peer));
            for (int turns = 1; turns <= SWITCHES; turns *= 4) {
              rows.add(row(turns, cpuTimeInTurns(turns, STEPS, peer)));
            }
            return measured;
          }
        });
    reporter.publishEntry(
        new Table(
                "CPU time of the same work, by how often two processes hand it over",
                List.of("turns", "CPU time in ms"),
                rows)
            .entries());
    reporter.publishEntry(ratio.entries());
    assertThat(ratio.median()).as(ratio.words()).isGreaterThan(1.2);
  }

  private static List<String> row(int turns, long nanos) {
    return List.of(Integer.toString(2 * turns), Table.figure(nanos / 1e6));
  }

  /** Both do half of the work, in so many turns each; gives the CPU time of both. */
  private static long cpuTimeInTurns(int turns, int allSteps, BusyPeer peer)
      throws InterruptedException {
    int steps = allSteps / 2 / turns;
    long here = Busy.cpuTime();
    long before = peer.compute(0);
    long there = before;
    for (int i = 0; i < turns; i++) {
      Busy.compute(steps);
      there = peer.compute(steps);
    }
    return Busy.cpuTime() - here + there - before;
  }
}
