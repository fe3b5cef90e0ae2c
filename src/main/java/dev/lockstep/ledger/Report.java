package dev.lockstep.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that one run has shown.
 *
 * @param generated when
 * @param duration how long the run took
 * @param machine where
 * @param ledger what there was to show
 * @param testimonies what the tests said
 * @param missing what they lacked on this machine
 * @param mutants what became of the mutants
 */
public record Report(
    Instant generated,
    Duration duration,
    Machine machine,
    Ledger ledger,
    List<Testimony> testimonies,
    List<String> missing,
    List<MutantResult> mutants) {

  /**
   * Where a run took place.
   *
   * @param jdk the version of the JDK
   * @param cpus how many CPUs it had
   * @param cpython the version of the CPython that was asked, if there was one
   */
  public record Machine(String jdk, int cpus, Optional<String> cpython) {

    /** This machine. */
    static Machine here(List<String> cpythons) {
      int cpus = Runtime.getRuntime().availableProcessors();
      Optional<String> cpython =
          Optional.of(String.join(", ", cpythons)).filter(text -> !text.isEmpty());
      return new Machine(System.getProperty("java.version"), cpus, cpython);
    }
  }

  /** Keeps copies of the lists. */
  public Report {
    testimonies = List.copyOf(testimonies);
    missing = List.copyOf(missing);
    mutants = List.copyOf(mutants);
  }

  /** Every claim of the ledger with what was shown of it. */
  public List<Finding> findings() {
    return ledger.chapters().stream().flatMap(chapter -> findings(chapter).stream()).toList();
  }

  /** The claims of a chapter with what was shown of them. */
  public List<Finding> findings(Chapter chapter) {
    return chapter.claims().stream().map(claim -> Finding.of(claim, testimonies)).toList();
  }

  /** How many of the findings have which status. */
  public static Map<Status, Integer> count(Collection<Finding> findings) {
    Map<Status, Integer> counts = new EnumMap<>(Status.class);
    for (Status status : Status.values()) {
      counts.put(status, 0);
    }
    findings.forEach(finding -> counts.merge(finding.status(), 1, Integer::sum));
    return counts;
  }

  /** The skipped tests, each with its reason. */
  public List<Testimony> silent() {
    return testimonies.stream().filter(one -> one.outcome() == Outcome.SILENT).toList();
  }

  /** Testimonies that nobody asked for, in words. */
  public List<String> problems() {
    return testimonies.stream().flatMap(this::problems).distinct().toList();
  }

  private Stream<String> problems(Testimony testimony) {
    return testimony.claims().stream()
        .flatMap(id -> problem(id, testimony).stream())
        .map(problem -> testimony.test() + " " + problem);
  }

  private Optional<String> problem(String id, Testimony testimony) {
    String witness = testimony.witness().word();
    Optional<Claim> claim = ledger.find(id);
    if (claim.isEmpty()) {
      return Optional.of("testifies to " + id + ", which is no claim of the ledger");
    }
    return claim.get().asksFor(testimony.witness())
        ? Optional.empty()
        : Optional.of("testifies to " + id + " as " + witness + ", which the claim does not list");
  }
}
