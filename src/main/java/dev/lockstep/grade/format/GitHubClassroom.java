package dev.lockstep.grade.format;

import dev.lockstep.grade.result.Outcome;
import dev.lockstep.grade.result.Points;
import dev.lockstep.grade.result.RuleResult;
import dev.lockstep.grade.result.Submission;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What GitHub Classroom's reporter takes from a step's output, in Base64. Some of its readers add
 * the scores up, others take the share of the tests that passed: so all tests are worth the same,
 * and a rule that is worth more is several tests. What lateness and people change is said in words
 * only, as no test stands for it.
 */
final class GitHubClassroom {

  private static final int MOST_TESTS = 1_000;

  private GitHubClassroom() {}

  static String of(Submission submission) {
    BigDecimal unit = unit(submission.rules());
    List<Map<String, Object>> tests = new ArrayList<>();
    for (RuleResult result : submission.rules()) {
      if (!result.points().bonus()) {
        tests.addAll(tests(result, unit));
      }
    }
    boolean all = tests.stream().allMatch(test -> "pass".equals(test.get("status")));
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("version", 1);
    report.put("status", all && !tests.isEmpty() ? "pass" : "fail");
    report.put("max_score", submission.score().max());
    report.put("tests", tests);
    String json = JsonMapper.shared().writeValueAsString(report);
    return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }

  /** The largest number of points that all others are multiples of. */
  private static BigDecimal unit(List<RuleResult> rules) {
    BigInteger unit = BigInteger.ZERO;
    BigInteger sum = BigInteger.ZERO;
    for (RuleResult rule : rules) {
      Points points = rule.points();
      if (!points.bonus()) {
        unit = unit.gcd(hundredths(points.max())).gcd(hundredths(points.earned()));
        sum = sum.add(hundredths(points.max()));
      }
    }
    boolean tooMany =
        unit.signum() == 0 || sum.divide(unit).compareTo(BigInteger.valueOf(MOST_TESTS)) > 0;
    return tooMany ? BigDecimal.ZERO : new BigDecimal(unit, 2);
  }

  private static BigInteger hundredths(BigDecimal points) {
    return points.movePointRight(2).toBigInteger();
  }

  private static List<Map<String, Object>> tests(RuleResult result, BigDecimal unit) {
    Points points = result.points();
    if (unit.signum() == 0) {
      return List.of(test(result, "", result.outcome() == Outcome.PASSED, points.earned()));
    }
    int earned = points.earned().divideToIntegralValue(unit).intValue();
    int max = points.max().divideToIntegralValue(unit).intValue();
    List<Map<String, Object>> tests = new ArrayList<>();
    for (int i = 1; i <= max; i++) {
      String number = max == 1 ? "" : " (" + i + " of " + max + ")";
      boolean passed = i <= earned;
      tests.add(test(result, number, passed, passed ? unit : BigDecimal.ZERO));
    }
    return tests;
  }

  private static Map<String, Object> test(
      RuleResult result, String number, boolean passed, BigDecimal score) {
    String status = passed ? "pass" : status(result.outcome());
    String id = result.rule().id();
    String message = defused(Lines.message(result));
    Map<String, Object> test = new LinkedHashMap<>();
    test.put("name", Lines.name(result.rule()) + number);
    test.put("status", status);
    test.put("score", score);
    test.put("message", message);
    // The reporter prints the message of an error, but of what failed only this.
    test.put("test_code", status.equals("fail") ? id + "\n" + message : id);
    test.put("filename", "");
    test.put("line_no", 0);
    test.put("execution_time", result.millis() + "ms");
    return test;
  }

  private static String status(Outcome outcome) {
    return outcome == Outcome.FAILED || outcome == Outcome.NOT_ATTEMPTED ? "fail" : "error";
  }

  /** The reporter prints it, and a runner obeys lines that begin as commands do. */
  private static String defused(String message) {
    return message.replace("::", ": :").replace("##[", "## [");
  }
}
