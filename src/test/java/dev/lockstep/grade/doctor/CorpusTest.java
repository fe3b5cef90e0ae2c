package dev.lockstep.grade.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.grade.result.Isolation;
import dev.lockstep.grade.result.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The corpus is whole: nothing that lies there is left out, and each attack has what it needs. */
class CorpusTest {

  private static final Path SOURCES = Path.of("src/main/resources/dev/lockstep/grade/attack");

  private final Corpus corpus = new Corpus(Map.of("TOKEN", "tok", "OPEN", "o", "PORT", "1"));

  @TempDir private Path folder;

  @Test
  void everyFolderIsAnAttackOnTheList() throws IOException {
    try (Stream<Path> folders = Files.list(SOURCES).filter(Files::isDirectory)) {
      assertThat(corpus.attacks())
          .extracting(Attack::id)
          .doesNotHaveDuplicates()
          .containsExactlyInAnyOrderElementsOf(
              folders
                  .map(one -> one.getFileName().toString())
                  .filter(name -> !name.equals("common"))
                  .toList());
    }
  }

  @Test
  void everyFileIsHandedIn() throws IOException {
    for (Attack attack : corpus.attacks()) {
      try (Stream<Path> files = Files.walk(SOURCES.resolve(attack.id()))) {
        assertThat(attack.files())
            .as(attack.id())
            .containsExactlyInAnyOrderElementsOf(
                files
                    .filter(Files::isRegularFile)
                    .map(file -> SOURCES.resolve(attack.id()).relativize(file).toString())
                    .filter(name -> !name.equals("attack.properties"))
                    .toList());
      }
    }
  }

  /** Those that pass are locks that are right, whose attack is in vain. */
  @Test
  void onlyHonestLocksMayPass() throws IOException {
    for (Attack attack : corpus.attacks()) {
      if (attack.outcomes().contains(Outcome.PASSED)) {
        assertThat(Files.readString(SOURCES.resolve(attack.id()).resolve("MyLock.java")))
            .as(attack.id())
            .contains("extends HonestLock");
      }
    }
  }

  @Test
  void archivesHoldWhatNoPlainToolWouldPutIn() throws IOException {
    Attack upwards = attack("archive-upwards");
    corpus.handIn(upwards, folder);
    try (ZipFile zip = ZipFile.builder().setPath(folder.resolve("archive-upwards.zip")).get()) {
      assertThat(Collections.list(zip.getEntries()))
          .extracting(ZipArchiveEntry::getName)
          .contains("Mine.java", "../../../lockstep-attack-tok.java");
    }
  }

  private Attack attack(String id) throws IOException {
    return corpus.attacks().stream()
        .filter(attack -> attack.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anAttackIsInVainFromALevelOn() throws IOException {
    Isolation third = new Isolation("L3", "namespaces", List.of());
    Isolation first = new Isolation("L1", "a JVM of its own", List.of());
    assertThat(attack("network").isInVain(third)).isTrue();
    assertThat(attack("network").isInVain(first)).isFalse();
    assertThat(attack("files").isInVain(third)).isFalse();
    assertThat(attack("own-memory").isInVain(third)).isFalse();
    assertThat(attack("exit").isInVain(first)).isTrue();
  }
}
