package dev.lockstep.ledger;

import gg.jte.Content;
import java.nio.file.Path;
import java.util.Optional;

/** What the templates of the page need: the report, and links and prose made of it. */
public final class Page {

  private final Report report;
  private final Path directory;
  private final SourceFiles sources;
  private final Prose prose;

  Page(Report report, Path directory, SourceFiles sources) {
    this.report = report;
    this.directory = directory.toAbsolutePath();
    this.sources = sources;
    this.prose = new Prose(id -> report.ledger().find(id).isPresent());
  }

  /** What the page shows. */
  public Report report() {
    return report;
  }

  /** Markdown as HTML, with links from ids to their claims; HTML in it is shown, not obeyed. */
  public Content prose(String markdown) {
    String html = prose.toHtml(markdown);
    return output -> output.writeContent(html);
  }

  /** The link from the page to a file. */
  public String link(Path file) {
    return directory.relativize(file.toAbsolutePath()).toString().replace('\\', '/');
  }

  /** The link to the source of a test, if it is here. */
  public Optional<String> linkToTest(String test) {
    return sources.of(test).map(this::link);
  }
}
