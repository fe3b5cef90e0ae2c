package dev.lockstep.measure;

import static dev.lockstep.witness.Witness.MEASURE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.jvm.JavaProgram;
import dev.lockstep.witness.Evidence;
import dev.lockstep.witness.Evidence.Ratio;
import dev.lockstep.witness.Testifies;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

/** How often the racing balance comes out wrong, by the number of loops and the kind of field. */
@Isolated("it measures")
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RaceRateTest {

  private static final int MOST = 1_000_000;
  private static final int PATIENCE_MILLIS = 10_000;

  /** The interpreter takes too long for more. */
  private static final int MOST_INTERPRETED = 100_000;

  /**
   * How far the balance was off in each trial.
   *
   * @param column the kind of the field, and how the program ran
   */
  private record Cell(String column, int loops, List<Integer> errors) {

    static Cell of(String line, String how) {
      String[] words = line.split(" ");
      return new Cell(
          words[0] + how,
          Integer.parseInt(words[1]),
          Arrays.stream(words).skip(2).map(Integer::valueOf).toList());
    }

    long wrongTrials() {
      return errors.stream().filter(error -> error > 0).count();
    }
  }

  // Seen: 1 to 10 of 100 trials wrong on a machine so busy that the two seldom met.
  @Test
  @Testifies(value = "RACE-02", as = MEASURE)
  void with_many_loops_a_volatile_balance_comes_out_wrong(TestReporter reporter) throws Exception {
    List<Cell> compiled = run("", MOST, PATIENCE_MILLIS, List.of("-XX:+UseSerialGC"));
    List<Cell> interpreted =
        run(", interpreted", MOST_INTERPRETED, 0, List.of("-XX:+UseSerialGC", "-Xint"));
    reporter.publishEntry(
        table(Stream.concat(compiled.stream(), interpreted.stream()).toList()).entries());
    Cell last = compiled.getLast();
    double share = (double) last.wrongTrials() / last.errors().size();
    Ratio ratio =
        Ratio.of("wrong : all trials of " + MOST + " loops with a volatile field", List.of(share));
    reporter.publishEntry(ratio.entries());
    if (share == 0) {
      // A race that is not seen proves nothing, neither way.
      reporter.publishEntry(
          Evidence.INCONCLUSIVE, "the two threads did not meet in " + PATIENCE_MILLIS + " ms");
    }
  }

  private static List<Cell> run(String how, int most, int patience, List<String> options)
      throws InterruptedException {
    JavaProgram.End end =
        JavaProgram.run(
            options, RacingBalance.class, Integer.toString(most), Integer.toString(patience));
    assertThat(end.exitCode()).as("exit code of %s", end).isZero();
    return end.lines().stream().map(line -> Cell.of(line, how)).toList();
  }

  /** A row for each number of loops, a column for each kind of field and way to run. */
  private static Table table(List<Cell> cells) {
    List<String> columns = cells.stream().map(Cell::column).distinct().toList();
    List<List<String>> rows =
        cells.stream()
            .map(Cell::loops)
            .distinct()
            .map(loops -> row(loops, columns, cells))
            .toList();
    return new Table(
        "Trials in which the racing balance came out wrong",
        Stream.concat(Stream.of("loops"), columns.stream()).toList(),
        rows);
  }

  private static List<String> row(int loops, List<String> columns, List<Cell> cells) {
    Stream<String> wrong =
        columns.stream()
            .map(column ->
                cells.stream()
                    .filter(cell -> cell.column().equals(column) && cell.loops() == loops)
                    .map(cell -> cell.wrongTrials() + " of " + cell.errors().size())
                    .findFirst()
                    .orElse("not tried"));
    return Stream.concat(Stream.of(Integer.toString(loops)), wrong).toList();
  }
}
