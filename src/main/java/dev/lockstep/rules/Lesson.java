package dev.lockstep.rules;

import dev.lockstep.witness.explore.Interleaving;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be learned from a failure, in parts.
 *
 * @param seen what was seen instead of what the rule asks
 * @param check what to check, in words that complete "If this fails, check …"
 * @param readOn where to read on
 * @param waited whether a wait ran out of time, so that the machine's load may have a part in it
 * @param stuck the threads that had not ended although they should have
 * @param interleaving the order of the threads that an exploration has found, if one was explored
 * @param executions how many orders were explored until then; 0 if none
 * @param printed the last lines that the rule's tasks printed
 */
public record Lesson(
    String seen,
    String check,
    String readOn,
    Wait waited,
    List<ThreadState> stuck,
    @Nullable Interleaving interleaving,
    long executions,
    List<String> printed)
    implements Serializable {

  /** How a rule's waiting ended. */
  public enum Wait {
    /** It waited for nothing in vain. */
    NONE,
    /** Something that it waited for did not happen in time. */
    TIMED_OUT,
    /** A call that has to return did not return in time. */
    HUNG
  }

  /** Keeps copies. */
  public Lesson {
    stuck = List.copyOf(stuck);
    printed = List.copyOf(printed);
  }
}
