package dev.lockstep;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.stream.Stream;

/** The arrows of the house run downwards only. */
@AnalyzeClasses(packages = "dev.lockstep", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

  @ArchTest
  static final ArchRule API_NEEDS_NOTHING =
      classes()
          .that()
          .resideInAPackage("dev.lockstep.api..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("dev.lockstep.api..", "java..", "org.jspecify..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule REFERENCE_NEEDS_THE_API_ONLY =
      classes()
          .that()
          .resideInAPackage("dev.lockstep.reference..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dev.lockstep.reference..", "dev.lockstep.api..", "java..", "org.jspecify..")
          .allowEmptyShould(true);

  @ArchTest static final ArchRule MODEL = mayUse("model");
  @ArchTest static final ArchRule WITNESS = mayUse("witness", "model", "api");
  @ArchTest static final ArchRule RULES = mayUse("rules", "witness", "model", "api");
  @ArchTest static final ArchRule LEDGER = mayUse("ledger", "witness", "model", "api");

  /** The site shows what the ledger knows; the ledger itself can do without. */
  @ArchTest
  static final ArchRule ONLY_THE_LISTENER_KNOWS_THE_SITE =
      noClasses()
          .that()
          .resideInAPackage("dev.lockstep.ledger")
          .and()
          .doNotHaveSimpleName("LedgerListener")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.lockstep.ledger.site..");

  @ArchTest
  static final ArchRule NOTEBOOK = mayUse("notebook", "rules", "ledger", "witness", "model", "api");

  /** What cells show can be shown by any kernel. */
  @ArchTest
  static final ArchRule ONLY_THE_KERNEL_KNOWS_ITS_LIBRARY =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.lockstep.notebook.kernel..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.lockstep.notebook.kernel..", "org.dflib.jjava..", "jdk.jshell..");

  @ArchTest
  static final ArchRule THE_KERNEL_KNOWS_NO_CLAIMS =
      noClasses()
          .that()
          .resideInAPackage("dev.lockstep.notebook.kernel..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("dev.lockstep..")
                  .and(resideOutsideOfPackages("dev.lockstep.notebook.kernel..")));

  @ArchTest
  static final ArchRule GRADE = mayUse("grade", "rules", "ledger", "witness", "model", "api");

  @ArchTest
  static final ArchRule NOBODY_KNOWS_GRADER_AND_NOTEBOOK =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.lockstep.grade..", "dev.lockstep.notebook..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.lockstep.grade..", "dev.lockstep.notebook..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule NO_CYCLES =
      slices().matching("dev.lockstep.(*)..").should().beFreeOfCycles().allowEmptyShould(true);

  /** The rooms of the reference can be read one after the other. */
  @ArchTest
  static final ArchRule NO_CYCLES_IN_THE_REFERENCE =
      slices().matching("dev.lockstep.reference.(*)..").should().beFreeOfCycles();

  /** Nor in the grader, whose parts only meet in its own package. */
  @ArchTest
  static final ArchRule NO_CYCLES_IN_THE_GRADER =
      slices().matching("dev.lockstep.grade.(*)..").should().beFreeOfCycles();

  /** What puts the parts together is no part of them. */
  @ArchTest
  static final ArchRule ROOMS_OF_THE_REFERENCE_DO_NOT_KNOW_THE_WHOLE =
      noClasses()
          .that()
          .resideInAPackage("dev.lockstep.reference.*..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.lockstep.reference");

  /** Of ours, this package may use itself and those below it; libraries are free. */
  private static ArchRule mayUse(String name, String... below) {
    String[] allowed =
        Stream.concat(Stream.of(name), Arrays.stream(below))
            .map(one -> "dev.lockstep." + one + "..")
            .toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage("dev.lockstep." + name + "..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("dev.lockstep..").and(resideOutsideOfPackages(allowed)))
        .allowEmptyShould(true);
  }
}
