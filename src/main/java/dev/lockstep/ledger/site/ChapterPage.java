package dev.lockstep.ledger.site;

import dev.lockstep.ledger.Chapter;
import dev.lockstep.ledger.Finding;
import java.util.List;
import java.util.Optional;

/**
 * The page of a chapter.
 *
 * @param page what any page needs
 * @param chapter the chapter
 * @param findings what the run has shown of its claims
 * @param kills what its rules kill
 * @param previous the chapter before it
 * @param next the chapter after it
 */
public record ChapterPage(
    Page page,
    Chapter chapter,
    List<Finding> findings,
    List<Kill> kills,
    Optional<Chapter> previous,
    Optional<Chapter> next) {

  static ChapterPage of(Page page, Chapter chapter) {
    List<Chapter> chapters = page.report().ledger().chapters();
    int place = chapters.indexOf(chapter);
    return new ChapterPage(
        page,
        chapter,
        page.findings(chapter),
        page.kills(chapter),
        place == 0 ? Optional.empty() : Optional.of(chapters.get(place - 1)),
        chapters.stream().skip(place + 1).findFirst());
  }
}
