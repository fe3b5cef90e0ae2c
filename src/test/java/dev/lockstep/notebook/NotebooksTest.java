package dev.lockstep.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.ledger.Chapter;
import dev.lockstep.ledger.Claim;
import dev.lockstep.ledger.Ledger;
import dev.lockstep.witness.Variant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * The committed notebooks carry nothing of a run, and show every claim. {@code
 * -Dlockstep.notebooks=fix} strips them. Nothing is executed here, see {@link NotebooksIT}.
 */
class NotebooksTest {

  private final Ledger ledger = Ledger.read(Path.of("spec"));

  @Test
  void carryNothingOfARun() throws IOException {
    List<String> dirty = new ArrayList<>();
    for (Path file : Notebook.files()) {
      String stripped = Strip.of(Notebook.read(file).json());
      if (System.getProperty("lockstep.notebooks", "").equals("fix")) {
        Files.writeString(file, stripped);
      }
      if (!Files.readString(file).equals(stripped)) {
        dirty.add(file.toString());
      }
    }
    assertThat(dirty)
        .as("notebooks with outputs, counts or metadata (-Dlockstep.notebooks=fix strips them)")
        .isEmpty();
  }

  @Test
  void speakOnlyOfClaimsOfTheLedger() throws IOException {
    List<String> unknown = new ArrayList<>();
    for (Path file : Notebook.files()) {
      unknown.addAll(Notebook.read(file).unknown(id -> ledger.find(id).isPresent()));
    }
    assertThat(unknown).as("ids that no claim has").isEmpty();
  }

  @Test
  void showEveryClaimThatCanBeTested() throws IOException {
    Set<String> shown = new HashSet<>();
    for (Path file : Notebook.files()) {
      shown.addAll(Notebook.read(file).shown());
    }
    List<String> missing =
        ledger.chapters().stream()
            .map(Chapter::claims)
            .flatMap(List::stream)
            .filter(claim -> !claim.isBackground())
            .map(Claim::id)
            .filter(id -> !shown.contains(id))
            .toList();
    assertThat(missing).as("claims that no notebook shows").isEmpty();
  }

  @Test
  void trialsLeaveVariantsToTheWholeRun() {
    Predicate<String> isVariant =
        name -> name.matches(".*With(Spare|outNative|Concurrent)(Spec|Test)");
    assertThat(ReflectionSupport.findAllClassesInPackage("dev.lockstep", one -> true, isVariant))
        .isNotEmpty()
        .allSatisfy(
            type -> assertThat(type.getAnnotation(Tag.class).value()).isEqualTo(Variant.TAG));
  }
}
