package dev.lockstep.ledger.site;

import static dev.lockstep.ledger.Samples.LEDGER;
import static dev.lockstep.ledger.Samples.testimony;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.ledger.Chapter;
import dev.lockstep.ledger.Claim;
import dev.lockstep.ledger.Outcome;
import dev.lockstep.ledger.Prose;
import dev.lockstep.ledger.Samples;
import dev.lockstep.ledger.Testimony;
import dev.lockstep.ledger.Verdict;
import dev.lockstep.witness.Witness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages for people. */
class SiteTest {

  @TempDir private static Path directory;
  private static Pages pages;

  @BeforeAll
  static void write() throws IOException {
    pages = Pages.write(Samples.everything(), Files.createDirectory(directory.resolve("site")));
  }

  @Test
  void thereIsAPageForEachChapter() {
    for (Chapter chapter : LEDGER.chapters()) {
      Document page = pages.page("chapters/" + chapter.name() + ".html");
      assertThat(page.select("div.intro.en").text()).as(chapter.name()).isNotEmpty();
      assertThat(page.select("div.intro.zh").text())
          .as(chapter.name())
          .containsPattern("\\p{IsHan}");
    }
  }

  @Test
  void everyPageIsWellFormed() throws IOException {
    for (Path file : pages.byFile().keySet()) {
      Parser parser = Parser.htmlParser().setTrackErrors(10);
      Jsoup.parse(Files.readString(file), "", parser);
      assertThat(parser.getErrors()).as(file.toString()).isEmpty();
    }
  }

  @Test
  void idsAreUnique() {
    forEachPage((file, page) ->
        assertThat(page.select("[id]").eachAttr("id")).as(file.toString()).doesNotHaveDuplicates());
  }

  @Test
  void everyLinkLeadsSomewhere() {
    forEachPage((file, page) -> {
      for (String link : page.select("a[href]").eachAttr("href")) {
        assertThat(leadsSomewhere(file, link)).as(file + " links to " + link).isTrue();
      }
    });
  }

  private static boolean leadsSomewhere(Path from, String link) {
    String[] parts = link.split("#", 2);
    Path target = parts[0].isEmpty() ? from : from.resolveSibling(parts[0]).normalize();
    boolean isPlace = parts.length == 2 && !parts[1].startsWith("?");
    return Files.exists(target)
        && (!isPlace || pages.byFile().get(target).getElementById(parts[1]) != null);
  }

  @Test
  void nothingIsAskedForFromElsewhere() throws IOException {
    forEachPage((file, page) -> {
      Stream<String> addresses =
          Stream.of("src", "href", "action", "srcset", "data")
              .flatMap(name -> page.select("[" + name + "]").eachAttr(name).stream());
      assertThat(addresses)
          .as(file.toString())
          .noneMatch(address -> address.matches("(?!data:)([a-z]+:|//).*"));
      assertThat(page.select("style, iframe, [style*=url]")).as(file.toString()).isEmpty();
    });
    for (String asset : List.of("site.css", "site.js")) {
      assertThat(Files.readString(pages.directory().resolve(asset)))
          .doesNotContain("http", "url(", "@import", "fetch(");
    }
  }

  @Test
  void everyClaimIsThereInBothLanguages() {
    for (Claim claim : LEDGER.claims()) {
      Element article = pages.pageOf(claim.id()).getElementById(claim.id());
      assertThat(article).as(claim.id()).isNotNull();
      assertThat(article.select(".text > .en").text())
          .as(claim.id())
          .isEqualTo(plain(claim.text()));
      assertThat(article.select(".text > .zh").text())
          .as(claim.id())
          .isEqualTo(plain(Samples.TRANSLATION.claims().get(claim.id()).text()));
      assertThat(article.select(".why > .zh")).hasSize(claim.why().isPresent() ? 1 : 0);
    }
  }

  private static String plain(String markdown) {
    return Jsoup.parse(new Prose(id -> Optional.empty()).toHtml(markdown)).text();
  }

  @Test
  void whatIsSaidTwiceIsMarkedWithItsLanguage() {
    forEachPage((file, page) -> {
      assertThat(page.select("html").attr("lang")).isEqualTo("en");
      assertThat(page.select(".zh:not(button > .zh)").not("[lang=zh-Hans]")).isEmpty();
      assertThat(page.select(".en:not(button > .en)").not("[lang=en]")).isEmpty();
      assertThat(page.select("html").attr("data-title-zh")).isNotEmpty();
      assertThat(page.select("[aria-label]").not("[data-zh]").not("[lang=en]")).isEmpty();
    });
  }

  @Test
  void aKeyboardIsEnough() {
    forEachPage((file, page) -> {
      assertThat(page.body().child(0).attr("href")).isEqualTo("#content");
      assertThat(page.select("main#content")).hasSize(1);
      assertThat(page.select("[tabindex]").eachAttr("tabindex")).isSubsetOf("0", "-1");
      assertThat(page.select("[onclick]")).isEmpty();
    });
  }

