package dev.lockstep.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.ledger.KillMatrix;
import dev.lockstep.ledger.MutantResult;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every wrong machine breaks its laws, and every law is broken by a wrong machine. */
class ModelMutantsTest {

  static List<ModelMutant> mutants() {
    return ModelMutants.all();
  }

  @ParameterizedTest
  @MethodSource
  void mutants(ModelMutant mutant) throws ReflectiveOperationException {
    List<String> failed = new ArrayList<>();
    for (String name : mutant.killedBy()) {
      Optional<Throwable> failure = new LawTrial(mutant.lab()).failure(law(name));
      failure.ifPresent(throwable -> {
        assertThat(throwable)
            .as("how %s fails: by a check of its own", name)
            .isInstanceOf(AssertionError.class);
        failed.add(name);
      });
    }
    KillMatrix.add(result(mutant, failed));
    assertThat(failed).as("the laws that fail on %s", mutant).isEqualTo(mutant.killedBy());
  }

  private static MutantResult result(ModelMutant mutant, List<String> failed) {
    List<String> breaks =
        mutant.killedBy().stream()
            .flatMap(name -> LawTrial.claimsOf(law(name)).stream())
            .distinct()
            .toList();
    return new MutantResult(
        mutant.name(), mutant.fault(), breaks, failed, failed.size() < mutant.killedBy().size());
  }

  private static Method law(String name) {
    Method law = LawTrial.laws().get(name);
    assertThat(law).as("the law %s", name).isNotNull();
    return law;
  }

  @Test
  void everyLawIsBrokenByAWrongMachine() {
    Set<String> idle = new TreeSet<>(LawTrial.laws().keySet());
    mutants().forEach(mutant -> mutant.killedBy().forEach(idle::remove));
    assertThat(idle).as("laws that no wrong machine breaks").isEmpty();
  }
}
