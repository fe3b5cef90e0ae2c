package dev.lockstep.grade.doctor;

import dev.lockstep.grade.Grader;
import dev.lockstep.grade.GradingException;
import dev.lockstep.grade.Progress;
import dev.lockstep.grade.result.Isolation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Looks at a machine, in three steps, each of which takes longer than the one before. */
public final class Examination {

  private final String searchPath;

  /** Of this machine, with the programs on this search path. */
  public Examination(String searchPath) {
    this.searchPath = searchPath;
  }

  /** What there is. */
  public List<Finding> machine() {
    return new Machine(searchPath).findings();
  }

  /** How well it contains foreign code, found by trying. */
  public Isolation isolation() throws IOException, InterruptedException {
    return Grader.isolation(searchPath);
  }

  /**
   * Grades submissions whose results are known.
   *
   * @param attacks which attacks of the corpus are among them, by their ids
   * @param isolation as found before
   */
  public List<Finding> grade(
      Predicate<String> attacks, int jobs, double scale, Isolation isolation, Progress progress)
      throws IOException, GradingException, InterruptedException {
    Path folder = Files.createTempDirectory("lockstep-doctor-");
    try {
      return new AttackRun(folder, jobs, scale, searchPath, isolation, progress).grade(attacks);
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    }
  }
}
