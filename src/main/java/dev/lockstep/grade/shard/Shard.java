package dev.lockstep.grade.shard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A share of the submissions of a run: every one of {@code count} takes each {@code count}th.
 *
 * @param index which one, from 1
 * @param count how many there are
 */
public record Shard(int index, int count) {

  /** All submissions. */
  public static final Shard WHOLE = new Shard(1, 1);

  private static final Pattern WORDS = Pattern.compile("(\\d{1,6})/(\\d{1,6})");

  /** Checks it. */
  public Shard {
    if (index < 1 || index > count) {
      throw new IllegalArgumentException(
          "there is no shard " + index + " of " + count + "; they are counted from 1");
    }
  }

  /**
   * From words such as {@code 3/8}.
   *
   * @throws IllegalArgumentException if they are none, or name a shard that there is not
   */
  public static Shard of(String words) {
    Matcher matcher = WORDS.matcher(words);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "a shard is given as its number and how many there are, as in 3/8, and not as " + words);
    }
    return new Shard(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }

  /**
   * As the system says that runs jobs side by side: an array of Slurm, a parallel job of GitLab, an
   * indexed job of Kubernetes, or a matrix of GitHub. The last two do not say by themselves how
   * many there are; see the example files.
   *
   * @throws IllegalArgumentException if no system says so, or one says only half of it
   */
  public static Shard ofEnvironment(Map<String, String> environment) {
    Variables variables = new Variables(environment);
    return Stream.of(
            variables.slurm(),
            variables.pair("CI_NODE_INDEX", 1, "CI_NODE_TOTAL"),
            variables.pair("JOB_COMPLETION_INDEX", 0, "LOCKSTEP_SHARDS"),
            variables.pair("LOCKSTEP_JOB_INDEX", 0, "LOCKSTEP_SHARDS"))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "nothing in the environment says which shard this is: neither Slurm's"
                    + " SLURM_ARRAY_TASK_ID, nor GitLab's CI_NODE_INDEX, nor Kubernetes'"
                    + " JOB_COMPLETION_INDEX, nor LOCKSTEP_JOB_INDEX"));
  }

  /** Its part of a list. */
  public <T> List<T> of(List<T> all) {
    List<T> part = new ArrayList<>();
    for (int i = index - 1; i < all.size(); i += count) {
      part.add(all.get(i));
    }
    return List.copyOf(part);
  }

  /** Whether it is all there is. */
  public boolean holdsAll() {
    return count == 1;
  }

  @Override
  public String toString() {
    return index + " of " + count;
  }

  /** The variables by which systems say which one of several jobs this is. */
  private record Variables(Map<String, String> all) {

    /** An array of Slurm may begin anywhere, and leave numbers out at regular intervals. */
    Optional<Shard> slurm() {
      if (!all.containsKey("SLURM_ARRAY_TASK_ID")) {
        return Optional.empty();
      }
      int step = all.containsKey("SLURM_ARRAY_TASK_STEP") ? number("SLURM_ARRAY_TASK_STEP") : 1;
      int first = number("SLURM_ARRAY_TASK_MIN");
      int last = number("SLURM_ARRAY_TASK_MAX");
      int count = (last - first) / step + 1;
      if (count != number("SLURM_ARRAY_TASK_COUNT")) {
        throw new IllegalArgumentException(
            "the array of Slurm leaves numbers out; give it as one range, as in --array=1-8");
      }
      return Optional.of(new Shard((number("SLURM_ARRAY_TASK_ID") - first) / step + 1, count));
    }

    Optional<Shard> pair(String index, int first, String count) {
      return all.containsKey(index)
          ? Optional.of(new Shard(number(index) - first + 1, number(count)))
          : Optional.empty();
    }

    private int number(String name) {
      String value = Optional.ofNullable(all.get(name)).orElse("");
      try {
        return Integer.parseInt(value);
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException(
            "the variable "
                + name
                + (value.isEmpty() ? " is not set" : " is no number: " + value)
                + ", so it is not known which shard this is",
            e);
      }
    }
  }
}
