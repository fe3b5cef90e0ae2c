package dev.lockstep.grade.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.lockstep.grade.result.RuleInfo;
import dev.lockstep.grade.result.Runs;
import dev.lockstep.rules.Rules;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CatalogTest {

  private static final Catalog ALL = Catalog.all();

  /** Those that only have in common what others extend are left out. */
  @Test
  void everyClassOfRulesIsListed() {
    Set<String> leaves =
        new ClassFileImporter()
            .importPackages("dev.lockstep.rules").stream()
                .filter(type -> type.isAssignableTo(Rules.class))
                .filter(type -> type.getSubclasses().stream().noneMatch(CatalogTest::isOurs))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());
    assertThat(ALL.names().filter(name -> !Catalog.isRule(name)))
        .containsExactlyInAnyOrderElementsOf(leaves);
  }

  private static boolean isOurs(JavaClass type) {
    return type.getPackageName().equals("dev.lockstep.rules")
        && type.getModifiers().contains(JavaModifier.ABSTRACT);
  }

  @Test
  void everyRuleThatIsListedExists() {
    Set<String> known = ALL.rules().stream().map(RuleInfo::id).collect(Collectors.toSet());
    assertThat(ALL.names().filter(Catalog::isRule)).isSubsetOf(known);
  }

  @Test
  void everyPartHasRules() {
    assertThat(ALL.rules().stream().map(RuleInfo::part).distinct())
        .containsExactlyInAnyOrderElementsOf(
            EnumSet.allOf(Part.class).stream().map(Part::id).toList());
  }

  @Test
  void aRuleIsAskedOnlyIfAllThatItNeedsIs() {
    assertThat(ids(EnumSet.of(Part.LOCK)))
        .contains("ThreadLockRules.LOCK_01_cannot_be_held_by_two")
        .noneMatch(id -> id.contains("LOCK_09_cannot_end_until_their_process_is_killed"));
    assertThat(ids(EnumSet.of(Part.LOCK, Part.PROCESSES)))
        .contains("ThreadLockRules.LOCK_09_cannot_end_until_their_process_is_killed");
  }

  /** All others force their order by gates. */
  @Test
  void whatTakesLuckIsRunWithSeeds() {
    assertThat(run(Runs.SEEDED))
        .containsExactlyInAnyOrder(
            "CoroRules.CORO_04_must_give_each_driver_its_own_steps",
            "ProcessLockRules.LOCK_03_must_keep_the_balance_at_zero",
            "ProcessLockRules.LOCK_07_cannot_have_two_in_its_section_at_once",
            "ProcessLockRules.LOCK_14_must_keep_a_counter_of_several_processes_right",
            "ProcessQueueRules.QUEUE_01_must_lose_nothing_and_double_nothing",
            "ProcessQueueRules.QUEUE_15_must_keep_the_order_of_each_producer",
            "ThreadLockRules.LOCK_03_must_keep_the_balance_at_zero",
            "ThreadLockRules.LOCK_07_cannot_have_two_in_its_section_at_once",
            "ThreadQueueRules.QUEUE_01_must_lose_nothing_and_double_nothing",
            "ThreadQueueRules.QUEUE_15_must_keep_the_order_of_each_producer");
    assertThat(run(Runs.EXPLORED))
        .isNotEmpty()
        .allMatch(id -> id.contains("ExplorationRules."))
        .hasSameSizeAs(
            ALL.rules().stream().filter(rule -> rule.id().contains("Exploration")).toList());
  }

  private static List<String> run(Runs runs) {
    return ALL.rules().stream().filter(rule -> rule.runs() == runs).map(RuleInfo::id).toList();
  }

  private static List<String> ids(Set<Part> parts) {
    return ALL.rules(parts).stream().map(RuleInfo::id).toList();
  }

  @Test
  void anUnknownPartIsAnsweredWithThoseThatThereAre() {
    assertThatThrownBy(() -> Part.of("locks"))
        .hasMessageContaining("no part is called locks")
        .hasMessageContaining("lock, queue, threads");
  }
}
