package dev.lockstep.ledger;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a run has shown of one claim.
 *
 * @param claim the claim
 * @param status its status
 * @param witnesses what those said who have to testify, in the claim's order
 */
public record Finding(Claim claim, Status status, List<Heard> witnesses) {

  /**
   * What one witness of a claim said.
   *
   * @param duty who, and what about
   * @param status the status of this witness
   * @param spoken the testimonies of the tests that ran
   * @param silent those of the tests that were skipped
   */
  public record Heard(Duty duty, Status status, List<Testimony> spoken, List<Testimony> silent) {

    /** The evidence in words; empty if there is none. */
    public String evidence() {
      return join(spoken, Testimony::evidence);
    }

    /** The kinds of the evidence; empty if there is none. */
    public String kind() {
      return join(spoken, Testimony::kind);
    }

    /** The evidence as data, with the test that gave it. */
    public Map<String, List<Details>> details() {
      return spoken.stream()
          .filter(one -> !one.details().isEmpty())
          .collect(
              Collectors.toMap(
                  Testimony::test, Testimony::details, (one, other) -> one, LinkedHashMap::new));
    }

    /** The tests that ran. */
    public List<String> tests() {
      return spoken.stream().map(Testimony::test).distinct().toList();
    }

    private static String join(List<Testimony> all, Function<Testimony, String> part) {
      return all.stream().map(part).distinct().collect(Collectors.joining("; "));
    }
  }

  /** Keeps a copy of the list. */
  public Finding {
    witnesses = List.copyOf(witnesses);
  }

  /** Joins a claim with all the testimonies of a run, in whatever order the tests ended. */
  public static Finding of(Claim claim, Collection<Testimony> testimonies) {
    List<Testimony> about =
        testimonies.stream()
            .filter(one -> one.claims().contains(claim.id()))
            .sorted(Comparator.comparing(Testimony::test))
            .toList();
    List<Heard> witnesses = claim.duties().stream().map(duty -> hear(duty, about)).toList();
    return new Finding(
        claim, Status.ofClaim(witnesses.stream().map(Heard::status).toList()), witnesses);
  }

  private static Heard hear(Duty duty, List<Testimony> about) {
    Map<Boolean, List<Testimony>> byVoice =
        about.stream()
            .filter(one -> one.witness() == duty.witness())
            .collect(Collectors.partitioningBy(one -> one.outcome() != Outcome.SILENT));
    List<Testimony> spoken = byVoice.get(true);
    Status status = Status.ofWitness(spoken.stream().map(Testimony::outcome).toList());
    return new Heard(duty, status, spoken, byVoice.get(false));
  }

  /** The testimonies of this outcome, whoever gave them. */
  public List<Testimony> that(Outcome outcome) {
    return witnesses.stream()
        .flatMap(heard -> heard.spoken().stream())
        .filter(one -> one.outcome() == outcome)
        .toList();
  }
}
