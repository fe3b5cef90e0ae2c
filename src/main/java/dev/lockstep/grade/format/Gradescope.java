package dev.lockstep.grade.format;

import dev.lockstep.grade.result.Outcome;
import dev.lockstep.grade.result.RuleResult;
import dev.lockstep.grade.result.Submission;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gradescope's {@code results.json}. No test is marked as hidden, since Gradescope would then hide
 * the total: a hidden rule is a visible test that says nothing.
 */
final class Gradescope {

  private Gradescope() {}

  static String of(Submission submission) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("score", submission.score().total());
    result.put("execution_time", submission.provenance().millis() / 1000.0);
    result.put("output", Lines.summary(submission));
    result.put("output_format", "text");
    result.put("visibility", "visible");
    result.put("stdout_visibility", "hidden");
    result.put("tests", submission.rules().stream().map(Gradescope::test).toList());
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(result);
  }

  private static Map<String, Object> test(RuleResult result) {
    Map<String, Object> test = new LinkedHashMap<>();
    test.put("score", result.points().earned());
    // What is bonus has no part in the maximum.
    test.put("max_score", result.points().bonus() ? BigDecimal.ZERO : result.points().max());
    test.put("status", result.outcome() == Outcome.PASSED ? "passed" : "failed");
    test.put("name", Lines.name(result.rule()));
    test.put("output", Lines.message(result));
    test.put("output_format", "text");
    test.put("tags", List.of(result.rule().part(), result.outcome().word()));
    test.put("visibility", "visible");
    return test;
  }
}
