package dev.lockstep.grade.doctor;

import dev.lockstep.grade.result.Message;
import dev.lockstep.grade.result.Outcome;
import dev.lockstep.grade.result.RuleResult;
import dev.lockstep.grade.result.State;
import dev.lockstep.grade.result.Submission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares a result with what it must be, and collects what is to be said against it. */
final class Check {

  /** By this word an attack says that it was not in vain. */
  private static final Pattern BREACH = Pattern.compile("BREACH: [^\"\\\\]*");

  /** Characters that a terminal or a page could be misled by, plain or as JSON escapes them. */
  private static final Pattern HOSTILE =
      Pattern.compile("(?<!\\\\)(\\\\\\\\)*\\\\u00[01][0-9A-Fa-f]|[\\p{Cntrl}\\p{Cf}&&[^\\n\\r]]");

  private final Submission result;
  private final List<String> objections = new ArrayList<>();

  Check(Submission result) {
    this.result = result;
  }

  Check in(State state) {
    if (result.state() != state) {
      objections.add("it is " + result.state().word() + " instead of " + state.word() + remarks());
    }
    return this;
  }

  private String remarks() {
    return result.remarks().isEmpty() ? "" : " (" + result.remarks().getFirst().text() + ")";
  }

  Check allOf(Set<Outcome> outcomes) {
    for (RuleResult rule : result.rules()) {
      if (!outcomes.contains(rule.outcome())) {
        objections.add(
            rule.rule().id()
                + ": "
                + rule.outcome().word()
                + rule.message().map(Message::seen).map(seen -> " (" + seen + ")").orElse(""));
      }
    }
    return this;
  }

  Check with(String remark) {
    if (result.remarks().stream().noneMatch(one -> one.text().contains(remark))
        && !remark.isEmpty()) {
      objections.add("no remark says: " + remark);
    }
    return this;
  }

  /** Whether its result, as it is written, holds nothing that tells of a breach, or could harm. */
  Check clean(String text) {
    Matcher breach = BREACH.matcher(text);
    if (breach.find()) {
      objections.add(breach.group());
    }
    if (HOSTILE.matcher(text).find()) {
      objections.add("its result holds characters that could mislead a terminal or a page");
    }
    return this;
  }

  /** All objections; empty if there is none. */
  String words() {
    return String.join("; ", objections);
  }
}