  @Test
  void whatNeedsScriptIsHiddenWithout() {
    forEachPage(
        (file, page) -> assertThat(page.select("form, #language").not("[hidden]")).isEmpty());
  }

  @Test
  void hostileTextIsShownAndNotObeyed() throws IOException {
    for (Path file : pages.byFile().keySet()) {
      assertThat(Files.readString(file)).doesNotContain("<script>alert");
    }
    forEachPage((file, page) -> assertThat(page.select("script")).hasSize(1));
    assertThat(pages.page("mutants.html").text()).contains(Samples.HOSTILE);
  }

  @Test
  void theFrontPageListsWhatTheDocumentsGetWrong() {
    List<String> doubtful =
        Stream.of(Verdict.WRONG, Verdict.OUTDATED, Verdict.DISPUTED, Verdict.QUALIFIED)
            .flatMap(
                verdict -> LEDGER.claims().stream().filter(claim -> claim.verdict() == verdict))
            .map(Claim::id)
            .toList();
    List<Element> rows = pages.page("index.html").select("#doubts tr[data-claim]");
    assertThat(rows).extracting(row -> row.attr("data-claim")).isEqualTo(doubtful);
    for (Element row : rows) {
      String id = row.attr("data-claim");
      assertThat(row.selectFirst("a").attr("href")).endsWith(".html#" + id);
      assertThat(row.select(".is > .en").text()).as(id).isNotEmpty();
      assertThat(row.select(".is > .zh").text()).as(id).containsPattern("\\p{IsHan}");
    }
  }

  @Test
  void aFailedClaimIsSaidByItsIdAndNothingElseChanges() throws IOException {
    Pages before = site("before", Outcome.AGREES);
    Pages after = site("after", Outcome.DISAGREES);
    assertThat(before.page("index.html").select("#failed")).isEmpty();
    Element failed = after.page("index.html").selectFirst("main > section, main > div");
    assertThat(failed.id()).isEqualTo("failed");
    assertThat(failed.select("li > a").eachText()).containsExactly("JOIN-04");
    assertThat(failed.text()).contains("StatusTest.method: too early").doesNotContain("more");
    Map<String, String> statuses = statuses(before);
    assertThat(statuses(after)).hasSameSizeAs(statuses);
    Map<String, String> changed = statuses(after);
    changed.entrySet().removeAll(statuses.entrySet());
    assertThat(changed).isEqualTo(Map.of("JOIN-04", "failed"));
    assertThat(after.pageOf("JOIN-04").select("#JOIN-04 pre").text()).contains("too early");
  }

  private static Pages site(String name, Outcome outcome) throws IOException {
    String message = outcome == Outcome.AGREES ? "" : "too early\nmore";
    return Pages.write(
        Samples.report(List.of(testimony("JOIN-04", Witness.RULE, outcome, message)), List.of()),
        Files.createDirectory(directory.resolve(name)));
  }

  private static Map<String, String> statuses(Pages site) {
    return site.page("claims.html").select(".line").stream()
        .collect(Collectors.toMap(line -> line.attr("data-id"), line -> line.attr("data-status")));
  }

  @Test
  void allClaimsCanBeSearchedAndFiltered() {
    Document page = pages.page("claims.html");
    assertThat(page.select(".line").eachAttr("data-id"))
        .isEqualTo(LEDGER.claims().stream().map(Claim::id).toList());
    assertThat(page.select("#filters [name=verdict]").eachAttr("value"))
        .contains("holds", "wrong", "outdated");
    assertThat(page.select("#filters [name=status]").eachAttr("value")).contains("not-run");
  }

  @Test
  void codeIsMarkedAndIdsAreLinked() {
    Document join = pages.page("chapters/join.html");
    assertThat(join.select(".text code").eachText()).contains("join()");
    assertThat(join.select("main .why a[href]").eachAttr("href"))
        .contains("../chapters/join.html#JOIN-07");
    assertThat(pages.page("index.html").select(".is a[href]").eachAttr("href"))
        .contains("chapters/join.html#JOIN-07");
  }

  @Test
  void testsChaptersAndTranscriptsAreLinked() {
    Path here = pages.directory().resolve("chapters").toAbsolutePath();
    String up = here.relativize(Path.of("").toAbsolutePath()).toString();
    Document join = pages.page("chapters/join.html");
    assertThat(join.select("a[href]").eachAttr("href"))
        .contains(
            up + "/src/test/java/dev/lockstep/ledger/StatusTest.java",
            up + "/spec/join.md",
            up + "/spec/cpython/JOIN-07.py");
    assertThat(join.select("#JOIN-07 .printout pre").eachText()).isNotEmpty();
  }

