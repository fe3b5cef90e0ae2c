package dev.lockstep.ledger.site;

import dev.lockstep.ledger.Chapter;
import dev.lockstep.ledger.Report;
import dev.lockstep.ledger.Translation;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;

/** Writes the site: a front page, all claims, the kill matrix, and a page for each chapter. */
public final class Site {

  /** The build turns the templates in {@code src/main/jte} into classes of this package. */
  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Site.class.getClassLoader(), "dev.lockstep.ledger.site.page");

  private static final List<String> ASSETS = List.of("site.css", "site.js");

  private final Material material;
  private final Path directory;

  private Site(Material material, Path directory) {
    this.material = material;
    this.directory = directory;
  }

  /** Writes all pages and returns where the front page is. */
  public static Path write(Report report, Translation translation, Path directory)
      throws IOException {
    Site site = new Site(Material.gather(report, translation), directory);
    site.writeAssets();
    site.writePages();
    site.writeNotebooks();
    return directory.resolve("index.html");
  }

  private void writeAssets() throws IOException {
    for (String name : ASSETS) {
      try (InputStream asset = Objects.requireNonNull(Site.class.getResourceAsStream(name), name)) {
        Files.copy(asset, directory.resolve(name), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private void writePages() throws IOException {
    Page front = page("index.html", Words.of("front.title"));
    write(front, "front.jte", FrontPage.of(front));
    Page claims = page("claims.html", Words.of("claims.title"));
    write(claims, "claims.jte", claims);
    Page mutants = page("mutants.html", Words.of("mutants.title"));
    write(mutants, "mutants.jte", mutants);
    Files.createDirectories(directory.resolve("chapters"));
    for (Chapter chapter : material.findings().keySet()) {
      writeChapter(chapter);
    }
  }

  /** A notebook that was executed has its page; the others get one that says so. */
  private void writeNotebooks() throws IOException {
    Files.createDirectories(directory.resolve("notebooks"));
    for (Path notebook : material.notebooks().claims().keySet()) {
      Page page =
          page(Notebooks.page(notebook), Words.of("notebook.title", notebook.getFileName()));
      if (!Files.exists(page.file())) {
        write(page, "notebook.jte", new NotebookPage(page, notebook));
      }
    }
  }

  private void writeChapter(Chapter chapter) throws IOException {
    String chinese = material.translation().chapters().get(chapter.name()).title();
    Text title = Words.of("chapter.title", chapter.prefix(), chapter.title(), chinese);
    Page page = page("chapters/" + chapter.name() + ".html", title);
    write(page, "chapter.jte", ChapterPage.of(page, chapter));
  }

  private Page page(String name, Text title) {
    return new Page(material, directory, name, title);
  }

  private static void write(Page page, String template, Object model) throws IOException {
    try (Writer writer = Files.newBufferedWriter(page.file())) {
      TEMPLATES.render(template, model, new WriterOutput(writer));
    }
  }
}
