package dev.lockstep.grade.doctor;

import dev.lockstep.grade.result.Isolation;
import dev.lockstep.grade.result.Outcome;
import dev.lockstep.grade.result.State;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A submission that wants something other than to be graded, and the result that it must get.
 *
 * @param id its folder in the corpus
 * @param tries what it tries, in words that complete "It tries …"
 * @param from the level from which on it is in vain; or {@code bubblewrap}, if it takes that; or
 *     {@code never}
 * @param state the state that it must get
 * @param outcomes each of its rules must have one of these
 * @param remark words that a remark must contain; empty if none has to
 * @param files its files
 */
record Attack(
    String id,
    String tries,
    String from,
    State state,
    Set<Outcome> outcomes,
    String remark,
    List<String> files) {

  private static final String LOWEST = "L1";

  /** Keeps copies. */
  Attack {
    outcomes = Set.copyOf(outcomes);
    files = List.copyOf(files);
  }

  /** As its manifest says. */
  static Attack of(String id, Properties manifest) {
    return new Attack(
        id,
        required(id, manifest, "tries"),
        manifest.getProperty("from", LOWEST),
        State.of(manifest.getProperty("state", State.GRADED.word())),
        words(required(id, manifest, "outcomes")).stream()
            .map(Outcome::of)
            .collect(Collectors.toSet()),
        manifest.getProperty("remark", ""),
        words(required(id, manifest, "files")));
  }

  private static String required(String id, Properties manifest, String key) {
    return Optional.ofNullable(manifest.getProperty(key))
        .orElseThrow(() -> new IllegalStateException("the manifest of " + id + " lacks " + key));
  }

  private static List<String> words(String list) {
    return Arrays.stream(list.split(",")).map(String::strip).toList();
  }

  /** Whether it has to be in vain where submissions are contained so. */
  boolean isInVain(Isolation isolation) {
    return switch (from) {
      case "never" -> false;
      case "bubblewrap" -> isolation.means().equals(from);
      default -> isolation.level().compareTo(from) >= 0;
    };
  }

  boolean isArchive() {
    return files.contains(Archive.LIST);
  }
}
