package dev.lockstep.grade.shard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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
   * @throws IllegalArgumentException if no system says so, one says only half of it, or two of them
   *     contradict each other
   */
  public static Shard ofEnvironment(Map<String, String> environment) {
    Map<String, Shard> said = new Variables(environment).said();
    if (said.isEmpty()) {
      throw new IllegalArgumentException(
          "nothing in the environment says which shard this is: neither Slurm's"
              + " SLURM_ARRAY_TASK_ID, nor GitLab's CI_NODE_INDEX, nor Kubernetes'"
              + " JOB_COMPLETION_INDEX, nor LOCKSTEP_JOB_INDEX");
    }
    if (said.values().stream().distinct().count() > 1) {
      throw new IllegalArgumentException(
          "the environment contradicts itself about which shard this is: "
              + said.entrySet().stream()
                  .map(one -> one.getKey() + " says " + one.getValue())
                  .collect(Collectors.joining(", "))
              + "; say it with --shard, as in --shard 3/8");
    }
    return said.values().iterator().next();
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

    /** What each system says that says anything, by the variable with which it does. */
    Map<String, Shard> said() {
      Map<String, Shard> said = new LinkedHashMap<>();
      if (all.containsKey("SLURM_ARRAY_TASK_ID")) {
        said.put("SLURM_ARRAY_TASK_ID", slurm());
      }
      addPair(said, "CI_NODE_INDEX", 1, "CI_NODE_TOTAL");
      addPair(said, "JOB_COMPLETION_INDEX", 0, "LOCKSTEP_SHARDS");
      addPair(said, "LOCKSTEP_JOB_INDEX", 0, "LOCKSTEP_SHARDS");
      return said;
    }

    /** An array of Slurm may begin anywhere, and leave numbers out at regular intervals. */
    private Shard slurm() {
      int step = all.containsKey("SLURM_ARRAY_TASK_STEP") ? number("SLURM_ARRAY_TASK_STEP") : 1;
      int first = number("SLURM_ARRAY_TASK_MIN");
      int last = number("SLURM_ARRAY_TASK_MAX");
      int count = number("SLURM_ARRAY_TASK_COUNT");
      int index = number("SLURM_ARRAY_TASK_ID");
      if (count == 1) {
        throw new IllegalArgumentException(
            "the array of Slurm has one job only, number "
                + index
                + ", so it does not say which shard this is; say it with --shard, as in --shard"
                + " 3/8, or 1/1 for all submissions");
      }
      if (step < 1 || index < first || index > last || (last - first) / step + 1 != count) {
        throw new IllegalArgumentException(
            "the array of Slurm leaves numbers out; give it as one range, as in --array=1-8");
      }
      return new Shard((index - first) / step + 1, count);
    }

    private void addPair(Map<String, Shard> said, String index, int first, String count) {
      if (all.containsKey(index)) {
        said.put(index, pair(index, first, count));
      }
    }

    private Shard pair(String index, int first, String count) {
      int number = number(index);
      int total = number(count);
      if (number < first || number - first >= total) {
        throw new IllegalArgumentException(
            "%s is %d and %s is %d: the first counts from %d, so it is at most %d"
                .formatted(index, number, count, total, first, total + first - 1));
      }
      return new Shard(number - first + 1, total);
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
