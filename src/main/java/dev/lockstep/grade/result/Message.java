package dev.lockstep.grade.result;

import dev.lockstep.rules.ThreadState;
import dev.lockstep.witness.explore.Interleaving;
import java.util.List;
import java.util.Optional;

/**
 * Why a rule did not pass, in parts. All that student code had a say in is cleaned: no control
 * characters, and bounded in length.
 *
 * @param seen what was seen instead of what the rule asks
 * @param check what to check, in words that complete "If this fails, check …"; empty if nothing
 * @param readOn where to read on, such as {@code spec/lock.md, LOCK-01}; empty if nowhere
 * @param interleaving the shortest order of the threads that leads to it, if one was explored
 * @param threads the threads of the submission where something hung
 * @param printed the last lines that the submission printed meanwhile
 */
public record Message(
    String seen,
    String check,
    String readOn,
    Optional<Interleaving> interleaving,
    List<ThreadState> threads,
    List<String> printed) {

  /** Keeps copies. */
  public Message {
    threads = List.copyOf(threads);
    printed = List.copyOf(printed);
  }

  /** Only in words. */
  public static Message of(String seen) {
    return new Message(seen, "", "", Optional.empty(), List.of(), List.of());
  }
}
