package dev.lockstep.grade.result;

import java.util.List;
import java.util.Optional;

/**
 * What a thread was doing when it was looked at.
 *
 * @param name its name
 * @param state its state in Java's words, such as {@code WAITING}
 * @param waitsFor the object that it waits for, such as {@code java.lang.Object@1b2c}
 * @param heldBy the thread that holds that object, as far as the platform knows
 * @param holds the objects that it holds
 * @param frames where it was, the innermost first, such as {@code MyLock.acquire (line 12)}
 */
public record ThreadState(
    String name,
    String state,
    Optional<String> waitsFor,
    Optional<String> heldBy,
    List<String> holds,
    List<String> frames) {

  /** Keeps copies. */
  public ThreadState {
    holds = List.copyOf(holds);
    frames = List.copyOf(frames);
  }
}
