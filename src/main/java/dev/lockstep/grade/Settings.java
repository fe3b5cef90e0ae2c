package dev.lockstep.grade;

import dev.lockstep.grade.shard.Shard;
import dev.lockstep.grade.submission.Found;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Predicate;

/**
 * How a run of the grader goes.
 *
 * @param submissions the folder with the submissions
 * @param out where the results go
 * @param jobs how many submissions are graded at once
 * @param wanted which submissions
 * @param seeds where the chance in it comes from
 * @param scale how much every wait of the rules is stretched
 * @param limit how long one submission may take
 * @param leastLevel the lowest level of isolation that is good enough, such as {@code L2}
 * @param searchPath where the programs that contain are looked for, as in {@code PATH}
 * @param shard which share of them
 * @param command how Lockstep's command line was called, such as {@code target/lockstep}
 * @param rubric the words of the rubric that the results will be scored by, kept with a shard's;
 *     empty if there is none
 */
public record Settings(
    Path submissions,
    Path out,
    int jobs,
    Predicate<Found> wanted,
    Seeds seeds,
    double scale,
    Duration limit,
    String leastLevel,
    String searchPath,
    Shard shard,
    String command,
    String rubric) {

  /** The scale of the waits if nobody asks for another one. */
  public static final String SCALE = "0.3";

  /** The lowest level that is good enough if nobody asks for another one. */
  public static final String LEVEL = "L2";

  /** The same for others, with the results elsewhere. */
  Settings on(Predicate<Found> others, Path elsewhere) {
    return new Settings(
        submissions,
        elsewhere,
        jobs,
        others,
        seeds,
        scale,
        limit,
        leastLevel,
        searchPath,
        shard,
        command,
        rubric);
  }
}
