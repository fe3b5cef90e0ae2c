package dev.lockstep.ledger;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All claims, chapter by chapter: the fixed denominator of every report.
 *
 * @param chapters the chapters in reading order
 */
public record Ledger(List<Chapter> chapters) {

  /** The names of the chapters in reading order. */
  public static final List<String> CHAPTERS =
      List.of(
          "os", "cost", "proc", "fork", "mem", "join", "daem", "pool", "queue", "pipe", "ipc",
          "subp", "thr", "race", "lock", "gil", "exec", "coro", "code");

  /** Keeps a copy of the list. */
  public Ledger {
    chapters = List.copyOf(chapters);
  }

  /**
   * Reads the chapters.
   *
   * @throws LedgerException with all errors, if one of them is missing or not as agreed
   */
  public static Ledger read(Path specDirectory) {
    List<Chapter> chapters = new ArrayList<>();
    List<String> errors = new ArrayList<>();
    for (String name : CHAPTERS) {
      chapters.add(ChapterReader.read(specDirectory.resolve(name + ".md"), name, errors));
    }
    if (!errors.isEmpty()) {
      throw new LedgerException(errors);
    }
    return new Ledger(chapters);
  }

  /** All claims, in the order of the chapters. */
  public List<Claim> claims() {
    return chapters.stream().flatMap(chapter -> chapter.claims().stream()).toList();
  }

  /** The claim with this id, if there is one. */
  public Optional<Claim> find(String id) {
    return claims().stream().filter(claim -> claim.id().equals(id)).findFirst();
  }
}
