package dev.lockstep.ledger;

import dev.lockstep.witness.Witness;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One statement of the documents, with what is so.
 *
 * @param id its permanent id, such as {@code PIPE-04}
 * @param chapter the chapter's name, such as {@code pipe}
 * @param text the statement, in Markdown
 * @param sources where it stands
 * @param verdict our judgement
 * @param why the reason or the limit, in Markdown
 * @param duties who has to testify; nobody for a background claim
 * @param file the chapter's file
 * @param line the line of the id in that file
 */
public record Claim(
    String id,
    String chapter,
    String text,
    List<Source> sources,
    Verdict verdict,
    Optional<String> why,
    List<Duty> duties,
    Path file,
    int line) {

  /** Keeps copies of the lists. */
  public Claim {
    sources = List.copyOf(sources);
    duties = List.copyOf(duties);
  }

  /** Whether no program can test it. */
  public boolean isBackground() {
    return duties.isEmpty();
  }

  /** Whether this witness has to testify. */
  public boolean asksFor(Witness witness) {
    return duties.stream().anyMatch(duty -> duty.witness() == witness);
  }
}
