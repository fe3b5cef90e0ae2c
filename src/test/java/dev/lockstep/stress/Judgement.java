package dev.lockstep.stress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.witness.Evidence;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestReporter;

/**
 * What the tallies of some programs say about a claim.
 *
 * @param programs those that speak about it
 * @param canaries those whose races are known: if one was not seen, nobody's silence counts
 */
record Judgement(List<Tally> programs, List<Tally> canaries) {

  /** Of the programs of one run. */
  static Judgement of(Map<Class<?>, Tally> run, List<Class<?>> canaries, Class<?>... programs) {
    return new Judgement(
        Arrays.stream(programs).map(run::get).toList(), canaries.stream().map(run::get).toList());
  }

  /** What must not appear and has, or went wrong. */
  List<String> objections() {
    return programs.stream().flatMap(Tally::objections).toList();
  }

  /** What must appear and has not. */
  List<String> doubts() {
    return Stream.concat(
            canaries.stream().flatMap(Tally::doubts).map("the canary was not caught: "::concat),
            programs.stream().flatMap(Tally::doubts))
        .distinct()
        .toList();
  }

  /** Hands the evidence to the reporter, and fails if there are objections. */
  void publish(TestReporter reporter) {
    long samples = programs.stream().mapToLong(Tally::samples).sum();
    reporter.publishEntry(new Evidence.Stressed(samples, programs.size()).entries());
    programs.forEach(tally -> reporter.publishEntry(Evidence.DETAILS, tally.json()));
    if (!doubts().isEmpty()) {
      reporter.publishEntry(Evidence.INCONCLUSIVE, String.join("\n", doubts()));
    }
    assertThat(objections()).as("what the stress witness has against it").isEmpty();
  }
}
