package dev.lockstep.grade.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes {@code results.json} of a run, and the results of each submission. */
public final class ResultFile {

  /** The name of the file of a run. */
  public static final String NAME = "results.json";

  private static final String FOLDER = "graded";

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .build();

  private ResultFile() {}

  /**
   * Where the result of a submission is, as it was before it was scored. It tells all of every
   * rule, so it lies apart from what students are given.
   *
   * @param out where the results go
   */
  public static Path ofSubmission(Path out, String id) {
    return out.resolve(FOLDER).resolve(id + ".json");
  }

  /** Writes the file whole or not at all, so that a run that is killed leaves no half of one. */
  public static void write(Object results, Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path half = file.resolveSibling(file.getFileName() + ".part");
    Files.write(half, JSON.writeValueAsBytes(results));
    Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Reads the results of a run. */
  public static Results readRun(Path file) throws IOException {
    return read(file, Results.class);
  }

  /** Reads the result of a submission. */
  public static Submission readSubmission(Path file) throws IOException {
    return read(file, Submission.class);
  }

  /** Reads a file with results as its parts. */
  public static <T> T read(Path file, Class<T> type) throws IOException {
    try {
      return JSON.readValue(Files.readAllBytes(file), type);
    } catch (NoSuchFileException e) {
      throw new IOException("there are no results " + file, e);
    } catch (JacksonException e) {
      throw new IOException(
          file + " cannot be read as results of Lockstep: " + e.getOriginalMessage(), e);
    }
  }
}
