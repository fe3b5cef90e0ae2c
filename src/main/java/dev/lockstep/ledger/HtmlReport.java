package dev.lockstep.ledger;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** The report for people: one page that needs no network. */
final class HtmlReport {

  /** The build turns the templates in {@code src/main/jte} into classes of this package. */
  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, HtmlReport.class.getClassLoader(), "dev.lockstep.ledger.page");

  private HtmlReport() {}

  /** Writes the page and returns where. */
  static Path write(Report report, Path directory) throws IOException {
    Path file = directory.resolve("index.html");
    Page page = new Page(report, directory, SourceFiles.find(Path.of("src")));
    try (Writer writer = Files.newBufferedWriter(file)) {
      TEMPLATES.render("report.jte", page, new WriterOutput(writer));
    }
    return file;
  }
}
