package dev.lockstep.ledger.site;

import dev.lockstep.ledger.Testimony;
import java.util.List;
import java.util.Optional;

/**
 * How strong a testimony is.
 *
 * @param kind the kind of its evidence, if it is one that we know
 * @param words its evidence in English
 * @param isAllSaid whether the kind says it all
 */
public record Strength(Optional<Text> kind, String words, boolean isAllSaid) {

  static List<Strength> of(List<Testimony> spoken) {
    return spoken.stream()
        .filter(one -> !one.evidence().isEmpty())
        .map(Strength::of)
        .distinct()
        .toList();
  }

  private static Strength of(Testimony one) {
    Optional<Text> kind = Words.find("kind." + one.kind());
    boolean isAllSaid = kind.filter(text -> text.english().equals(one.evidence())).isPresent();
    return new Strength(kind, one.evidence(), isAllSaid);
  }
}
