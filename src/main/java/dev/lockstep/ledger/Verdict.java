package dev.lockstep.ledger;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is so: our judgement of a claim. */
public enum Verdict {
  /** It is so. */
  HOLDS,
  /** It is so within a limit that the claim leaves out. */
  QUALIFIED,
  /** It is not so. */
  WRONG,
  /** It was so in an older CPython. */
  OUTDATED,
  /** Two statements contradict each other. */
  DISPUTED;

  /** The word that the chapters and the reports use. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The verdict with this word, if it is one. */
  static Optional<Verdict> of(String word) {
    return Arrays.stream(values()).filter(verdict -> verdict.word().equals(word)).findFirst();
  }
}
