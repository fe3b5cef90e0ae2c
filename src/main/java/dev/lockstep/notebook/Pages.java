package dev.lockstep.notebook;

import dev.lockstep.ledger.Prose;
import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import java.util.Optional;

/** The HTML of cells, from the templates in {@code src/main/cells}. */
public final class Pages {

  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Pages.class.getClassLoader(), "dev.lockstep.notebook.page");

  private static final Prose PROSE = new Prose(id -> Optional.empty());

  private Pages() {}

  /** Fills a template in. */
  static String render(String template, Map<String, Object> parameters) {
    StringOutput output = new StringOutput();
    TEMPLATES.render(template + ".jte", parameters, output);
    return output.toString();
  }

  /** For the templates: Markdown as HTML; HTML in it is shown, not obeyed. */
  public static Content prose(String markdown) {
    String html = PROSE.toHtml(markdown);
    return output -> output.writeContent(html);
  }

  /** For the templates: a picture of ours, as it is. */
  static Content picture(String svg) {
    return output -> output.writeContent(svg);
  }
}