  @Test
  void aChapterShowsWhatItsRulesKill() {
    Document join = pages.page("chapters/join.html");
    assertThat(join.select("#kills tbody th").text()).contains("JOIN-04 must wait for the child");
    assertThat(join.select("#kills tbody td a").eachAttr("href"))
        .containsExactly("../mutants.html#ForgetfulJoin");
    assertThat(pages.page("chapters/lock.html").select("#kills")).isEmpty();
  }

  @Test
  void anExecutedNotebookIsLeftAlone() throws IOException {
    Path executed = Files.createDirectories(directory.resolve("executed/notebooks"));
    for (Path notebook : Notebooks.find(Path.of("notebooks")).claims().keySet()) {
      Files.writeString(executed.resolveSibling(Notebooks.page(notebook)), "<h1>ran</h1>");
    }
    Pages site = Pages.write(Samples.report(List.of(), List.of()), executed.getParent());
    for (Path notebook : Notebooks.find(Path.of("notebooks")).claims().keySet()) {
      assertThat(site.page(Notebooks.page(notebook)).select("h1").text()).isEqualTo("ran");
      assertThat(pages.page(Notebooks.page(notebook)).text()).contains("has not been executed yet");
    }
  }

  @Test
  void aSurvivorIsNamed() {
    assertThat(pages.page("mutants.html").getElementById("Hostile").select(".status").text())
        .contains("survived");
  }

  @Test
  void withoutMutantsThePageSaysSo() throws IOException {
    Pages bare =
        Pages.write(
            Samples.report(List.of(), List.of()), Files.createDirectory(directory.resolve("bare")));
    assertThat(bare.page("mutants.html").select("main").text()).contains("No mutants took part");
  }

  @Test
  void evidenceAsDataIsATable() throws IOException {
    Element figures = drawn("figures", Samples.raced()).selectFirst(".details");
    assertThat(figures.select("caption").text()).isEqualTo("<b>a race</b>");
    assertThat(figures.select("thead th").eachText()).containsExactly("one", "two");
    assertThat(figures.select("td").stream().map(Element::text))
        .containsExactly("reads 0", "", "", "reads 0");
  }

  @Test
  void anInterleavingHasAColumnForEachThread() throws IOException {
    String json =
        """
        {"caption": "a race", "columns": ["step", "first", "second"], "rows":
         [["1", "put(1)", ""], ["2", "· count: 0", ""], ["3", "", "get()"]]}
        """;
    Element table = drawn("interleaving", Samples.detailed(json)).selectFirst(".interleaving");
    assertThat(table.select("thead th").eachText()).containsExactly("step", "first", "second");
    assertThat(table.select("td.step").eachText()).containsExactly("put(1)", "count: 0", "get()");
    assertThat(table.select("tr.switch th").eachText()).containsExactly("3");
  }

  @Test
  void outcomesAreBars() throws IOException {
    String json =
        """
        {"caption": "a race", "columns": ["outcome", "count", "share", "expectation", "why"],
         "rows": [["0", "75", "75.00 %", "may appear", "In time."],
                  ["5", "25", "25.00 %", "must not appear", "A loss."],
                  ["6", "0", "0.00 %", "must appear", "Never."]]}
        """;
    Element table = drawn("outcomes", Samples.detailed(json)).selectFirst(".outcomes");
    assertThat(table.select(".level > span").eachAttr("style"))
        .containsExactly("width: 75.0%", "width: 25.0%");
    assertThat(table.select("tr.broken th").eachText()).containsExactly("5", "6");
  }

  @Test
  void aPictureIsAnImageThatIsNotObeyed() throws IOException {
    String json =
        """
        {"caption": "a run", "columns": [], "rows": [],
         "picture": "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"}
        """;
    Element image = drawn("picture", Samples.detailed(json)).selectFirst("figure img");
    assertThat(image.attr("src")).startsWith("data:image/svg+xml;base64,PHN2Zy");
    assertThat(image.attr("alt")).isEqualTo("a run");
  }

  private static Element drawn(String name, Testimony testimony) throws IOException {
    return Pages.write(
            Samples.report(List.of(testimony), List.of()),
            Files.createDirectory(directory.resolve(name)))
        .pageOf("RACE-01")
        .getElementById("RACE-01");
  }

  @Test
  void htmlInMarkdownIsEscaped() {
    assertThat(new Prose(id -> Optional.empty()).toHtml("<b> & `<i>` [x](javascript:alert(1))"))
        .isEqualTo("&lt;b&gt; &amp; <code>&lt;i&gt;</code> <a rel=\"nofollow\" href=\"\">x</a>");
  }

  private static void forEachPage(BiConsumer<Path, Document> check) {
    pages.byFile().forEach(check);
  }
}
