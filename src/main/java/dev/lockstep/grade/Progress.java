package dev.lockstep.grade;

import dev.lockstep.grade.result.Isolation;
import dev.lockstep.grade.result.Submission;

/** Hears how far a run has come. Calls come from several threads, one at a time. */
public interface Progress {

  /** It begins. */
  void begins(int submissions, int rules, Isolation isolation);

  /**
   * A submission is done.
   *
   * @param kept whether its result is of an earlier run, and still true
   */
  void done(Submission submission, boolean kept);
}
