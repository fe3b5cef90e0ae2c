package dev.lockstep.grade.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.grade.result.Isolation;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a level means. */
class ProbeTest {

  private static final Containment WITH_USER = new Containment("x", true, (c, l, words) -> words);
  private static final Containment PLAIN = new Containment("y", false, (c, l, words) -> words);

  private static Isolation judge(Containment containment, boolean groups, Sight... seen) {
    EnumSet<Sight> all = EnumSet.of(Sight.RUNS, seen);
    return Probe.judge(containment, all, groups);
  }

  @Test
  void whereNothingIsSeenAndAGroupLimitsItIsTheHighest() {
    assertThat(judge(WITH_USER, true)).isEqualTo(new Isolation("L4", "x", List.of()));
  }

  @Test
  void withoutAGroupOrWithFilesInSightItIsTheNext() {
    assertThat(judge(WITH_USER, false).level()).isEqualTo("L3");
    assertThat(judge(WITH_USER, true, Sight.FILES).level()).isEqualTo("L3");
    assertThat(judge(WITH_USER, true, Sight.FILES).missing())
        .containsExactly("files outside that anybody may read are seen");
  }

  @Test
  void anotherUserAloneIsTheSecond() {
    assertThat(judge(WITH_USER, true, Sight.PROCESSES, Sight.NETWORK, Sight.FILES).level())
        .isEqualTo("L2");
  }

  @Test
  void aJvmOfItsOwnIsTheLowest() {
    assertThat(
            judge(PLAIN, true, Sight.PROCESSES, Sight.NETWORK, Sight.FILES, Sight.SECRETS).level())
        .isEqualTo("L1");
    assertThat(judge(PLAIN, true, Sight.PROCESSES).level()).isEqualTo("L1");
  }

  /** A plain user's namespaces hide processes and the network, but not that user's own files. */
  @Test
  void whereTheGradersOwnFilesAreReadItIsTheLowest() {
    Isolation isolation = judge(PLAIN, true, Sight.FILES, Sight.SECRETS);
    assertThat(isolation.level()).isEqualTo("L1");
    assertThat(isolation.missing()).contains("files of the grader's user are read");
  }
}
