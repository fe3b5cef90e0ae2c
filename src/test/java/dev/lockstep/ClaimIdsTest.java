package dev.lockstep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.ledger.Claim;
import dev.lockstep.ledger.Ledger;
import dev.lockstep.witness.Testifies;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** Code speaks only of claims that the ledger knows, and as witnesses that they list. */
class ClaimIdsTest {

  private static final String PREFIXES =
      Ledger.CHAPTERS.stream()
          .map(chapter -> chapter.toUpperCase(Locale.ROOT))
          .collect(Collectors.joining("|"));

  /** Whatever looks like an id of a chapter, and every string that looks like an id at all. */
  private static final Pattern ID =
      Pattern.compile("\\b(?:" + PREFIXES + ")-\\d\\d\\b|(?<=\")[A-Z]{2,5}-\\d\\d(?=\")");

  private final Ledger ledger = Ledger.read(Path.of("spec"));
  private final Set<String> ids =
      ledger.claims().stream().map(Claim::id).collect(Collectors.toSet());

  @Test
  void everyIdInCodeIsInTheLedger() throws IOException {
    List<String> unknown = new ArrayList<>();
    for (Path root : List.of(Path.of("src"), Path.of("spec"), Path.of("README.md"))) {
      for (Path file : files(root)) {
        unknown.addAll(unknownIds(file));
      }
    }
    assertThat(unknown).as("ids that no claim has").isEmpty();
  }

  @Test
  void everyTestSpeaksAsAWitnessThatItsClaimsList() {
    List<String> unlisted =
        ReflectionSupport.findAllClassesInPackage("dev.lockstep", type -> true, name -> true)
            .stream()
            .flatMap(type ->
                ReflectionSupport.findMethods(type, method -> true, HierarchyTraversalMode.TOP_DOWN)
                    .stream())
            .distinct()
            .flatMap(this::unlisted)
            .toList();
    assertThat(unlisted).as("testimonies that no claim asks for").isEmpty();
  }

  private Stream<String> unlisted(Method method) {
    return AnnotationSupport.findAnnotation(method, Testifies.class).stream()
        .flatMap(testifies ->
            Arrays.stream(testifies.value())
                .filter(id -> ledger.find(id).filter(one -> one.asksFor(testifies.as())).isEmpty())
                .map(id -> method + ": " + id + " as " + testifies.as().word()));
  }

  private static List<Path> files(Path root) throws IOException {
    if (Files.notExists(root)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private List<String> unknownIds(Path file) throws IOException {
    List<String> unknown = new ArrayList<>(unknownIds(file + ":1", file.getFileName().toString()));
    // Whatever the file's encoding, ids are ASCII.
    List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
    for (int i = 0; i < lines.size(); i++) {
      unknown.addAll(unknownIds(file + ":" + (i + 1), lines.get(i)));
    }
    return unknown;
  }

  private List<String> unknownIds(String place, String text) {
    return ID.matcher(text)
        .results()
        .map(MatchResult::group)
        .filter(id -> !ids.contains(id))
        .map(id -> place + ": " + id)
        .toList();
  }
}
