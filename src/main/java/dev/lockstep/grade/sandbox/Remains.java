package dev.lockstep.grade.sandbox;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** What a grader has on the machine while it runs: the processes of its cells, and their groups. */
public final class Remains {

  /** A process that forks while it is killed needs another look. */
  private static final int SWEEPS = 50;

  private static final Duration MOMENT = Duration.ofMillis(10);

  private Remains() {}

  /**
   * Kills what is left of the cells of a grader that is at its end, or has been killed.
   *
   * @param grader the number of its process
   */
  public static void clear(long grader) {
    String mark = Sandbox.MARK + "=" + grader + "-";
    for (int i = 0; i < SWEEPS && Sweeps.ofEnvironmentBeginning(mark); i++) {
      LockSupport.parkNanos(MOMENT.toNanos());
    }
    ControlGroup.deleteAll("lockstep-" + grader + "-");
  }
}
