package dev.lockstep.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which run a law shows. */
class LawsTest {

  private final Laws laws = new Laws() {};

  @Test
  void theSmallestRunOfSeveralThreadsIsShown() {
    run(4, "A", "B");
    Trace small = run(2, "A", "B");
    run(3, "A", "B");
    assertThat(laws.sample()).containsSame(small);
  }

  @Test
  void oneThreadAloneAndLongRunsAreNotShown() {
    run(2, "A");
    run(40, "A", "B");
    assertThat(laws.sample()).isEmpty();
  }

  private Trace run(int steps, String... names) {
    Program[] programs = new Program[names.length];
    for (int i = 0; i < names.length; i++) {
      programs[i] = Program.of(names[i], "add 1\n".repeat(steps));
    }
    return laws.run(Settings.SIMPLE, Scheduler.roundRobin(2), programs);
  }
}
