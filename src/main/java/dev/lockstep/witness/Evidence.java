package dev.lockstep.witness;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How strong a testimony is: never a bare green.
 *
 * <p>A test publishes it as a report entry ({@link #entries()}); a test that publishes nothing has
 * been {@linkplain SingleRun run once}.
 */
public sealed interface Evidence {

  /** The key under which a test publishes its evidence in words. */
  String WORDS = "lockstep.evidence";

  /** The key under which a test publishes the kind of its evidence. */
  String KIND = "lockstep.kind";

  /**
   * The key under which a test publishes its evidence as data: a JSON object with a {@code
   * caption}, {@code columns} and {@code rows}, a table for people, and what else there is to tell.
   * A {@code picture}, as SVG, is shown in place of the table.
   */
  String DETAILS = "lockstep.details";

  /** The key under which an exploration says how many orders of the threads it has tried. */
  String EXECUTIONS = "lockstep.executions";

  /** The key under which a test names the claims it speaks for, if no annotation does. */
  String CLAIMS = "lockstep.claims";

  /** The key under which a test that could come to no result says why. */
  String INCONCLUSIVE = "lockstep.inconclusive";

  /** In words, for people. */
  String words();

  /** What a test hands to its reporter. */
  default Map<String, String> entries() {
    return Map.of(KIND, kind(), WORDS, words());
  }

  /** The kind in one word, such as {@code ratio}. */
  default String kind() {
    return getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  /** Run once, with the order forced by gates. */
  record SingleRun() implements Evidence {
    @Override
    public String kind() {
      return "single-run";
    }

    @Override
    public String words() {
      return "a single run";
    }
  }

  /** A property that held for this many generated values. */
  record Tries(long count) implements Evidence {
    @Override
    public String words() {
      return count + " property tries";
    }
  }

  /**
   * All schedules of a small program were tried.
   *
   * @param states how many different states were reached
   * @param bound how small the program is, such as {@code two threads with two updates each}
   */
  record Explored(long states, String bound) implements Evidence {
    @Override
    public String words() {
      return "explored to a bound, " + states + " states (" + bound + ")";
    }
  }

  /**
   * Interleavings of a few threads were tried by a model checker: all of them, or else up to a
   * bound, those first in which the threads switch least often without need.
   *
   * @param executions how many
   * @param all whether these are all that there are
   * @param finding what was found
   */
  record Interleavings(long executions, boolean all, String finding) implements Evidence {
    @Override
    public Map<String, String> entries() {
      return Map.of(KIND, kind(), WORDS, words(), EXECUTIONS, Long.toString(executions));
    }

    @Override
    public String words() {
      return all
          ? "explored, " + executions + " executions, which are all: " + finding
          : "explored to a bound, "
              + executions
              + " executions, those with the fewest switches first: "
              + finding;
    }
  }

  /**
   * Small programs were run on real cores, as often as the time allowed.
   *
   * @param samples how often, all together
   * @param programs how many there were
   */
  record Stressed(long samples, int programs) implements Evidence {
    @Override
    public String words() {
      return "stressed on real cores, "
          + samples
          + " samples of "
          + (programs == 1 ? "one program" : programs + " programs");
    }
  }

  /**
   * A ratio measured in one run.
   *
   * @param what what was compared, such as {@code process start : thread start}
   * @param least the smallest ratio of a round
   * @param median the median of the rounds
   * @param greatest the greatest ratio of a round
   * @param rounds how many rounds there were
   */
  record Ratio(String what, double least, double median, double greatest, int rounds)
      implements Evidence {

    /** Of the ratios of all rounds; there has to be one at least. */
    public static Ratio of(String what, List<Double> ratios) {
      List<Double> sorted = ratios.stream().sorted().toList();
      int rounds = sorted.size();
      return new Ratio(what, sorted.getFirst(), sorted.get(rounds / 2), sorted.getLast(), rounds);
    }

    @Override
    public String words() {
      return String.format(
          Locale.ROOT,
          "%s = %.2f (from %.2f to %.2f in %d rounds)",
          what,
          median,
          least,
          greatest,
          rounds);
    }
  }

  /**
   * What a CPython printed.
   *
   * @param version its version
   * @param recorded whether it ran earlier and elsewhere, and only its transcript was compared now
   */
  record Transcript(String version, boolean recorded) implements Evidence {
    @Override
    public String words() {
      return recorded
          ? "a recorded transcript of CPython " + version
          : "a transcript of CPython " + version + ", made in this run";
    }
  }
}
