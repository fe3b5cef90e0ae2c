package dev.lockstep.grade.shard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lockstep.grade.result.Provenance;
import dev.lockstep.grade.result.ResultFile;
import dev.lockstep.grade.result.Results;
import dev.lockstep.grade.result.Samples;
import dev.lockstep.grade.result.Submission;
import dev.lockstep.grade.shard.Merge.MergeException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergeTest {

  private static final Results WHOLE = whole();

  @TempDir private Path folder;

  /** Five submissions. */
  private static Results whole() {
    Submission one = Samples.run().submissions().getFirst();
    return of(
        List.of("ada", "bob", "cleo", "dan", "eve").stream().map(id -> named(id, one)).toList());
  }

  private static Results of(List<Submission> submissions) {
    Results run = Samples.run();
    return new Results(run.format(), run.assignment(), run.parts(), submissions);
  }

  private static Submission named(String id, Submission one) {
    return submission(id, one, one.provenance());
  }

  private static Submission with(Submission one, Provenance provenance) {
    return submission(one.id(), one, provenance);
  }

  private static Submission submission(String id, Submission one, Provenance provenance) {
    return new Submission(
        id,
        one.student(),
        one.source(),
        one.handedIn(),
        one.state(),
        one.remarks(),
        one.implementation(),
        one.rules(),
        one.score(),
        provenance);
  }

  private static ShardFile shard(int index, int count) {
    Shard shard = new Shard(index, count);
    List<String> ids = WHOLE.submissions().stream().map(Submission::id).toList();
    return new ShardFile(shard, ids, "", of(shard.of(WHOLE.submissions())));
  }

  private Path write(ShardFile shard, String name) throws IOException {
    ResultFile.write(shard, shard.in(folder.resolve(name)));
    return folder.resolve(name);
  }

  @Test
  void shardsTogetherAreTheWholeRunInItsOrder() throws Exception {
    List<Path> folders =
        List.of(write(shard(2, 3), "b"), write(shard(3, 3), "c"), write(shard(1, 3), "b"));
    assertThat(Merge.of(folders).results()).isEqualTo(WHOLE);
    assertThat(Merge.of(folders.reversed()).results()).isEqualTo(WHOLE);
  }

  @Test
  void eachSubmissionHasItsResultAsIfItHadBeenGradedThere() throws Exception {
    List<Path> folders = List.of(write(shard(1, 2), "a"), write(shard(2, 2), "b"));
    Merge.write(Merge.of(folders).results(), folder);
    for (Submission one : WHOLE.submissions()) {
      Path file = folder.resolve("graded").resolve(one.id() + ".json");
      assertThat(ResultFile.readSubmission(file)).isEqualTo(one);
    }
  }

  @Test
  void aMissingShardIsNamedWithWhatItHas() throws Exception {
    Path shared = write(shard(1, 3), "a");
    write(shard(3, 3), "a");
    assertThatExceptionOfType(MergeException.class)
        .isThrownBy(() -> Merge.of(List.of(shared)))
        .withMessage("a shard is missing: 2 of 3 (bob, eve)");
  }

  @Test
  void aSubmissionThatNoShardHadIsNamed() throws Exception {
    ShardFile first = shard(1, 1);
    List<Submission> fewer = first.results().submissions().subList(1, 5);
    Path shared = write(new ShardFile(first.shard(), first.all(), "", of(fewer)), "a");
    assertThatExceptionOfType(MergeException.class)
        .isThrownBy(() -> Merge.of(List.of(shared)))
        .withMessageContaining("no shard has a result of ada");
  }

  @Test
  void shardsOfOtherRunsAreRefused() throws Exception {
    List<Path> others = List.of(write(shard(1, 2), "a"), write(shard(2, 3), "b"));
    assertThatExceptionOfType(MergeException.class)
        .isThrownBy(() -> Merge.of(others))
        .withMessageContaining("not of the same run: they differ in the number of shards");
    assertThatExceptionOfType(MergeException.class)
        .isThrownBy(() -> Merge.of(List.of(folder.resolve("nowhere"))))
        .withMessageContaining("holds no results of a shard");
  }

  @Test
  void shardsWithOtherRubricsAreRefused() throws Exception {
    ShardFile two = shard(2, 2);
    ShardFile other = new ShardFile(two.shard(), two.all(), "each: 2", two.results());
    refuses(other, "they differ in the rubric; grade one of them again");
  }

  @Test
  void shardsWithOtherRulesAreRefused() throws Exception {
    refuses(
        changed(one -> one.scored(one.rules().subList(1, 2), one.score())),
        "they differ in the rules that were asked");
  }

  @Test
  void shardsOfOtherKitsAreRefused() throws Exception {
    refuses(changed(MergeTest::ofAnotherKit), "they differ in the kit that graded them");
  }

  /** There may be more shards than submissions. */
  @Test
  void anEmptyShardAgreesWithEveryOther() throws Exception {
    List<Path> folders = new ArrayList<>();
    for (int i = 1; i <= 6; i++) {
      folders.add(write(shard(i, 6), "a"));
    }
    assertThat(Merge.of(folders).results()).isEqualTo(WHOLE);
  }

  private void refuses(ShardFile second, String words) throws Exception {
    List<Path> both = List.of(write(shard(1, 2), "a"), write(second, "b"));
    assertThatExceptionOfType(MergeException.class)
        .isThrownBy(() -> Merge.of(both))
        .withMessageContaining("1-of-2.json")
        .withMessageContaining("2-of-2.json are not of the same run: " + words);
  }

  private static ShardFile changed(UnaryOperator<Submission> change) {
    ShardFile second = shard(2, 2);
    List<Submission> changed = second.results().submissions().stream().map(change).toList();
    return new ShardFile(second.shard(), second.all(), second.rubric(), of(changed));
  }

  private static Submission ofAnotherKit(Submission one) {
    Provenance from = one.provenance();
    return with(
        one,
        new Provenance(
            from.kit(),
            "another",
            from.submissionHash(),
            from.jdk(),
            from.flags(),
            from.seed(),
            from.scale(),
            from.cpus(),
            from.isolation(),
            from.begun(),
            from.millis()));
  }

  @Test
  void ofTwoResultsOfAShardNoneIsPicked() throws Exception {
    ShardFile first = shard(1, 2);
    ShardFile other = new ShardFile(first.shard(), first.all(), "", of(List.of()));
    List<Path> both = List.of(write(first, "a"), write(other, "b"));
    assertThatExceptionOfType(MergeException.class)
        .isThrownBy(() -> Merge.of(both))
        .withMessageContaining("two different results of shard 1 of 2");
  }
}
