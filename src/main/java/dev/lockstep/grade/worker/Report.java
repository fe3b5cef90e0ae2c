package dev.lockstep.grade.worker;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.lockstep.rules.Lesson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a worker has to say. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "report")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Report.Offered.class, name = "offered"),
  @JsonSubTypes.Type(value = Report.Begun.class, name = "begun"),
  @JsonSubTypes.Type(value = Report.Ended.class, name = "ended"),
  @JsonSubTypes.Type(value = Report.Done.class, name = "done")
})
public sealed interface Report {

  /**
   * Which of the submission's classes are implementations.
   *
   * @param classes their names
   * @param problems why others, which look like one, are none
   */
  record Offered(List<String> classes, List<String> problems) implements Report {}

  /** A run of a rule begins, with this seed. */
  record Begun(String rule, long seed) implements Report {}

  /**
   * A run of a rule has ended.
   *
   * @param rule its id
   * @param seed where all chance in it came from
   * @param status how its test ended, in JUnit's words: {@code SUCCESSFUL}, {@code FAILED}, {@code
   *     ABORTED}; or {@code SILENT} if it did not say
   * @param thrown what it threw, in words; empty if nothing
   * @param lesson what it threw, in parts, if the rule itself noticed
   * @param evidence how strong the evidence is, in words
   * @param executions how many orders of the threads were explored; 0 if none
   * @param doubt why it came to no result; empty if it did
   * @param millis how long it took
   * @param busy whether it has left threads that keep a CPU busy
   */
  record Ended(
      String rule,
      long seed,
      String status,
      String thrown,
      @Nullable Lesson lesson,
      String evidence,
      long executions,
      String doubt,
      long millis,
      boolean busy)
      implements Report {}

  /** There is no more to come. */
  record Done() implements Report {}
}
