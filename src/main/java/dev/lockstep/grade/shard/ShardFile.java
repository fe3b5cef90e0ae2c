package dev.lockstep.grade.shard;

import dev.lockstep.grade.result.Results;
import java.nio.file.Path;
import java.util.List;

/**
 * The results of a shard, with what is needed to see whether others are missing.
 *
 * @param shard which one
 * @param all the ids of all submissions of the run, those of the other shards among them
 * @param rubric the words of the rubric that the run is scored by; empty if there is none
 * @param results its own results
 */
public record ShardFile(Shard shard, List<String> all, String rubric, Results results) {

  static final String FOLDER = "shards";

  /** Keeps a copy. */
  public ShardFile {
    all = List.copyOf(all);
  }

  /** Where it is, so that shards with one folder do not write over each other. */
  public Path in(Path out) {
    return out.resolve(FOLDER).resolve(shard.index() + "-of-" + shard.count() + ".json");
  }
}
