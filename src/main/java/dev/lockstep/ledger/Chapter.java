package dev.lockstep.ledger;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * One topic of the specification.
 *
 * @param name its short name, such as {@code pipe}
 * @param title what it is about
 * @param introduction its introduction, in Markdown
 * @param claims its claims, in order
 * @param file where it stands
 */
public record Chapter(
    String name, String title, String introduction, List<Claim> claims, Path file) {

  /** Keeps a copy of the list. */
  public Chapter {
    claims = List.copyOf(claims);
  }

  /** What the ids of its claims begin with, such as {@code PIPE}. */
  public String prefix() {
    return name.toUpperCase(Locale.ROOT);
  }
}
