package dev.lockstep.ledger.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which notebook shows which claims.
 *
 * @param claims the ids that each names, in reading order of the notebooks
 */
record Notebooks(Map<Path, List<String>> claims) {

  private static final String ENDING = ".ipynb";

  /** An id as the argument of a call in a cell, where JSON puts a stroke before the quotes. */
  private static final Pattern SHOWN = Pattern.compile("\\w\\(\\\\\"([A-Z]+-\\d\\d)\\\\\"");

  /** Looks for notebooks; one that was executed stands for its source. */
  static Notebooks find(Path sources, Path executed) throws IOException {
    Map<Path, List<String>> claims = new LinkedHashMap<>();
    for (Path source : in(sources)) {
      String name = source.getFileName().toString().replace(ENDING, ".html");
      Path page = executed.resolve(name);
      claims.put(Files.exists(page) ? page : source, shownIn(source));
    }
    return new Notebooks(claims);
  }

  private static List<Path> in(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
    }
  }

  private static List<String> shownIn(Path notebook) throws IOException {
    return SHOWN.matcher(Files.readString(notebook)).results().map(Notebooks::id).toList();
  }

  private static String id(MatchResult match) {
    return match.group(1);
  }

  /** The notebook of a chapter: of those that show a claim of it, the one that shows the most. */
  Optional<Path> of(String prefix) {
    return claims.keySet().stream()
        .filter(notebook -> count(prefix, notebook) > 0)
        .max(Comparator.comparing(notebook -> count(prefix, notebook)));
  }

  private long count(String prefix, Path notebook) {
    return claims.get(notebook).stream()
        .filter(id -> id.startsWith(prefix + "-"))
        .distinct()
        .count();
  }
}
