package dev.lockstep.grade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.grade.result.RuleInfo;
import dev.lockstep.grade.result.Runs;
import dev.lockstep.grade.shard.Shard;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplayCommandTest {

  private static String command(String submissions, double scale, String level, Runs runs) {
    Settings settings =
        new Settings(
            Path.of(submissions),
            Path.of("out"),
            1,
            found -> true,
            Seeds.OF_THE_SUBMISSION,
            scale,
            Duration.ofMinutes(1),
            level,
            "",
            Shard.WHOLE,
            "target/lockstep",
            "");
    RuleInfo rule = new RuleInfo("A.a", "lock", List.of("LOCK-01"), "must", "…", runs, false);
    return new ReplayCommand(settings, "ada").of(rule, 42);
  }

  @Test
  void itNamesTheSeedWhereItHasAPart() {
    assertThat(command("homework/1", 0.3, "L2", Runs.SEEDED))
        .isEqualTo("target/lockstep replay homework/1 ada A.a --seed 42");
    assertThat(command("homework/1", 0.3, "L2", Runs.EXPLORED))
        .isEqualTo("target/lockstep replay homework/1 ada A.a");
  }

  @Test
  void itRepeatsWhatWasAskedForOtherThanByDefault() {
    assertThat(command("s", 1.5, "L1", Runs.ONCE))
        .isEqualTo("target/lockstep replay s ada A.a --scale 1.5 --isolation L1");
  }

  @Test
  void aShellTakesEachWordForOne() {
    assertThat(command("it's $HOME", 0.3, "L2", Runs.ONCE))
        .isEqualTo("target/lockstep replay 'it'\\''s $HOME' ada A.a");
  }
}
