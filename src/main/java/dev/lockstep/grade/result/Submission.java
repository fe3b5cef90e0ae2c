package dev.lockstep.grade.result;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The result of a submission.
 *
 * @param id its name in this run, safe as a file's name, unique
 * @param student whose it is
 * @param source the name of the folder or archive that it came in
 * @param handedIn when it was handed in: the newest time of a file in it, if there is one
 * @param state how far it came
 * @param remarks what there is to say about its files; the compiler's errors first
 * @param implementation the class that was graded, if there is one
 * @param rules all rules that were planned, each with what became of it
 * @param score the score
 * @param provenance where the result comes from
 */
public record Submission(
    String id,
    Student student,
    String source,
    Optional<Instant> handedIn,
    State state,
    List<Remark> remarks,
    Optional<String> implementation,
    List<RuleResult> rules,
    Score score,
    Provenance provenance) {

  /** Keeps copies. */
  public Submission {
    remarks = List.copyOf(remarks);
    rules = List.copyOf(rules);
  }

  /** Whether it is about these rules, and no others. */
  public boolean hasRules(List<RuleInfo> infos) {
    return rules.stream().map(RuleResult::rule).toList().equals(infos);
  }

  /** The same, scored otherwise. */
  public Submission scored(List<RuleResult> rules, Score score) {
    return new Submission(
        id, student, source, handedIn, state, remarks, implementation, rules, score, provenance);
  }
}
