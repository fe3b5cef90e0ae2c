package dev.lockstep.ledger.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which notebook shows which claims.
 *
 * @param claims the ids that each shows, in reading order of the notebooks
 */
public record Notebooks(Map<Path, List<String>> claims) {

  private static final String ENDING = ".ipynb";

  /** An id in quotes, as calls in cells have them, where JSON puts a stroke before the quotes. */
  private static final Pattern SHOWN = Pattern.compile("\\\\\"([A-Z]+-\\d\\d)\\\\\"");

  /** Looks for notebooks; there are none if there is no such folder. */
  public static Notebooks find(Path folder) throws IOException {
    Map<Path, List<String>> claims = new LinkedHashMap<>();
    for (Path notebook : in(folder)) {
      String text = Files.readString(notebook);
      claims.put(notebook, SHOWN.matcher(text).results().map(match -> match.group(1)).toList());
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

  /** The page of the site on which a notebook is once it was executed. */
  static String page(Path notebook) {
    return "notebooks/" + notebook.getFileName().toString().replace(ENDING, ".html");
  }

  /** The first that shows this claim. */
  Optional<Path> showing(String id) {
    return claims.keySet().stream()
        .filter(notebook -> claims.get(notebook).contains(id))
        .findFirst();
  }

  /** The notebook of a chapter: of those that show a claim of it, the one that shows the most. */
  public Optional<Path> of(String prefix) {
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
