package dev.lockstep.grade.shard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShardTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 10, 11})
  void shardsTakeEverythingOnce(int count) {
    List<Integer> all = IntStream.range(0, 10).boxed().toList();
    Stream<Integer> taken =
        IntStream.rangeClosed(1, count)
            .boxed()
            .flatMap(index -> new Shard(index, count).of(all).stream());
    assertThat(taken).containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void wordsAreUnderstoodOrRefused() {
    assertThat(Shard.of("3/8")).isEqualTo(new Shard(3, 8));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Shard.of("9/8"))
        .withMessageContaining("no shard 9 of 8");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Shard.of("0/8"))
        .withMessageContaining("counted from 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Shard.of("three"))
        .withMessageContaining("as in 3/8");
  }

  @Test
  void anArrayOfSlurmMayBeginAnywhereAndHaveSteps() {
    assertThat(Shard.ofEnvironment(slurm("0", "0", "3", "1", "4"))).isEqualTo(new Shard(1, 4));
    assertThat(Shard.ofEnvironment(slurm("15", "5", "15", "5", "3"))).isEqualTo(new Shard(3, 3));
  }

  @Test
  void anArrayOfSlurmWithGapsIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Shard.ofEnvironment(slurm("1", "1", "9", "1", "3")))
        .withMessageContaining("--array=1-8");
  }

  /** It may be a run of its own, or one shard of a larger one that is started again. */
  @Test
  void anArrayOfSlurmWithOneJobSaysNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Shard.ofEnvironment(slurm("3", "3", "3", "1", "1")))
        .withMessageContaining("one job only, number 3")
        .withMessageContaining("--shard 3/8");
  }

  @Test
  void anArrayOfSlurmThatCannotBeIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Shard.ofEnvironment(slurm("9", "1", "8", "1", "8")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Shard.ofEnvironment(slurm("1", "1", "8", "0", "8")));
  }

  private static Map<String, String> slurm(
      String id, String first, String last, String step, String count) {
    return Map.of(
        "SLURM_ARRAY_TASK_ID", id,
        "SLURM_ARRAY_TASK_MIN", first,
        "SLURM_ARRAY_TASK_MAX", last,
        "SLURM_ARRAY_TASK_STEP", step,
        "SLURM_ARRAY_TASK_COUNT", count);
  }

  @Test
  void gitLabCountsFromOneAndTheOthersFromZero() {
    assertThat(Shard.ofEnvironment(Map.of("CI_NODE_INDEX", "1", "CI_NODE_TOTAL", "5")))
        .isEqualTo(new Shard(1, 5));
    assertThat(Shard.ofEnvironment(Map.of("JOB_COMPLETION_INDEX", "0", "LOCKSTEP_SHARDS", "5")))
        .isEqualTo(new Shard(1, 5));
    assertThat(Shard.ofEnvironment(Map.of("LOCKSTEP_JOB_INDEX", "4", "LOCKSTEP_SHARDS", "5")))
        .isEqualTo(new Shard(5, 5));
  }

  @Test
  void halfOfItIsNotEnough() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Shard.ofEnvironment(Map.of("JOB_COMPLETION_INDEX", "0")))
        .withMessageContaining("LOCKSTEP_SHARDS is not set");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Shard.ofEnvironment(Map.of("HOME", "/root")))
        .withMessageContaining("SLURM_ARRAY_TASK_ID");
  }

  @Test
  void aNumberBeyondTheLastIsRefusedByTheNameOfItsVariable() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Shard.ofEnvironment(Map.of("JOB_COMPLETION_INDEX", "8", "LOCKSTEP_SHARDS", "8")))
        .withMessage(
            "JOB_COMPLETION_INDEX is 8 and LOCKSTEP_SHARDS is 8: the first counts from 0, so it is"
                + " at most 7");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Shard.ofEnvironment(Map.of("CI_NODE_INDEX", "0", "CI_NODE_TOTAL", "2")))
        .withMessageContaining("CI_NODE_INDEX is 0");
  }

  @Test
  void twoSystemsMayAgreeButNotContradictEachOther() {
    Map<String, String> both = new HashMap<>(slurm("2", "1", "4", "1", "4"));
    both.putAll(Map.of("CI_NODE_INDEX", "2", "CI_NODE_TOTAL", "4"));
    assertThat(Shard.ofEnvironment(both)).isEqualTo(new Shard(2, 4));
    both.put("CI_NODE_TOTAL", "3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Shard.ofEnvironment(both))
        .withMessageContaining("SLURM_ARRAY_TASK_ID says 2 of 4, CI_NODE_INDEX says 2 of 3")
        .withMessageContaining("--shard 3/8");
  }

  /** GitLab sets the total in every job. */
  @Test
  void aTotalAloneIsNoContradiction() {
    Map<String, String> both = new HashMap<>(slurm("2", "1", "4", "1", "4"));
    both.put("CI_NODE_TOTAL", "1");
    assertThat(Shard.ofEnvironment(both)).isEqualTo(new Shard(2, 4));
  }
}
