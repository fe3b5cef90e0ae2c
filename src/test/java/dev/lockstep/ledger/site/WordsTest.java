package dev.lockstep.ledger.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.ledger.Status;
import dev.lockstep.ledger.Verdict;
import dev.lockstep.witness.Witness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The interface speaks both languages, and says nothing that no page asks for. */
class WordsTest {

  private static final Path FOLDER = Path.of("src/main/resources/dev/lockstep/ledger/site");

  /** The words of the ledger are put into keys by the programs. */
  private static final Set<String> PUT_TOGETHER = Set.of("verdict", "status", "witness", "kind");

  @Test
  void bothLanguagesHaveTheSameKeys() throws IOException {
    assertThat(keys("words.properties")).isEqualTo(keys("words_zh.properties"));
  }

  @Test
  void everyWordOfTheLedgerHasItsWords() throws IOException {
    Stream<String> words =
        Stream.of(
                Arrays.stream(Verdict.values()).map(one -> "verdict." + one.word()),
                Arrays.stream(Status.values()).map(one -> "status." + one.word()),
                Arrays.stream(Witness.values()).map(one -> "witness." + one.word()))
            .flatMap(keys -> keys);
    assertThat(keys("words.properties")).containsAll(words.toList());
  }

  @Test
  void everyKeyIsUsed() throws IOException {
    String sources =
        all(Path.of("src/main/jte")) + all(Path.of("src/main/java/dev/lockstep/ledger"));
    assertThat(keys("words.properties"))
        .filteredOn(key -> !PUT_TOGETHER.contains(key.replaceFirst("\\..*", "")))
        .allMatch(key -> sources.contains("\"" + key + "\""));
  }

  @Test
  void valuesStandInTheirPlaces() {
    assertThat(Words.of("claims.found", 3, 310))
        .isEqualTo(new Text("3 of 310 claims", "310 条断言中的 3 条"));
    assertThat(Words.of("claim.tests", 1).english()).isEqualTo("Its test");
    assertThat(Words.of("claim.tests", 4).english()).isEqualTo("Its 4 tests");
  }

  private static Set<String> keys(String file) throws IOException {
    Properties words = new Properties();
    words.load(Files.newBufferedReader(FOLDER.resolve(file)));
    return words.stringPropertyNames();
  }

  private static String all(Path folder) throws IOException {
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        text.append(Files.readString(file));
      }
    }
    return text.toString();
  }
}
