package dev.lockstep.ledger;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Turns Markdown into HTML that cannot do any harm. */
public final class Prose {

  private static final Pattern ID = Pattern.compile("\\b[A-Z]+-\\d\\d\\b");

  private final Parser parser;
  private final HtmlRenderer renderer =
      HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).omitSingleParagraphP(true).build();

  /** Links the words that are ids to where these are. */
  public Prose(Function<String, Optional<String>> address) {
    parser = Parser.builder().postProcessor(root -> linkIds(root, address)).build();
  }

  /** As HTML, a single paragraph without its tags. */
  public String toHtml(String markdown) {
    return renderer.render(parser.parse(markdown));
  }

  private static Node linkIds(Node root, Function<String, Optional<String>> address) {
    root.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text text) {
            linkIds(text, address);
          }

          @Override
          public void visit(Link link) {
            // A link within a link is no link.
          }
        });
    return root;
  }

  private static void linkIds(Text text, Function<String, Optional<String>> address) {
    String literal = text.getLiteral();
    Matcher match = ID.matcher(literal);
    int done = 0;
    while (match.find()) {
      Optional<String> target = address.apply(match.group());
      if (target.isPresent()) {
        text.insertBefore(new Text(literal.substring(done, match.start())));
        Link link = new Link(target.get(), null);
        link.appendChild(new Text(match.group()));
        text.insertBefore(link);
        done = match.end();
      }
    }
    text.setLiteral(literal.substring(done));
  }
}
