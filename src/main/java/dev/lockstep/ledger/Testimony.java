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
 */
public record Testimony(
    List<String> claims,
    Witness witness,
    String test,
    Outcome outcome,
    String kind,
    String evidence,
    String message) {

  /** Keeps a copy of the list. */
  public Testimony {
    claims = List.copyOf(claims);
  }
}
