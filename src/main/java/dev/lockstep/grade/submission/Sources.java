package dev.lockstep.grade.submission;

import dev.lockstep.grade.result.Remark;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The sources that were taken out of a submission.
 *
 * @param files their names within it, each of which is a path below the folder that they are in now
 * @param remarks what was left out, and why
 * @param newest the newest time of a source
 * @param hash SHA-256 of their names and bytes
 */
public record Sources(
    List<String> files, List<Remark> remarks, Optional<Instant> newest, String hash) {

  /** Keeps copies. */
  public Sources {
    files = List.copyOf(files);
    remarks = List.copyOf(remarks);
  }
}
