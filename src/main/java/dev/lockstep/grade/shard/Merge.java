package dev.lockstep.grade.shard;

import dev.lockstep.grade.result.ResultFile;
import dev.lockstep.grade.result.Results;
import dev.lockstep.grade.result.RuleResult;
import dev.lockstep.grade.result.Submission;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Puts the shards of a run together. The result is the same whatever order they come in, and
 * however often it is done.
 */
public final class Merge {

  private final Map<Integer, ShardFile> shards = new TreeMap<>();
  private final Map<Integer, Path> places = new HashMap<>();

  /** Shards do not belong together, or not all are there; the message says which. */
  public static final class MergeException extends Exception {

    private static final long serialVersionUID = 1;

    MergeException(String message) {
      super(message);
    }
  }

  private Merge() {}

  /**
   * What shards are together.
   *
   * @param results the results of the whole run, not yet scored
   * @param rubric the words of the rubric that it is scored by; empty if there is none
   */
  public record Whole(Results results, String rubric) {}

  /**
   * Puts shards together.
   *
   * @param folders where the results of the shards are: a folder for each, or one for all
   */
  public static Whole of(List<Path> folders) throws IOException, MergeException {
    Merge merge = new Merge();
    for (Path folder : folders) {
      merge.add(folder.resolve(ShardFile.FOLDER));
    }
    return merge.whole();
  }

  /** Writes the results of each submission, as if they had been graded here. */
  public static void write(Results results, Path out) throws IOException {
    for (Submission one : results.submissions()) {
      ResultFile.write(one, ResultFile.ofSubmission(out, one.id()));
    }
  }

  private void add(Path folder) throws IOException, MergeException {
    if (!Files.isDirectory(folder)) {
      throw new MergeException(folder.getParent() + " holds no results of a shard");
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*-of-*.json")) {
      for (Path file : files) {
        add(file, ResultFile.read(file, ShardFile.class));
      }
    }
  }

  private void add(Path file, ShardFile added) throws MergeException {
    int index = added.shard().index();
    ShardFile known = shards.putIfAbsent(index, added);
    if (known != null && !known.equals(added)) {
      throw new MergeException(
          "there are two different results of shard "
              + added.shard()
              + ": "
              + places.get(index)
              + " and "
              + file
              + "; remove the one that does not count");
    }
    places.putIfAbsent(index, file);
  }

  private Whole whole() throws MergeException {
    if (shards.isEmpty()) {
      throw new MergeException("there are no results of shards to be merged");
    }
    ShardFile first = shards.values().iterator().next();
    for (ShardFile other : shards.values()) {
      requireSameRun(first, other);
    }
    requireAll(first);
    Results results =
        new Results(
            first.results().format(),
            first.results().assignment(),
            first.results().parts(),
            submissions(first.all()));
    return new Whole(results, first.rubric());
  }

  private void requireSameRun(ShardFile first, ShardFile other) throws MergeException {
    Optional<String> difference = difference(first, other);
    if (difference.isPresent()) {
      throw new MergeException(
          places.get(first.shard().index())
              + " and "
              + places.get(other.shard().index())
              + " are not of the same run: they differ in "
              + difference.get());
    }
  }

  private static Optional<String> difference(ShardFile one, ShardFile other) {
    Results results = one.results();
    if (one.shard().count() != other.shard().count()) {
      return Optional.of("the number of shards");
    }
    if (!one.all().equals(other.all())) {
      return Optional.of("the submissions that there are");
    }
    if (!results.assignment().equals(other.results().assignment())) {
      return Optional.of("the assignment");
    }
    if (!one.rubric().equals(other.rubric())) {
      return Optional.of("the rubric; grade one of them again with the rubric of the other");
    }
    if (!results.parts().equals(other.results().parts()) || !rules(one, other)) {
      return Optional.of("the rules that were asked; grade one of them again with the same");
    }
    return kits(one, other)
        ? Optional.empty()
        : Optional.of(
            "the kit that graded them; grade one of them again with the kit of the other");
  }

  private static boolean rules(ShardFile one, ShardFile other) {
    return agree(one, other, result -> result.rules().stream().map(RuleResult::rule).toList());
  }

  private static boolean kits(ShardFile one, ShardFile other) {
    return agree(one, other, result -> result.provenance().kitHash());
  }

  /** A shard may be empty, and then agrees with every other. */
  private static boolean agree(
      ShardFile one, ShardFile other, Function<Submission, Object> question) {
    return Stream.of(one, other)
            .flatMap(shard -> shard.results().submissions().stream())
            .map(question)
            .distinct()
            .count()
        < 2;
  }

  private void requireAll(ShardFile first) throws MergeException {
    List<String> missing = new ArrayList<>();
    for (int i = 1; i <= first.shard().count(); i++) {
      if (!shards.containsKey(i)) {
        Shard shard = new Shard(i, first.shard().count());
        missing.add(shard + " (" + String.join(", ", shard.of(first.all())) + ")");
      }
    }
    if (!missing.isEmpty()) {
      throw new MergeException(
          (missing.size() == 1 ? "a shard is missing: " : "shards are missing: ")
              + String.join("; ", missing));
    }
  }

  /** In the order of the whole run. */
  private List<Submission> submissions(List<String> all) throws MergeException {
    Map<String, Submission> byId = new HashMap<>();
    shards
        .values()
        .forEach(shard -> shard.results().submissions().forEach(one -> byId.put(one.id(), one)));
    List<Submission> submissions = new ArrayList<>();
    for (String id : all) {
      Submission one = byId.get(id);
      if (one == null) {
        throw new MergeException("no shard has a result of " + id);
      }
      submissions.add(one);
    }
    return submissions;
  }
}
