package dev.lockstep.ledger;

import java.util.List;

/**
 * The chapters cannot be read. The message lists every error, one a line, each as {@code
 * spec/join.md:42: what is wrong, and what is expected}.
 */
public final class LedgerException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LedgerException(List<String> errors) {
    super(String.join("\n", errors));
  }

  /** The errors, one by one. */
  public List<String> errors() {
    return getMessage().lines().toList();
  }
}
