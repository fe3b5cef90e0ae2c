package dev.lockstep.grade.format;

import dev.lockstep.grade.result.Outcome;
import dev.lockstep.grade.result.RuleResult;
import dev.lockstep.grade.result.Runs;
import dev.lockstep.grade.result.Submission;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The Common Test Report Format, which knows retries and tests that pass only at times. */
final class Ctrf {

  private Ctrf() {}

  static String of(Submission submission) {
    long begin = submission.provenance().begun().toEpochMilli();
    List<String> statuses =
        submission.rules().stream().map(result -> status(result.outcome())).toList();
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("tests", statuses.size());
    for (String status : List.of("passed", "failed", "pending", "skipped", "other")) {
      summary.put(status, statuses.stream().filter(status::equals).count());
    }
    summary.put("start", begin);
    summary.put("stop", begin + submission.provenance().millis());
    Map<String, Object> results = new LinkedHashMap<>();
    results.put("tool", Map.of("name", "lockstep", "version", submission.provenance().kit()));
    results.put("summary", summary);
    results.put("tests", submission.rules().stream().map(Ctrf::test).toList());
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("reportFormat", "CTRF");
    report.put("specVersion", "0.0.0");
    report.put("results", results);
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(report);
  }

  private static String status(Outcome outcome) {
    return switch (outcome) {
      case PASSED -> "passed";
      case FAILED, HUNG, CRASHED -> "failed";
      case NOT_ATTEMPTED -> "skipped";
      case NO_RESULT -> "pending";
      case INCONCLUSIVE, OUR_FAULT -> "other";
    };
  }

  /** What the format has no field for; of a hidden rule nothing that leads to what it asks. */
  private static Map<String, Object> extra(RuleResult result) {
    Map<String, Object> extra = new LinkedHashMap<>();
    extra.put("runs", result.rule().runs().word());
    extra.put("tries", result.tries().count());
    extra.put("failures", result.tries().failures());
    if (!result.rule().hidden()) {
      extra.put("seed", result.tries().seed());
      extra.put("replay", result.tries().replay());
    }
    return extra;
  }

  private static Map<String, Object> test(RuleResult result) {
    Map<String, Object> test = new LinkedHashMap<>();
    test.put("name", Lines.name(result.rule()));
    test.put("status", status(result.outcome()));
    test.put("duration", result.millis());
    if (result.outcome() != Outcome.PASSED) {
      test.put("message", Lines.message(result));
    }
    test.put("rawStatus", result.outcome().word());
    test.put("tags", List.of(result.rule().part()));
    boolean explored = result.rule().runs() == Runs.EXPLORED; // all of it is one try
    test.put("retries", explored ? 0 : Math.max(0, result.tries().count() - 1));
    test.put("flaky", result.failsAtTimes());
    test.put("extra", extra(result));
    return test;
  }
}
