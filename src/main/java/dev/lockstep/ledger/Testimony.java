package dev.lockstep.ledger;

import dev.lockstep.witness.Witness;
import java.util.List;

/**
 * What one test said about claims.
 *
 * @param claims their ids
 * @param witness as whom the test spoke
 * @param test the test, as {@code Class.method} or {@code Class.method[invocation]}
 * @param outcome how it came out
 * @param kind the kind of its evidence, such as {@code ratio}
 * @param evidence its evidence in words
 * @param message why it failed, was skipped or came to no result; else empty
 * @param details its evidence as data
 */
public record Testimony(
    List<String> claims,
    Witness witness,
    String test,
    Outcome outcome,
    String kind,
    String evidence,
    String message,
    List<Details> details) {

  /** Keeps copies of the lists. */
  public Testimony {
    claims = List.copyOf(claims);
    details = List.copyOf(details);
  }
}
