package dev.lockstep.ledger;

import static dev.lockstep.ledger.SpecFolder.GOOD;
import static dev.lockstep.ledger.SpecFolder.claim;
import static dev.lockstep.ledger.SpecFolder.id;
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

/** Whatever is wrong with a chapter is named with file and line. */
class LedgerErrorsTest {

  private static final String FIRST = id("join", 1);
  private static final String SECOND = id("join", 2);

  @TempDir private Path directory;
  private SpecFolder spec;

  @BeforeEach
  void goodFolder() {
    spec = SpecFolder.in(directory);
  }

  @Test
  void aGoodFolderHasNoErrors() {
    assertThat(Ledger.read(directory).claims()).hasSameSizeAs(Ledger.CHAPTERS);
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          **Verdict:** holds         | **Verdict:** maybe        | 9: unknown verdict “maybe”
          **Verdict:** holds         | **Verdict:**              | 9: Verdict is empty
          **Verdict:** holds         | **Verdict:** wrong        | 5: the claim has no Why
          **Witnesses:** rule        | **Witnesses:** oracle     | 10: unknown witness “oracle”
          **Witnesses:** rule        | **Witnesses:** rule (     | 10: unknown witness “rule (”
          **Witnesses:** rule        | **Witnesses:** rule, rule | 10: a witness stands here twice
          **Witnesses:** rule        | **Witnesses:** background | 5: the claim has no Why
          **Witnesses:** rule        | **Witnesses:** rule, background | 10: unknown witness
          **Source:** D0 “Queue” l.86 | **Source:** D5 “Queue” l.1  | 8: unknown source “D5
          **Source:** D0 “Queue” l.86 | **Source:** D0 Queue l.1    | 8: unknown source “D0
          **Source:** D0 “Queue” l.86 | **Source:** D0 “Queue” l.9–2 | 8: unknown source “D0
          **Source:** D0 “Queue” l.86 | **Source:** implied         | 8: unknown source “implied”
          **Source:**                | **Origin:**               | 8: unknown field Origin
          **Source:**                | **Source**                | 8: no field
          **Claim:** A claim.        | **Claim:**                | 7: Claim is empty
          """)
  void aWrongField(String good, String bad, String error) {
    spec.write("join", claim(FIRST, GOOD.replace(good, bad)));
    assertThat(errors()).anyMatch(line -> line.startsWith(spec.file("join") + ":" + error));
  }

  @ParameterizedTest
  @CsvSource({"Claim", "Source", "Verdict", "Witnesses"})
  void aMissingField(String field) {
    String fields = GOOD.replaceFirst("- \\*\\*" + field + ".*\n", "");
    spec.write("join", claim(FIRST, fields));
    expectOne("join", 5, "the claim has no " + field);
  }

  @Test
  void fieldsOutOfOrder() {
    spec.write("join", claim(FIRST, GOOD + "- **Why:** Because.\n"));
    expectOne("join", 11, "Why is out of order");
  }

  @Test
  void aFieldTwice() {
    spec.write("join", claim(FIRST, GOOD + "- **Witnesses:** jvm\n"));
    expectOne("join", 11, "a second Witnesses");
  }

  @Test
  void aFieldOnTwoLines() {
    spec.write("join", claim(FIRST, GOOD.replace("A claim.", "A claim\n  that goes on.")));
    expectOne("join", 7, "the field goes on in the next line");
  }

  @Test
  void noFields() {
    spec.write("join", claim(FIRST, "Only prose.\n"));
    expectOne("join", 5, "the claim has no fields");
  }

  @Test
  void aSecondListAfterTheFields() {
    spec.write("join", claim(FIRST, GOOD + "\nProse.\n\n- an item\n"));
    expectOne("join", 14, "expected is a plain paragraph or the next claim");
  }

  @Test
  void aDuplicateId() {
    spec.write("join", claim(FIRST, GOOD) + claim(FIRST, GOOD));
    expectOne("join", 12, FIRST + " is a duplicate, it stands in line 5 already");
  }

  @Test
  void aGap() {
    spec.write("join", claim(SECOND, GOOD));
    expectOne("join", 5, SECOND + " is out of order; expected is " + FIRST);
  }

  @Test
  void anIdOfAnotherChapter() {
    spec.write("join", claim(id("lock", 1), GOOD));
    expectOne("join", 5, "“" + id("lock", 1) + "” is no id of this chapter; expected is " + FIRST);
  }

  @Test
  void anotherHeading() {
    spec.write("join", claim(FIRST, GOOD) + "### More\n");
    assertThat(errors()).first().asString().contains(":12: “### More” is no id of this chapter");
  }

  @Test
  void noTitle() {
    spec.writeText("join", "Prose.\n\nMore of it.\n");
    expectOne("join", 1, "expected is the chapter's title, “# JOIN: …”");
  }

  @Test
  void noIntroduction() {
    spec.writeText("join", "# JOIN: a title\n\n" + claim(FIRST, GOOD));
    expectOne("join", 1, "the introduction is missing");
  }

  @Test
  void aMissingFile() throws IOException {
    Files.delete(spec.file("join"));
    expectOne("join", 1, "the file is missing");
  }

  @Test
  void anUnreadableFile() throws IOException {
    Files.write(spec.file("join"), new byte[] {'#', (byte) 0xff});
    expectOne("join", 1, "the file cannot be read");
  }

  @Test
  void allErrorsAtOnce() {
    spec.write("join", claim(FIRST, GOOD.replace("holds", "maybe").replace("rule", "oracle")));
    spec.write("lock", claim(id("lock", 3), GOOD));
    assertThat(errors()).hasSize(3);
  }

  private void expectOne(String chapter, int line, String error) {
    assertThat(errors())
        .singleElement()
        .asString()
        .startsWith(spec.file(chapter) + ":" + line + ": " + error);
  }

  private List<String> errors() {
    return catchThrowableOfType(LedgerException.class, () -> Ledger.read(directory)).errors();
  }
}
