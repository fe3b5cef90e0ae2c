package dev.lockstep.grade.shard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lockstep.grade.result.ResultFile;
import dev.lockstep.grade.result.Results;
import dev.lockstep.grade.result.Samples;
import dev.lockstep.grade.result.Submission;
import dev.lockstep.grade.shard.Merge.MergeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        one.provenance());
  }

  private static ShardFile shard(int index, int count) {
    Shard shard = new Shard(index, count);
    List<String> ids = WHOLE.submissions().stream().map(Submission::id).toList();
    return new ShardFile(shard, ids, of(shard.of(WHOLE.submissions())));
  }

  private Path write(ShardFile shard, String name) throws IOException {
    ResultFile.write(shard, shard.in(folder.resolve(name)));
    return folder.resolve(name);
  }

  @Test
  void shardsTogetherAreTheWholeRunInItsOrder() throws Exception {
    List<Path> folders =
        List.of(write(shard(2, 3), "b"), write(shard(3, 3), "c"), write(shard(1, 3), "b"));
    assertThat(Merge.of(folders)).isEqualTo(WHOLE);
    assertThat(Merge.of(folders.reversed())).isEqualTo(WHOLE);
  }

  @Test
  void mergingAgainChangesNothing() throws Exception {
    write(shard(1, 2), "a");
    Path shared = write(shard(2, 2), "a");
    Merge.write(Merge.of(List.of(shared)), shared);
    byte[] first = Files.readAllBytes(shared.resolve(ResultFile.NAME));
    Merge.write(Merge.of(List.of(shared, shared)), shared);
    assertThat(shared.resolve(ResultFile.NAME)).hasBinaryContent(first);
    assertThat(ResultFile.readSubmission(shared.resolve("submissions/eve/results.json")).id())
        .isEqualTo("eve");
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
    Path shared = write(new ShardFile(first.shard(), first.all(), of(fewer)), "a");
    assertThatExceptionOfType(MergeException.class)
        .isThrownBy(() -> Merge.of(List.of(shared)))
        .withMessageContaining("no shard has a result of ada");
  }

  @Test
  void shardsOfOtherRunsAreRefused() throws Exception {
    List<Path> others = List.of(write(shard(1, 2), "a"), write(shard(2, 3), "b"));
    assertThatExceptionOfType(MergeException.class)
        .isThrownBy(() -> Merge.of(others))
        .withMessageContaining("not of the same run");
    assertThatExceptionOfType(MergeException.class)
        .isThrownBy(() -> Merge.of(List.of(folder.resolve("nowhere"))))
        .withMessageContaining("holds no results of a shard");
  }

  @Test
  void ofTwoResultsOfAShardNoneIsPicked() throws Exception {
    ShardFile first = shard(1, 2);
    ShardFile other = new ShardFile(first.shard(), first.all(), of(List.of()));
    List<Path> both = List.of(write(first, "a"), write(other, "b"));
    assertThatExceptionOfType(MergeException.class)
        .isThrownBy(() -> Merge.of(both))
        .withMessageContaining("two different results of shard 1 of 2");
  }
}
