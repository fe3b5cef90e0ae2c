package dev.lockstep.ledger;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Reads one chapter: a title, an introduction, and claims. */
final class ChapterReader {

  private static final Parser MARKDOWN =
      Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();
  private static final Pattern ID = Pattern.compile("([A-Z]+)-(\\d\\d)");

  private final String name;
  private final List<String> lines;
  private final Errors errors;
  private final List<Claim> claims = new ArrayList<>();
  private final Map<String, Integer> lineOfId = new HashMap<>();
  private int lastNumber;

  private ChapterReader(String name, List<String> lines, Errors errors) {
    this.name = name;
    this.lines = lines;
    this.errors = errors;
  }

  /** Reads the file; what is wrong with it is added to the errors. */
  static Chapter read(Path file, String name, List<String> allErrors) {
    Errors errors = new Errors(file, allErrors);
    int before = allErrors.size();
    List<String> lines = errors.lines("the file is missing; every chapter has one");
    return allErrors.size() > before
        ? new Chapter(name, "", "", List.of(), file)
        : new ChapterReader(name, lines, errors).read();
  }

  private Chapter read() {
    Node document = MARKDOWN.parse(String.join("\n", lines));
    List<Node> headings = children(document).stream().filter(Heading.class::isInstance).toList();
    String title = title(document.getFirstChild());
    headings.stream().skip(1).forEach(this::readClaim);
    int end = headings.size() > 1 ? line(headings.get(1)) - 1 : lines.size();
    return new Chapter(name, title, introduction(end), claims, errors.file());
  }

  private String title(Node first) {
    String start = "# " + name.toUpperCase(Locale.ROOT) + ": ";
    String line = first == null ? "" : text(first);
    if (!line.startsWith(start) || line.length() == start.length()) {
      errors.at(1, "expected is the chapter's title, “" + start + "…”");
      return "";
    }
    return line.substring(start.length());
  }

  private String introduction(int end) {
    String text = String.join("\n", lines.subList(Math.min(1, end), end)).strip();
    if (text.isEmpty()) {
      errors.at(1, "the introduction is missing; expected is prose between title and first claim");
    }
    return text;
  }

  private void readClaim(Node heading) {
    String id = id(heading);
    if (heading.getNext() instanceof BulletList list) {
      Fields fields = Fields.read(list, line(heading), lines, errors);
      claims.add(new ClaimReader(fields, errors).read(id, name, line(heading)));
      checkProse(list);
    } else {
      errors.at(line(heading), "the claim has no fields; expected is a list: - **Claim:** …");
    }
  }

  private String id(Node heading) {
    String id = text(heading).replaceFirst("^## ", "");
    Matcher match = ID.matcher(id);
    if (!match.matches() || !match.group(1).equalsIgnoreCase(name)) {
      errors.at(line(heading), "“" + id + "” is no id of this chapter; expected is " + next());
      return id;
    }
    checkNumber(id, Integer.parseInt(match.group(2)), line(heading));
    return id;
  }

  private void checkNumber(String id, int number, int line) {
    Optional<Integer> earlier = Optional.ofNullable(lineOfId.putIfAbsent(id, line));
    if (earlier.isPresent()) {
      errors.at(line, id + " is a duplicate, it stands in line " + earlier.get() + " already");
      return;
    }
    if (number != lastNumber + 1) {
      errors.at(line, id + " is out of order; expected is " + next() + ", for ids leave no gap");
    }
    lastNumber = number;
  }

  private String next() {
    return "%s-%02d".formatted(name.toUpperCase(Locale.ROOT), lastNumber + 1);
  }

  /** After the fields there may be prose up to the next claim, but no second list. */
  private void checkProse(Node fields) {
    Node node = fields.getNext();
    while (node != null && !(node instanceof Heading)) {
      if (!(node instanceof Paragraph)) {
        errors.at(line(node), "expected is a plain paragraph or the next claim");
      }
      node = node.getNext();
    }
  }

  private String text(Node node) {
    return lines.get(line(node) - 1).strip();
  }

  static int line(Node node) {
    return node.getSourceSpans().getFirst().getLineIndex() + 1;
  }

  static List<Node> children(Node parent) {
    List<Node> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      children.add(node);
    }
    return children;
  }
}
