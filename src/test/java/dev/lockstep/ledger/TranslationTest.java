package dev.lockstep.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The Chinese chapters are complete, and whatever is wrong with one is named with file and line.
 */
class TranslationTest {

  private static final String TITLE = "# JOIN：标题\n\n引言。\n\n";
  private static final String FIRST =
      "## " + SpecFolder.id("join", 1) + "\n\n- **断言：** 断言。\n- **理由：** 理由。\n\n";
  private static final String SECOND = "## " + SpecFolder.id("join", 2) + "\n\n- **断言：** 断言。\n";

  @TempDir private Path directory;
  private SpecFolder chinese;
  private Ledger ledger;

  @BeforeEach
  void twoClaimsToTranslate() throws IOException {
    SpecFolder english = SpecFolder.in(Files.createDirectory(directory.resolve("spec")));
    String withWhy =
        SpecFolder.GOOD.replace("- **Witnesses", "- **Why:** It is so.\n- **Witnesses");
    english.write(
        "join",
        SpecFolder.claim(SpecFolder.id("join", 1), withWhy)
            + SpecFolder.claim(SpecFolder.id("join", 2), SpecFolder.GOOD));
    ledger = Ledger.read(english.path());
    chinese = new SpecFolder(Files.createDirectory(directory.resolve("zh")));
    for (Chapter chapter : ledger.chapters()) {
      String id = SpecFolder.id(chapter.name(), 1);
      String claim = "## " + id + "\n\n- **断言：** 断言。\n";
      chinese.writeText(chapter.name(), TITLE.replace("JOIN", chapter.prefix()) + claim);
    }
    chinese.writeText("join", TITLE + FIRST + SECOND);
    chinese.writeText("README", "| D0 | Queue | 队列 |\n");
  }

  @Test
  void theRealOneHasEveryClaimInChinese() {
    List<String> ids = Samples.LEDGER.claims().stream().map(Claim::id).toList();
    assertThat(Samples.TRANSLATION.claims())
        .containsOnlyKeys(ids)
        .allSatisfy((id, claim) -> assertThat(claim.text()).containsPattern("\\p{IsHan}"));
  }

  @Test
  void aGoodOneIsReadAsItIs() {
    Translation translation = Translation.read(chinese.path(), ledger);
    assertThat(translation.chapters().get("join"))
        .isEqualTo(new Translation.ChapterText("标题", "引言。"));
    assertThat(translation.claims().get(SpecFolder.id("join", 1)).why()).contains("理由。");
    assertThat(translation.claims().get(SpecFolder.id("join", 2)).why()).isEmpty();
    assertThat(translation.sections()).containsValue("队列").hasSize(1);
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # JOIN：标题       | # JOIN: 标题      | 1: expected is the chapter's title
          引言。             | ''                | 1: the introduction is missing
          ## JOIN-02         | ## JOIN-03        | 10: “JOIN-03” is no claim of join.md
          ## JOIN-02         | ## JOIN-01        | 10: JOIN-01 is out of order
          - **理由：** 理由。 | ''                | 12: JOIN-01 has no reason, but the English
          - **理由：** 理由。 | - **理由:** 理由。 | 8: expected is one “- **断言：** …”
          - **理由：** 理由。 | - **理由：**      | 8: expected is one “- **断言：** …”
          - **断言：** 断言。 | ''                | 8: expected is one “- **断言：** …”
          """)
  void aWrongLine(String good, String bad, String error) {
    chinese.writeText("join", (TITLE + FIRST + SECOND).replaceFirst(literally(good), bad));
    assertThat(errors()).anyMatch(line -> line.startsWith(chinese.file("join") + ":" + error));
  }

  @Test
  void aMissingClaim() {
    chinese.writeText("join", TITLE + FIRST);
    assertThat(errors()).containsExactly(chinese.file("join") + ":9: JOIN-02 has no translation");
  }

  @Test
  void aReasonThatIsNotThereInEnglish() {
    chinese.writeText("join", TITLE + FIRST + SECOND + "- **理由：** 理由。\n");
    assertThat(errors())
        .singleElement()
        .asString()
        .contains(":13: JOIN-02 has a reason that the English chapter does not have");
  }

  @Test
  void aMissingFile() throws IOException {
    Files.delete(chinese.file("join"));
    assertThat(errors()).singleElement().asString().contains("join.md:1: the file is missing");
  }

  @Test
  void aSectionWithoutAName() {
    chinese.writeText("README", "| D0 | Pipe | 管道 |\n");
    assertThat(errors()).singleElement().asString().contains("README.md:1: D0 “Queue” has no row");
  }

  private static String literally(String text) {
    return "\\Q" + text + "\\E";
  }

  private List<String> errors() {
    return catchThrowableOfType(
            LedgerException.class, () -> Translation.read(chinese.path(), ledger))
        .errors();
  }
}
