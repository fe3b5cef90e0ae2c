package dev.lockstep.grade.result;

import java.time.Instant;
import java.util.List;

/**
 * Where a result comes from: enough to grade again and to see why it differs.
 *
 * @param kit the version of Lockstep
 * @param kitHash SHA-256 of its classes
 * @param submissionHash SHA-256 of the submission's names and bytes
 * @param jdk the version of the JDK
 * @param flags the options of the JVM in which the submission ran
 * @param seed what all chance in the run comes from
 * @param scale how much every wait was stretched
 * @param cpus how many CPUs there were
 * @param isolation how the submission was contained
 * @param begun when grading began
 * @param millis how long it took
 */
public record Provenance(
    String kit,
    String kitHash,
    String submissionHash,
    String jdk,
    List<String> flags,
    long seed,
    double scale,
    int cpus,
    Isolation isolation,
    Instant begun,
    long millis) {

  /** Keeps a copy. */
  public Provenance {
    flags = List.copyOf(flags);
  }
}
