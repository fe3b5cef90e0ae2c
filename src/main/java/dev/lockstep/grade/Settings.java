package dev.lockstep.grade;

import dev.lockstep.grade.shard.Shard;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a run of the grader goes.
 *
 * @param submissions the folder with the submissions
 * @param out where the results go
 * @param jobs how many submissions are graded at once
 * @param only which submissions, by id or name; all if empty
 * @param scale how much every wait of the rules is stretched
 * @param limit how long one submission may take
 * @param leastLevel the lowest level of isolation that is good enough, such as {@code L2}
 * @param searchPath where the programs that contain are looked for, as in {@code PATH}
 * @param shard which share of them
 * @param rubric the words of the rubric that the results will be scored by, kept with a shard's;
 *     empty if there is none
 */
public record Settings(
    Path submissions,
    Path out,
    int jobs,
    Optional<Pattern> only,
    double scale,
    Duration limit,
    String leastLevel,
    String searchPath,
    Shard shard,
    String rubric) {}
