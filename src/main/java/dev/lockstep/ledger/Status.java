package dev.lockstep.ledger;

import java.util.Collection;
import java.util.Locale;

/** What a run has shown of a claim, or of one of its witnesses. */
public enum Status {
  /** Everyone who has to testify agrees. */
  PROVED,
  /** Those that testified agree, and others are outstanding; only claims can be partial. */
  PARTIAL,
  /** Someone disagrees. */
  FAILED,
  /** Someone came to no result, and nobody disagrees. */
  INCONCLUSIVE,
  /** Nobody testified. */
  NOT_RUN,
  /** Nobody can. */
  BACKGROUND;

  /** The word that the reports use. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The status of a witness whose tests came out so. */
  static Status ofWitness(Collection<Outcome> outcomes) {
    if (outcomes.contains(Outcome.DISAGREES)) {
      return FAILED;
    }
    if (outcomes.contains(Outcome.INCONCLUSIVE)) {
      return INCONCLUSIVE;
    }
    return outcomes.contains(Outcome.AGREES) ? PROVED : NOT_RUN;
  }

  /** The status of a claim whose witnesses have these. */
  static Status ofClaim(Collection<Status> witnesses) {
    if (witnesses.isEmpty()) {
      return BACKGROUND;
    }
    if (witnesses.contains(FAILED)) {
      return FAILED;
    }
    if (witnesses.contains(INCONCLUSIVE)) {
      return INCONCLUSIVE;
    }
    if (!witnesses.contains(NOT_RUN)) {
      return PROVED;
    }
    return witnesses.contains(PROVED) ? PARTIAL : NOT_RUN;
  }
}
