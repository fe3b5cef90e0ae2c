package dev.lockstep.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A folder of chapters to spoil: each has a title, an introduction and one good claim. */
record SpecFolder(Path path) {

  /** The fields of a good claim. */
  static final String GOOD =
      """
      - **Claim:** A claim.
      - **Source:** D0 “Queue” l.86
      - **Verdict:** holds
      - **Witnesses:** rule
      """;

  static SpecFolder in(Path directory) {
    SpecFolder folder = new SpecFolder(directory);
    Ledger.CHAPTERS.forEach(chapter -> folder.write(chapter, claim(id(chapter, 1), GOOD)));
    return folder;
  }

  static String id(String chapter, int number) {
    return "%s-%02d".formatted(chapter.toUpperCase(Locale.ROOT), number);
  }

  static String claim(String id, String fields) {
    return "## " + id + "\n\n" + fields + "\n";
  }

  /** Writes the claims below a title and an introduction; the first of them stands in line 5. */
  SpecFolder write(String chapter, String claims) {
    String prefix = chapter.toUpperCase(Locale.ROOT);
    return writeText(chapter, "# " + prefix + ": a title\n\nAn introduction.\n\n" + claims);
  }

  SpecFolder writeText(String chapter, String text) {
    try {
      Files.writeString(file(chapter), text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path file(String chapter) {
    return path.resolve(chapter + ".md");
  }
}
