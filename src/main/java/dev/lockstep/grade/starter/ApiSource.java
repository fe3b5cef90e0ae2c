package dev.lockstep.grade.starter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An interface as its source has it, so that a draft carries its Javadoc, which no class file does.
 * The sources are formatted, so that each method begins in a line of its own, two spaces in.
 *
 * @param name its name, such as {@code Queue}
 * @param typeParameters with their bounds and brackets; empty if there are none
 * @param typeArguments the same without bounds
 * @param imports the lines of its imports
 * @param documentation the text of its Javadoc
 * @param methods its methods and those that it inherits, in order
 */
record ApiSource(
    String name,
    String typeParameters,
    String typeArguments,
    List<String> imports,
    List<String> documentation,
    List<Method> methods) {

  /**
   * A method.
   *
   * @param documentation the text of its Javadoc
   * @param signature from its type parameters to its exceptions
   * @param isDefault whether it has a body
   */
  record Method(List<String> documentation, String signature, boolean isDefault) {

    /** Its name and parameters, such as {@code queue(int maxSize)}. */
    String call() {
      return signature.replaceFirst(" throws .*", "").replaceFirst("^[^(]*?(\\w+\\()", "$1");
    }
  }

  private static final Pattern HEADER =
      Pattern.compile("public interface (\\w+)\\s*(<[^{]*>)?\\s*(?:extends ([\\w, ]+))?\\s*\\{");
  private static final Pattern BOUND = Pattern.compile(" extends @Nullable Object");

  /** Reads the interface of this name. */
  static ApiSource of(String name) {
    String source = text(name);
    Matcher header = header(name, source);
    List<String> lines = source.substring(header.end()).lines().toList();
    Map<String, Method> methods = new LinkedHashMap<>();
    Optional<ApiSource> parent = parent(header.group(3));
    parent.ifPresent(of -> of.methods().forEach(method -> methods.put(method.call(), method)));
    new Body(lines).methods().forEach(method -> methods.put(method.call(), method));
    String parameters = header.group(2) == null ? "" : oneLine(header.group(2)).replace("< ", "<");
    return new ApiSource(
        name,
        parameters,
        BOUND.matcher(parameters).replaceAll(""),
        imports(source, parent),
        Body.documentation(source.substring(0, header.start()).lines().toList()),
        List.copyOf(methods.values()));
  }

  private static Matcher header(String name, String source) {
    Matcher header = HEADER.matcher(source);
    if (!header.find()) {
      throw new IllegalStateException("no interface is found in the source of " + name);
    }
    return header;
  }

  /** What else it extends is Java's, and its methods are declared again. */
  private static Optional<ApiSource> parent(@Nullable String parents) {
    return parents == null || parents.strip().equals("AutoCloseable")
        ? Optional.empty()
        : Optional.of(of(parents.strip()));
  }

  private static List<String> imports(String source, Optional<ApiSource> parent) {
    Stream<String> inherited = parent.stream().flatMap(of -> of.imports().stream());
    Stream<String> own = source.lines().filter(line -> line.startsWith("import "));
    return Stream.concat(inherited, own).distinct().toList();
  }

  private static String text(String name) {
    try (InputStream file = ApiSource.class.getResourceAsStream("api/" + name + ".java")) {
      if (file == null) {
        throw new IllegalArgumentException("there is no interface called " + name);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  /** What stands between the braces of an interface. */
  private static final class Body {

    private final List<String> lines;
    private int at;

    Body(List<String> lines) {
      this.lines = lines;
    }

    List<Method> methods() {
      List<Method> methods = new ArrayList<>();
      List<String> comment = new ArrayList<>();
      while (at < lines.size()) {
        String line = lines.get(at);
        if (line.startsWith("  /**") || line.startsWith("   *")) {
          comment.add(line);
          at++;
        } else if (line.matches(" {2}\\S.*")) {
          String declaration = declaration();
          if (!declaration.matches(".*\\b(interface|record|enum|class) .*")) {
            methods.add(method(documentation(comment), declaration));
          }
          comment.clear();
        } else {
          at++;
        }
      }
      return methods;
    }

    /** The lines up to the body or the semicolon; the body is passed over. */
    private String declaration() {
      StringBuilder text = new StringBuilder();
      while (!lines.get(at).matches(".*(;|\\{|}|\\*/)$")) {
        text.append(lines.get(at++)).append(' ');
      }
      String last = lines.get(at++);
      if (last.endsWith("{")) {
        while (!lines.get(at).equals("  }")) {
          at++;
        }
        at++;
      }
      return oneLine(text + last);
    }

    private static Method method(List<String> documentation, String declaration) {
      String signature = declaration.replaceFirst("^@Override ", "").replaceFirst("^default ", "");
      return new Method(
          documentation, signature.replaceFirst("\\s*[;{]$", ""), declaration.endsWith("{"));
    }

    /** The text of the last Javadoc comment in these lines. */
    static List<String> documentation(List<String> lines) {
      int begin = 0;
      for (int i = 0; i < lines.size(); i++) {
        begin = lines.get(i).strip().startsWith("/**") ? i : begin;
      }
      List<String> text =
          lines.subList(begin, lines.size()).stream()
              .map(String::strip)
              .filter(line -> line.startsWith("/**") || line.startsWith("*"))
              .map(line -> line.replaceFirst("^(/\\*\\*|\\*/|\\*)", "").replaceFirst("\\*/$", ""))
              .map(String::strip)
              .toList();
      return String.join("\n", text).strip().lines().toList();
    }
  }
}
