package dev.lockstep.ledger;

import dev.lockstep.witness.Witness;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reports of runs that never were, over the real chapters. */
public final class Samples {

  /** The real chapters. */
  public static final Ledger LEDGER = Ledger.read(Path.of("spec"));

  /** The same in Chinese. */
  public static final Translation TRANSLATION = Translation.read(Path.of("spec/zh"), LEDGER);

  /** What a page must show and not obey. */
  public static final String HOSTILE = "<script>alert('x')</script> & \"quotes\" </pre>";

  private Samples() {}

  /** A report of these testimonies and mutants. */
  public static Report report(List<Testimony> testimonies, List<MutantResult> mutants) {
    return new Report(
        Instant.parse("2026-11-20T10:15:30Z"),
        Duration.ofMillis(12_345),
        new Report.Machine("25.0.3", 2, Optional.of("3.11.7")),
        LEDGER,
        testimonies,
        List.of("python3.13"),
        mutants);
  }

  /** A testimony about one claim. */
  public static Testimony testimony(String id, Witness witness, Outcome outcome, String message) {
    return new Testimony(
        List.of(id),
        witness,
        "StatusTest.method",
        outcome,
        "single-run",
        "a single run",
        message,
        List.of());
  }

  /** A testimony whose evidence is data, too. */
  public static Testimony raced() {
    return detailed(
        """
        {"caption": "<b>a race</b>", "columns": ["one", "two"],
         "rows": [["reads 0", ""], ["", "reads 0"]], "executions": 7}
        """);
  }

  /** The same with other data. */
  public static Testimony detailed(String json) {
    return new Testimony(
        List.of("RACE-01"),
        Witness.EXPLORE,
        "StatusTest.method",
        Outcome.AGREES,
        "interleavings",
        "7 executions",
        "",
        List.of(Details.of(json)));
  }

  /** A run in which every status occurs, with a hostile message and a mutant that survived. */
  public static Report everything() {
    List<Testimony> testimonies = new ArrayList<>();
    List<Claim> claims = LEDGER.claims();
    for (int i = 0; i < claims.size(); i++) {
      testimonies.addAll(sayAbout(claims.get(i), i));
    }
    return report(
        testimonies,
        List.of(
            mutant("ForgetfulJoin", "join returns at once, whatever the child does", false),
            mutant("Hostile", HOSTILE, true)));
  }

  private static List<Testimony> sayAbout(Claim claim, int turn) {
    Outcome last =
        switch (turn % 12) {
          case 0 -> Outcome.DISAGREES;
          case 1 -> Outcome.INCONCLUSIVE;
          case 2, 3 -> Outcome.SILENT;
          default -> Outcome.AGREES;
        };
    List<Testimony> testimonies = new ArrayList<>();
    claim.duties().stream()
        .skip(turn % 12 == 4 ? claim.duties().size() : 0)
        .map(duty -> testimony(claim.id(), duty.witness(), Outcome.AGREES, ""))
        .forEach(testimonies::add);
    if (!testimonies.isEmpty() && last != Outcome.AGREES) {
      Witness witness = testimonies.removeLast().witness();
      testimonies.add(testimony(claim.id(), witness, last, "Expecting\n  " + HOSTILE.repeat(2)));
    }
    return testimonies;
  }

  private static MutantResult mutant(String name, String fault, boolean survived) {
    List<String> rules =
        survived ? List.of() : List.of("JoinRules.JOIN_04_must_wait_for_the_child");
    return new MutantResult(name, fault, List.of("JOIN-04", "JOIN-07"), rules, survived);
  }
}
