package dev.lockstep.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.NotEmpty;

/** A status never promises more than the witnesses said. */
class StatusProperties {

  @Property
  void aWitnessIsProvedIfSomeAgreeAndNoneDoubts(@ForAll List<Outcome> outcomes) {
    boolean proved =
        outcomes.contains(Outcome.AGREES)
            && !outcomes.contains(Outcome.DISAGREES)
            && !outcomes.contains(Outcome.INCONCLUSIVE);
    assertThat(Status.ofWitness(outcomes) == Status.PROVED).isEqualTo(proved);
  }

  @Property
  void silenceChangesNothing(@ForAll List<Outcome> outcomes) {
    List<Outcome> spoken = outcomes.stream().filter(one -> one != Outcome.SILENT).toList();
    assertThat(Status.ofWitness(outcomes)).isEqualTo(Status.ofWitness(spoken));
  }

  @Property
  void whoeverDisagreesFailsTheClaim(@ForAll("witnesses") List<Status> witnesses) {
    List<Status> more = with(witnesses, Status.FAILED);
    assertThat(Status.ofClaim(more)).isEqualTo(Status.FAILED);
  }

  @Property
  void aClaimIsProvedIfAllItsWitnessesAre(@ForAll("witnesses") @NotEmpty List<Status> witnesses) {
    boolean all = witnesses.stream().allMatch(one -> one == Status.PROVED);
    assertThat(Status.ofClaim(witnesses) == Status.PROVED).isEqualTo(all);
  }

  @Property
  void anOutstandingWitnessLeavesNoClaimProved(@ForAll("witnesses") List<Status> witnesses) {
    assertThat(Status.ofClaim(with(witnesses, Status.NOT_RUN))).isNotEqualTo(Status.PROVED);
  }

  @Property
  void theOrderOfWitnessesDoesNotMatter(@ForAll("witnesses") List<Status> witnesses) {
    assertThat(Status.ofClaim(witnesses.reversed())).isEqualTo(Status.ofClaim(witnesses));
  }

  private static List<Status> with(List<Status> witnesses, Status one) {
    List<Status> more = new ArrayList<>(witnesses);
    more.add(one);
    return more;
  }

  @Provide
  Arbitrary<List<Status>> witnesses() {
    return Arbitraries.of(Status.PROVED, Status.FAILED, Status.INCONCLUSIVE, Status.NOT_RUN)
        .list()
        .ofMaxSize(6);
  }
}
