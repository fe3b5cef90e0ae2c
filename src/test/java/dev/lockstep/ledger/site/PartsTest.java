package dev.lockstep.ledger.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.ledger.MutantResult;
import dev.lockstep.witness.cpython.Transcript;
import dev.lockstep.witness.cpython.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the pages are put together from. */
class PartsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          It is so. And more.              | en | It is so.
          It is so                         | en | It is so
          It is (see there. And here). End. | en | It is (see there. And here).
          `a. B` is so. End.               | en | `a. B` is so.
          Since CPython 3.2 it is. End.    | en | Since CPython 3.2 it is.
          事实如此。还有别的。              | zh | 事实如此。
          事实（见那里。）如此。还有。       | zh | 事实（见那里。）如此。
          """)
  void theFirstSentenceSaysWhatIsSo(String text, String language, String first) {
    assertThat(Summary.of(text, Locale.of(language), 1)).isEqualTo(first);
  }

  @Test
  void aShortSentenceBringsTheNextOne() {
    String limit =
        "At an orderly end it does. Threads that the module `_thread` has started are cut off.";
    assertThat(Summary.of(limit + " And more.", Locale.ENGLISH)).isEqualTo(limit);
    String chinese = "正常结束时会等。用底层模块启动的线程则不等，程序结束时会被中断。";
    assertThat(Summary.of(chinese + "还有别的。", Locale.CHINESE)).isEqualTo(chinese);
    assertThat(Summary.of("Both exist.", Locale.ENGLISH)).isEqualTo("Both exist.");
  }

  @Test
  void versionsThatAgreeShareAPrintout() {
    List<Transcript> transcripts =
        List.of(
            transcript("3.13.0", Map.of("PIPE-02", List.of("new"), "PIPE-02-b", List.of("b"))),
            transcript("3.12.1", Map.of("PIPE-02", List.of("new"), "PIPE-03", List.of("other"))),
            transcript("3.9.18", Map.of("PIPE-02", List.of("old"))));
    assertThat(Printout.of("PIPE-02", transcripts))
        .containsExactly(
            new Printout("PIPE-02", List.of("3.13.0", "3.12.1"), List.of("new")),
            new Printout("PIPE-02", List.of("3.9.18"), List.of("old")),
            new Printout("PIPE-02-b", List.of("3.13.0"), List.of("b")));
  }

  private static Transcript transcript(String version, Map<String, List<String>> lines) {
    return new Transcript(Version.parse(version), lines);
  }

  @Test
  void aRuleBelongsToTheChaptersOfItsClaims() {
    List<String> rules =
        List.of("JoinRules.JOIN_04_must_wait_for_it", "ProcRules.PROC_01_must", "Laws.inTheModel");
    MutantResult mutant =
        new MutantResult("Wrong", "a fault", List.of("JOIN-04", "PROC-01"), rules, false);
    Map<String, List<String>> claims = Map.of("Laws.inTheModel", List.of("JOIN-05", "LOCK-01"));
    assertThat(Kill.of("JOIN", List.of(mutant), claims))
        .extracting(kill -> kill.rule().words())
        .containsExactly("must wait for it", "in the model");
    assertThat(Kill.of("LOCK", List.of(mutant), claims))
        .extracting(kill -> kill.rule().words())
        .containsExactly("in the model");
    assertThat(Kill.of("POOL", List.of(mutant), claims)).isEmpty();
  }

  @Test
  void theNotebookOfAChapterShowsMostOfItsClaims(@TempDir Path folder) throws IOException {
    Path few = notebook(folder, "01-few.ipynb", "trial(\\\"PIPE-01\\\")");
    Path many = notebook(folder, "02-many.ipynb", "trial(\\\"PIPE-01\\\", \\\"PIPE-02\\\")");
    Path none = notebook(folder, "03-none.ipynb", "PIPE-01 PIPE-02 PIPE-03");
    Notebooks notebooks = Notebooks.find(folder);
    assertThat(notebooks.of("PIPE")).contains(many);
    assertThat(notebooks.of("LOCK")).isEmpty();
    assertThat(notebooks.showing("PIPE-01")).contains(few);
    assertThat(notebooks.showing("PIPE-02")).contains(many);
    assertThat(notebooks.showing("PIPE-03")).isEmpty();
    assertThat(notebooks.claims()).containsOnlyKeys(few, many, none);
    assertThat(Notebooks.page(many)).isEqualTo("notebooks/02-many.html");
    assertThat(Notebooks.find(folder.resolve("nowhere")).claims()).isEmpty();
  }

  private static Path notebook(Path folder, String name, String source) throws IOException {
    return Files.writeString(folder.resolve(name), "{\"source\": [\"" + source + "\"]}");
  }
}
