package dev.lockstep.ledger;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The chapters in Chinese: complete, or not at all.
 *
 * @param chapters their titles and introductions, by name
 * @param claims what they claim and why, by id
 * @param sections the names of the documents' sections, by document and English name
 */
public record Translation(
    Map<String, ChapterText> chapters,
    Map<String, ClaimText> claims,
    Map<Section, String> sections) {

  /**
   * What a chapter is about.
   *
   * @param title its title
   * @param introduction its introduction, in Markdown
   */
  public record ChapterText(String title, String introduction) {}

  /**
   * A claim.
   *
   * @param text the statement, in Markdown
   * @param why the reason, where the English has one
   */
  public record ClaimText(String text, Optional<String> why) {}

  /**
   * A section of a document, as the English chapters name it.
   *
   * @param document its document
   * @param name its name
   */
  public record Section(String document, String name) {

    /** As in an error. */
    String words() {
      return document + " “" + name + "”";
    }
  }

  /** Keeps copies of the maps. */
  public Translation {
    chapters = Map.copyOf(chapters);
    claims = Map.copyOf(claims);
    sections = Map.copyOf(sections);
  }

  /**
   * Reads the translation of these chapters.
   *
   * @throws LedgerException with all errors, if something is missing, or is no translation of them
   */
  public static Translation read(Path directory, Ledger ledger) {
    List<String> errors = new ArrayList<>();
    Map<String, ChapterText> chapters = new HashMap<>();
    Map<String, ClaimText> claims = new HashMap<>();
    for (Chapter chapter : ledger.chapters()) {
      Path file = directory.resolve(chapter.name() + ".md");
      TranslationReader reader = TranslationReader.read(file, chapter, errors);
      chapters.put(chapter.name(), reader.chapter());
      claims.putAll(reader.claims());
    }
    Map<Section, String> sections =
        SectionReader.read(directory.resolve("README.md"), ledger, errors);
    if (!errors.isEmpty()) {
      throw new LedgerException(errors);
    }
    return new Translation(chapters, claims, sections);
  }
}
