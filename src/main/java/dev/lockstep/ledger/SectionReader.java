package dev.lockstep.ledger;

import dev.lockstep.ledger.Translation.Section;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the table of the documents' sections: document, English name, translated name. */
final class SectionReader {

  private static final Pattern ROW = Pattern.compile("\\| (D[0-4]) \\| ([^|]+) \\| ([^|]+) \\|");

  private SectionReader() {}

  /** Reads the table in this file; a section that a claim names and it does not is an error. */
  static Map<Section, String> read(Path file, Ledger ledger, List<String> allErrors) {
    Errors errors = new Errors(file, allErrors);
    List<String> lines = errors.lines("the file is missing; it translates the documents' sections");
    Map<Section, String> names = new HashMap<>();
    lines.stream()
        .map(ROW::matcher)
        .filter(Matcher::matches)
        .forEach(row -> names.put(new Section(row.group(1), row.group(2)), row.group(3)));
    if (!lines.isEmpty()) {
      named(ledger)
          .filter(section -> !names.containsKey(section))
          .forEach(missing -> errors.at(lines.size(), missing.words() + " has no row"));
    }
    return names;
  }

  private static Stream<Section> named(Ledger ledger) {
    return ledger.claims().stream()
        .flatMap(claim -> claim.sources().stream())
        .flatMap(source -> source instanceof Source.Place place ? Stream.of(place) : Stream.empty())
        .map(place -> new Section(place.document(), place.section()))
        .distinct();
  }
}
