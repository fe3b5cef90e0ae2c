package dev.lockstep.ledger.site;

import dev.lockstep.ledger.Chapter;
import dev.lockstep.ledger.Finding;
import dev.lockstep.ledger.Report;
import dev.lockstep.ledger.Testimony;
import dev.lockstep.ledger.Translation;
import dev.lockstep.witness.cpython.Transcript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What all pages are made of.
 *
 * @param report what the run has shown
 * @param findings the same, chapter by chapter
 * @param translation the claims in Chinese
 * @param claimsOfTests what each test testifies to
 * @param sources where the tests stand
 * @param notebooks where the notebooks are
 * @param transcripts what each CPython printed, the newest first
 */
record Material(
    Report report,
    Map<Chapter, List<Finding>> findings,
    Translation translation,
    Map<String, List<String>> claimsOfTests,
    SourceFiles sources,
    Notebooks notebooks,
    List<Transcript> transcripts) {

  /** Where the recorded transcripts are, below the folder of their programs. */
  static final Path TRANSCRIPTS = Path.of("spec", "cpython", "transcripts");

  /** Gathers it from the folders of the project. */
  static Material gather(Report report, Translation translation) throws IOException {
    Map<Chapter, List<Finding>> findings = new LinkedHashMap<>();
    for (Chapter chapter : report.ledger().chapters()) {
      findings.put(chapter, report.findings(chapter));
    }
    return new Material(
        report,
        findings,
        translation,
        report.testimonies().stream()
            .collect(Collectors.toMap(Testimony::test, Testimony::claims, (one, other) -> one)),
        SourceFiles.find(Path.of("src")),
        Notebooks.find(Path.of("notebooks")),
        Files.isDirectory(TRANSCRIPTS) ? Transcript.readAll(TRANSCRIPTS) : List.of());
  }

  /** What was found, in the order of the chapters. */
  List<Finding> all() {
    return findings.values().stream().flatMap(List::stream).toList();
  }
}
