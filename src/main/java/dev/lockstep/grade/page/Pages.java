package dev.lockstep.grade.page;

import dev.lockstep.grade.result.Results;
import dev.lockstep.grade.result.Submission;
import dev.lockstep.grade.since.Differences;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Writes the pages of a run: {@code index.html}, and one in the folder of each submission. */
public final class Pages {

  /** The build turns the templates in {@code src/main/jte-grade} into classes of this package. */
  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Pages.class.getClassLoader(), "dev.lockstep.grade.page.template");

  /** The name of the page of the class, and of each student's. */
  public static final String NAME = "index.html";

  private Pages() {}

  /** Writes all of them. */
  public static void write(Results results, Optional<Differences> differences, Path folder)
      throws IOException {
    for (Submission submission : results.submissions()) {
      Path file = folder.resolve("submissions").resolve(submission.id()).resolve(NAME);
      render("student.jte", new StudentPage(results.assignment(), submission), file);
    }
    render("class.jte", new ClassPage(results, differences), folder.resolve(NAME));
  }

  private static void render(String template, Object page, Path file) throws IOException {
    Files.createDirectories(file.getParent());
    try (Writer writer = Files.newBufferedWriter(file)) {
      TEMPLATES.render(template, page, new WriterOutput(writer));
    }
  }
}
