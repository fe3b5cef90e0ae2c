package dev.lockstep.grade.submission;

import dev.lockstep.grade.result.Student;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the submissions in a folder: a folder, a zip or a jar for each student, by whatever name,
 * or as Moodle and Canvas name them in their downloads.
 */
public final class Finder {

  /** {@code Full name_123_assignsubmission_file_}. */
  private static final Pattern MOODLE = Pattern.compile("(.+)_(\\d+)_assignsubmission_\\w+?_?");

  /** {@code lovelaceada_LATE_1842_77_lock.zip}; a second file of hers begins the same. */
  private static final Pattern CANVAS = Pattern.compile("([^_]+)(_LATE)?_(\\d+)_(\\d+)_(.+)");

  /** Others than zip and jar are found, too, so that it is said why they are not graded. */
  private static final Pattern ARCHIVE =
      Pattern.compile("(?i)(.+?)\\.(zip|jar|rar|7z|tgz|tar|tar\\.\\w+)");

  private static final Pattern SOURCE = Pattern.compile("(?i).+\\.java");

  private final Map<String, List<Path>> byOwner = new TreeMap<>();

  private Finder() {}

  /** The submissions in this folder, in the order of their names. */
  public static List<Found> in(Path folder) throws IOException {
    Finder finder = new Finder();
    try (Stream<Path> entries = Files.list(folder)) {
      entries.filter(Finder::isSubmission).sorted().forEach(finder::add);
    }
    return named(finder.byOwner.values());
  }

  /** Whatever lies beside the submissions, as the tables of grades do, is none. */
  private static boolean isSubmission(Path path) {
    String name = name(path);
    if (name.startsWith(".") || name.equals("__MACOSX")) {
      return false;
    }
    return Files.isDirectory(path)
        || ARCHIVE.matcher(name).matches()
        || SOURCE.matcher(name).matches();
  }

  private void add(Path path) {
    byOwner.computeIfAbsent(owner(path), first -> new ArrayList<>()).add(path);
  }

  /** The files of Canvas belong together if they are of the same student. */
  private static String owner(Path path) {
    Matcher canvas = CANVAS.matcher(name(path));
    return Files.isRegularFile(path) && canvas.matches()
        ? canvas.group(1) + "_" + canvas.group(3)
        : name(path);
  }

  private static List<Found> named(Collection<List<Path>> all) {
    Set<String> taken = new HashSet<>();
    List<Found> found = new ArrayList<>();
    for (List<Path> paths : all) {
      Student student = student(paths.getFirst());
      found.add(new Found(id(student, taken), student, name(paths.getFirst()), paths));
    }
    return List.copyOf(found);
  }

  private static Student student(Path path) {
    String name = name(path);
    Matcher moodle = MOODLE.matcher(name);
    if (moodle.matches()) {
      return new Student(moodle.group(1), Optional.of(moodle.group(2)), false);
    }
    Matcher canvas = CANVAS.matcher(name);
    if (Files.isRegularFile(path) && canvas.matches()) {
      return new Student(canvas.group(1), Optional.of(canvas.group(3)), canvas.group(2) != null);
    }
    Matcher archive = ARCHIVE.matcher(name);
    boolean packed = Files.isRegularFile(path) && archive.matches();
    return new Student(packed ? archive.group(1) : name, Optional.empty(), false);
  }

  /** Two students of the same name are told apart by their numbers, or else are counted. */
  private static String id(Student student, Set<String> taken) {
    String plain = plain(student.name());
    String numbered = student.number().map(number -> plain + "-" + number).orElse(plain);
    String id = numbered;
    for (int i = 2; !taken.add(id.toLowerCase(Locale.ROOT)); i++) {
      id = numbered + "-" + i;
    }
    return id;
  }

  /** Letters and digits of any script stay; accents, which have two spellings, are put in one. */
  private static String plain(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFC)
            .replaceAll("[^\\p{L}\\p{N}._-]+", "-")
            .replaceAll("^[-.]+|[-.]+$", "");
    return plain.isEmpty() ? "unnamed" : plain.substring(0, Math.min(80, plain.length()));
  }

  private static String name(Path path) {
    return path.getFileName().toString();
  }
}
