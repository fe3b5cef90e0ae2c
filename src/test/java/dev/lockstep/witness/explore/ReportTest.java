package dev.lockstep.witness.explore;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the model checker writes is read into columns. */
class ReportTest {

  private static final String RACE =
      """

      = Concurrent test failed =

      java.lang.AssertionError: the number is 1
      \tat Harness.run(Harness.java:11)

      The following interleaving leads to the error:
      | - |
      | abridged |
      | - |

      Detailed trace:
      | ------------------------------------------------------------------------------ |
      |      Main Thread      |           Thread 1           |         Thread 2         |
      | ------------------------------------------------------------------------------ |
      | x.begin()             |                              |                          |
      |                       | run()                        |                          |
      |                       |   p.second() at H.r(H.java:2)|                          |
      |                       |     T.n ➜ 0 at P.s(P.java:3) |                          |
      |                       |     switch                   |                          |
      |                       |                              | run()                    |
      |                       |                              |   p.first(): threw Error |
      |                       |                              |     T.lock ➜ Lock#1      |
      |                       |                              |     acquire("L", Lock#1) |
      |                       |                              |       P.step("has L|M")  |
      |                       |                              |     b.call(7): 3         |
      |                       |                              |       T.hidden ➜ 0       |
      |                       |                              |     fail("no | way")     |
      |                       |     T.n = 1 at P.s(P.java:4) |                          |
      |                       |   H.failure = Error#1        |                          |
      | ------------------------------------------------------------------------------ |
      """;

  @Test
  void aFailureIsReadAsOutcomeAndSteps() {
    Report report = new Report(RACE);
    assertThat(report.isStuck()).isFalse();
    assertThat(report.isFailure()).isTrue();
    assertThat(report.outcome()).isEqualTo("the number is 1");
    assertThat(report.interleaving().lines())
        .containsExactly(
            "second: reads n: 0",
            "first: has L|M",
            "first: b.call(7): 3",
            "first: finds that no | way",
            "second: writes n: 1");
  }

  @Test
  void whatIsNoReportHasNoSteps() {
    Report report = new Report("Wow! Something else.");
    assertThat(report.isStuck()).isFalse();
    assertThat(report.isFailure()).isFalse();
    assertThat(report.outcome()).isEqualTo("Wow! Something else.");
    assertThat(report.interleaving().steps()).isEmpty();
  }
}
