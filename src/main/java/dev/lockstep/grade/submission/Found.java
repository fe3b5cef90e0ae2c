package dev.lockstep.grade.submission;

import dev.lockstep.grade.result.Student;
import java.nio.file.Path;
import java.util.List;

/**
 * A submission as it was handed in.
 *
 * @param id its name in this run: safe as a file's name, and different from all others, also where
 *     case does not count
 * @param student whose it is
 * @param name what its folder or archive is called; of several, the first
 * @param paths the folder, the archive, or the files
 */
public record Found(String id, Student student, String name, List<Path> paths) {

  /** Keeps a copy. */
  public Found {
    paths = List.copyOf(paths);
  }
}
