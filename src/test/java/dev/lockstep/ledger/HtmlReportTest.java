package dev.lockstep.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page for people. */
class HtmlReportTest {

  @TempDir private static Path directory;
  private static String page;

  @BeforeAll
  static void write() throws IOException {
    page = Files.readString(HtmlReport.write(Samples.everything(), directory));
  }

  @Test
  void everyClaimHasAnAnchor() {
    assertThat(Samples.LEDGER.claims())
        .allMatch(claim -> page.contains("id=\"" + claim.id() + "\""));
  }

  @Test
  void everyChapterHasItsIntroduction() {
    assertThat(page.split("<div class=\"intro\"><p>", -1)).hasSize(1 + Ledger.CHAPTERS.size());
  }

  @Test
  void hostileTextIsShownAndNotObeyed() {
    assertThat(page).contains("&lt;script&gt;alert(").doesNotContain("<script>alert");
    assertThat(page.split("<script", -1)).hasSize(2);
  }

  @Test
  void codeIsMarkedAndIdsAreLinked() {
    assertThat(page).contains("<code>join()</code>").contains("<a href=\"#JOIN-10\">JOIN-10</a>");
  }

  @Test
  void evidenceAsDataIsATable() throws IOException {
    Report report = Samples.report(List.of(Samples.raced()), List.of());
    assertThat(
            Files.readString(
                HtmlReport.write(report, Files.createDirectory(directory.resolve("data")))))
        .contains("<caption>&lt;b&gt;a race&lt;/b&gt;</caption>")
        .contains("<th scope=\"col\">two</th>")
        .contains("<tr><td></td><td>reads 0</td></tr>");
  }

  @Test
  void thePageNeedsNoNetwork() {
    assertThat(page).doesNotContainPattern("(src|href)=\"(https?:|//)").doesNotContain("url(");
  }

  @Test
  void testsAndChaptersAreLinked() {
    String up = directory.toAbsolutePath().relativize(Path.of("").toAbsolutePath()).toString();
    assertThat(page)
        .contains("href=\"" + up + "/src/test/java/dev/lockstep/ledger/StatusTest.java\"")
        .contains("href=\"" + up + "/spec/join.md\"");
  }

  @Test
  void htmlInMarkdownIsEscaped() {
    assertThat(new Prose(id -> false).toHtml("<b> & `<i>` [x](javascript:alert(1))"))
        .isEqualTo("&lt;b&gt; &amp; <code>&lt;i&gt;</code> <a rel=\"nofollow\" href=\"\">x</a>");
  }
}
