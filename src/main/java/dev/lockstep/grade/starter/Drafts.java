package dev.lockstep.grade.starter;

import dev.lockstep.grade.claim.Claims;
import dev.lockstep.ledger.Claim;
import dev.lockstep.ledger.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The classes to write, with the claims above each method and nothing in it. */
final class Drafts {

  /** The class that offers the parts, which the rules are run on. */
  static final String IMPLEMENTATION = "MyImplementation";

  private static final Pattern ID = Pattern.compile("\\b[A-Z]+-\\d\\d\\b");
  private static final Pattern TYPE = Pattern.compile("\\b[A-Z]\\w+\\b");
  private static final int WIDTH = 96;

  /** Those of the types in the package {@code api} that a signature may name. */
  private static final Set<String> API =
      Set.of(
          "AsyncResult",
          "Call",
          "Command",
          "CompletedProgram",
          "Connection",
          "Coroutine",
          "Executor",
          "Function",
          "Future",
          "Lock",
          "Manager",
          "NotOfferedException",
          "Pipe",
          "Pool",
          "PoolOptions",
          "Process",
          "Queue",
          "RunningProgram",
          "Semaphore",
          "TaskOptions",
          "Thread");

  private Drafts() {}

  /** The sources, by the name of their class. */
  static Map<String, String> of(List<Offer> offers) {
    Map<String, String> sources = new LinkedHashMap<>();
    Set<String> factories = new LinkedHashSet<>(offers.stream().map(Offer::factory).toList());
    sources.put(IMPLEMENTATION, implementation(factories));
    for (String factory : factories) {
      sources.put("My" + factory, factory(ApiSource.of(factory), offers));
    }
    for (Offer offer : offers) {
      offer.products().forEach(made -> sources.putIfAbsent(made.name(), product(made)));
    }
    return sources;
  }

  private static String implementation(Set<String> factories) {
    String imports =
        new TreeSet<>(factories)
            .stream().map("import dev.lockstep.api.%s;\n"::formatted).collect(Collectors.joining());
    String methods =
        factories.stream()
            .map(name ->
                """

                  @Override
                  public Optional<%1$s> %2$s() {
                    return Optional.of(new My%1$s());
                  }
                """
                    .formatted(name, name.substring(0, 1).toLowerCase() + name.substring(1)))
            .collect(Collectors.joining());
    return """
    import dev.lockstep.api.Implementation;
    %simport java.util.Optional;

    /** What you offer. The rules make it by its constructor without parameters. */
    public class MyImplementation implements Implementation {
    %s}
    """
        .formatted(imports, methods);
  }

  private static String factory(ApiSource source, List<Offer> offers) {
    List<String> methods = new ArrayList<>();
    Set<String> written = new LinkedHashSet<>();
    for (Offer offer : offers) {
      if (offer.factory().equals(source.name())) {
        offer.makers().stream()
            .filter(maker -> written.add(maker.call()))
            .forEach(maker -> methods.add(method(source, maker)));
      }
    }
    String type = "class My" + source.name() + " implements " + source.name();
    return file(source, type, "", methods);
  }

  private static String method(ApiSource source, Offer.Maker maker) {
    ApiSource.Method method =
        source.methods().stream()
            .filter(one -> one.call().startsWith(maker.call()))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("there is no " + maker.call()));
    String hint =
        maker.made().isEmpty() ? "" : "// Once it is written: return " + maker.made() + ";\n    ";
    return method(method, hint + notOffered(method));
  }

  private static String product(Offer.Product product) {
    ApiSource source = ApiSource.of(product.type());
    List<String> methods =
        source.methods().stream()
            .filter(method -> !method.isDefault())
            .map(method -> method(method, notOffered(method)))
            .toList();
    String type =
        "class %s%s implements %s%s"
            .formatted(
                product.name(), source.typeParameters(), source.name(), source.typeArguments());
    String constructor =
        product.parameters().isEmpty()
            ? ""
            : "\n  %s(%s) {}\n".formatted(product.name(), product.parameters());
    return file(source, type, constructor, methods);
  }

  private static String notOffered(ApiSource.Method method) {
    return "throw new NotOfferedException(\"%s()\");"
        .formatted(method.call().replaceFirst("\\(.*", ""));
  }

  private static String method(ApiSource.Method method, String body) {
    return documented(method.documentation(), "  ")
        + "  @Override\n  public %s {\n    %s\n  }\n".formatted(method.signature(), body);
  }

  private static String file(
      ApiSource source, String type, String constructor, List<String> methods) {
    String body =
        documented(source.documentation(), "")
            + type
            + " {\n"
            + constructor
            + "\n"
            + String.join("\n", methods)
            + "}\n";
    return imports(source, body) + "\n" + body;
  }

  /** What the code names; what only the comments name they have to name in full. */
  private static String imports(ApiSource source, String body) {
    Set<String> named =
        TYPE.matcher(body.replaceAll("(?s)/\\*\\*.*?\\*/", ""))
            .results()
            .map(MatchResult::group)
            .collect(Collectors.toSet());
    Set<String> imports = new TreeSet<>();
    named.stream()
        .filter(name -> API.contains(name) || name.equals(source.name()))
        .forEach(name -> imports.add("import dev.lockstep.api." + name + ";\n"));
    source.imports().stream()
        .filter(line -> named.contains(line.replaceFirst(".*\\.(\\w+);", "$1")))
        .forEach(line -> imports.add(line + "\n"));
    return String.join("", imports);
  }

  /** The Javadoc of the interface, and each claim that it names in its own words. */
  private static String documented(List<String> text, String indent) {
    List<String> tags = text.stream().dropWhile(line -> !line.startsWith("@")).toList();
    List<String> lines = new ArrayList<>(text.subList(0, text.size() - tags.size()));
    while (!lines.isEmpty() && lines.getLast().isEmpty()) {
      lines.removeLast();
    }
    lines.addAll(claims(String.join("\n", text)));
    if (!tags.isEmpty()) {
      lines.add("");
      lines.addAll(tags);
    }
    return lines.stream()
        .map(line -> (indent + " * " + line).stripTrailing() + "\n")
        .collect(Collectors.joining("", indent + "/**\n", indent + " */\n"));
  }

  private static List<String> claims(String text) {
    List<String> lines = new ArrayList<>();
    ID.matcher(text)
        .results()
        .map(MatchResult::group)
        .distinct()
        .map(Claims::find)
        .flatMap(Optional::stream)
        .forEach(claim -> lines.addAll(item(claim)));
    if (!lines.isEmpty()) {
      lines.addAll(0, List.of("", "<p>The claims:", "", "<ul>"));
      lines.add("</ul>");
    }
    return lines;
  }

  private static List<String> item(Claim claim) {
    String limit =
        claim.verdict() == Verdict.HOLDS
            ? ""
            : " (" + claim.verdict().word() + ": " + claim.why().orElse("") + ")";
    String words = plain("<li>" + claim.id() + ": ", claim.text() + limit);
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder("  ");
    for (String word : words.split(" ")) {
      if (line.length() + word.length() > WIDTH - 6) {
        lines.add(line.toString().stripTrailing());
        line = new StringBuilder("      ");
      }
      line.append(word).append(' ');
    }
    lines.add(line.toString().stripTrailing());
    return lines;
  }

  private static String plain(String begin, String markdown) {
    return begin
        + markdown
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace("@", "&#64;")
            .replace("*/", "*&#47;")
            .replaceAll("`([^`]*)`", "{@code $1}");
  }
}
