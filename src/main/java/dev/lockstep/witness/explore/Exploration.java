package dev.lockstep.witness.explore;

import java.io.Serializable;
import java.util.List;

/** How the exploration of a program ended. */
public sealed interface Exploration extends Serializable {

  /**
   * No execution broke what must hold, and none got stuck.
   *
   * @param executions how many were tried, those with the fewest switches first
   * @param all whether these are all that there are
   */
  record Held(long executions, boolean all) implements Exploration {}

  /**
   * An execution broke what must hold: the program itself said so, by {@link Program#fail}.
   *
   * @param executions how many were tried until then
   * @param outcome what came out
   * @param interleaving how
   */
  record Violated(long executions, String outcome, Interleaving interleaving)
      implements Exploration {}

  /**
   * A thread, or what it called, failed by itself: not what the program looks for.
   *
   * @param executions how many were tried until then
   * @param failure what it threw
   * @param interleaving how
   */
  record Failed(long executions, String failure, Interleaving interleaving)
      implements Exploration {}

  /**
   * An execution got stuck, though no thread had failed.
   *
   * @param executions how many were tried until then
   * @param interleaving how
   * @param waiting who waits for what
   * @param timed whether one of them waits in a monitor for some time only: no engine knows time,
   *     so whether it goes on then is not known
   */
  record Deadlocked(
      long executions, Interleaving interleaving, List<Waiting> waiting, boolean timed)
      implements Exploration {

    /** Keeps a copy. */
    public Deadlocked {
      waiting = List.copyOf(waiting);
    }
  }

  /**
   * Nothing was found out.
   *
   * @param why the reason
   */
  record Inconclusive(String why) implements Exploration {}
}
