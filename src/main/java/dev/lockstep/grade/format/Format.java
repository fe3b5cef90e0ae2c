package dev.lockstep.grade.format;

import dev.lockstep.grade.result.Results;
import dev.lockstep.grade.result.Submission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The forms that a run can be written in, besides its own. */
public enum Format {
  /** {@code gradescope.json} for each submission. */
  GRADESCOPE("gradescope", "gradescope.json", Gradescope::of),
  /** {@code classroom.txt} for each submission. */
  GITHUB_CLASSROOM("github-classroom", "classroom.txt", GitHubClassroom::of),
  /** {@code junit.xml} for each submission. */
  JUNIT("junit", "junit.xml", JUnitXml::of),
  /** {@code ctrf.json} for each submission. */
  CTRF("ctrf", "ctrf.json", Ctrf::of),
  /** {@code nbgrader.csv} for the run. */
  NBGRADER("nbgrader", "nbgrader.csv", submission -> "");

  private final String id;
  private final String file;
  private final Function<Submission, String> writer;

  Format(String id, String file, Function<Submission, String> writer) {
    this.id = id;
    this.file = file;
    this.writer = writer;
  }

  /**
   * The form of this name.
   *
   * @throws IllegalArgumentException if there is none, with the names of those that there are
   */
  public static Format of(String id) {
    return Arrays.stream(values())
        .filter(format -> format.id.equals(id))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "no format is called %s; there are %s."
                    .formatted(
                        id,
                        Arrays.stream(values())
                            .map(format -> format.id)
                            .collect(Collectors.joining(", ")))));
  }

  /** Writes a run into the folder of its results. */
  public void write(Results results, Path folder) throws IOException {
    if (this == NBGRADER) {
      Files.writeString(folder.resolve(file), Nbgrader.of(results));
      return;
    }
    for (Submission submission : results.submissions()) {
      Path own = folder.resolve("submissions").resolve(submission.id());
      Files.createDirectories(own);
      Files.writeString(own.resolve(file), writer.apply(submission));
    }
  }
}
