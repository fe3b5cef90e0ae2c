package dev.lockstep.grade;

import dev.lockstep.grade.result.RuleInfo;
import dev.lockstep.grade.result.Runs;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Where the chance in a run comes from. */
public final class Seeds {

  /** From each submission itself, so that it is graded in the same way whenever it is. */
  public static final Seeds OF_THE_SUBMISSION = new Seeds(Optional.empty(), false);

  /** How often a rule is run that takes luck, if the time allows. */
  private static final int MOST = 50;

  private static final List<Long> NONE = List.of(0L);

  private final Optional<Long> seed;
  private final boolean exact;

  private Seeds(Optional<Long> seed, boolean exact) {
    this.seed = seed;
    this.exact = exact;
  }

  /** From this seed, for each submission. */
  public static Seeds from(long seed) {
    return new Seeds(Optional.of(seed), false);
  }

  /** This one and no other, in each try of a rule. */
  public static Seeds exactly(long seed) {
    return new Seeds(Optional.of(seed), true);
  }

  /** The one from which those of a submission come, whose sources have this hash. */
  long of(String hash) {
    return seed.orElseGet(() -> Integer.toUnsignedLong(hash.hashCode()));
  }

  /** The seeds of the tries of a rule, on a submission whose sources have this hash. */
  List<Long> of(String hash, RuleInfo rule) {
    if (rule.runs() != Runs.SEEDED) {
      return NONE;
    }
    return exact ? Collections.nCopies(MOST, of(hash)) : drawn(of(hash), rule.id());
  }

  /** Small enough to be typed, and for every reader of JSON. */
  private static List<Long> drawn(long seed, String rule) {
    Random random = new Random(31 * seed + rule.hashCode());
    return random.ints(MOST, 0, Integer.MAX_VALUE).mapToObj(Long::valueOf).toList();
  }
}
