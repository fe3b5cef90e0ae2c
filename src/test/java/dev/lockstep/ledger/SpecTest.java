package dev.lockstep.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The chapters as they are, and what the folder's README says of them. */
class SpecTest {

  private static final Path SPEC = Path.of("spec");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| \\[(\\w+)]\\((\\w+\\.md)\\) \\| (.+) \\| (\\d+) \\|$");
  private static final Pattern TOTAL = Pattern.compile("(?m)^\\| \\| Total \\| (\\d+) \\|$");
  private static final Pattern DOCUMENT =
      Pattern.compile("(?m)^- \\*\\*(D\\d)\\*\\* .* Sections: (.+)\\.$");

  private final Ledger ledger = Ledger.read(SPEC);

  @Test
  void thereAre310Claims() {
    assertThat(ledger.claims()).hasSize(310);
  }

  @Test
  void theTableNamesEveryChapterInOrder() throws IOException {
    List<String> rows = readme(ROW).map(match -> match.group()).toList();
    List<String> expected =
        ledger.chapters().stream()
            .map(chapter ->
                "| [%s](%s) | %s | %d |"
                    .formatted(
                        chapter.prefix(),
                        chapter.file().getFileName(),
                        chapter.title(),
                        chapter.claims().size()))
            .toList();
    assertThat(rows).isEqualTo(expected);
  }

  @Test
  void theTableCountsThemAll() throws IOException {
    assertThat(readme(TOTAL).map(match -> match.group(1)))
        .containsExactly(Integer.toString(ledger.claims().size()));
  }

  @Test
  void everySourceIsASectionOfItsDocument() throws IOException {
    Map<String, List<String>> sections =
        readme(DOCUMENT)
            .collect(
                Collectors.toMap(
                    match -> match.group(1), match -> List.of(match.group(2).split("; "))));
    for (Claim claim : ledger.claims()) {
      for (Source source : claim.sources()) {
        if (source instanceof Source.Place place) {
          assertThat(sections.get(place.document())).as(claim.id()).contains(place.section());
        }
      }
    }
  }

  private static Stream<MatchResult> readme(Pattern pattern) throws IOException {
    return pattern.matcher(Files.readString(SPEC.resolve("README.md"))).results();
  }
}
