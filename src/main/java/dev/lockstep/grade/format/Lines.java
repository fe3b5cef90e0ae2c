package dev.lockstep.grade.format;

import dev.lockstep.grade.result.Message;
import dev.lockstep.grade.result.Outcome;
import dev.lockstep.grade.result.Remark;
import dev.lockstep.grade.result.RuleInfo;
import dev.lockstep.grade.result.RuleResult;
import dev.lockstep.grade.result.State;
import dev.lockstep.grade.result.Submission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What all forms say of a rule, in words. */
public final class Lines {

  private Lines() {}

  /** What a rule is called: its claims and what it asks; of a hidden one its id. */
  public static String name(RuleInfo rule) {
    return rule.hidden()
        ? rule.id()
        : String.join(", ", rule.claims()) + " " + rule.kind() + ": " + rule.sentence();
  }

  /** Why it did not pass; nothing of a hidden one. */
  public static String message(RuleResult result) {
    List<String> lines = new ArrayList<>();
    if (result.outcome() != Outcome.PASSED) {
      lines.add(result.outcome().word());
    }
    if (!result.rule().hidden()) {
      result.tried().ifPresent(lines::add);
      lines.addAll(lesson(result));
    }
    return String.join("\n", lines);
  }

  /** What was seen, what to check, and how it is seen again. */
  public static List<String> lesson(RuleResult result) {
    List<String> lines = new ArrayList<>();
    result.message().ifPresent(message -> explain(message, lines));
    again(result).ifPresent(command -> lines.add("Again, in a starter project: " + command));
    return lines;
  }

  /** The student's command that shows it again, if there is anything to be seen. */
  private static Optional<String> again(RuleResult result) {
    boolean tried = !result.tries().replay().isEmpty();
    return tried && result.outcome() != Outcome.PASSED && result.outcome() != Outcome.NOT_ATTEMPTED
        ? Optional.of(result.rule().inStarterProject(result.tries().seed()))
        : Optional.empty();
  }

  private static void explain(Message message, List<String> lines) {
    lines.add("What was seen: " + message.seen());
    message
        .interleaving()
        .ifPresent(order -> {
          lines.add("In this order:");
          order.lines().forEach(step -> lines.add("  " + step));
        });
    message.threads().forEach(thread -> lines.add(thread.words()));
    if (!message.check().isEmpty()) {
      lines.add("If this fails, check " + message.check());
    }
    if (!message.readOn().isEmpty()) {
      lines.add("Read on: " + message.readOn());
    }
  }

  /** What there is to say of the whole: why it was not graded, and what changed the score. */
  public static String summary(Submission submission) {
    List<String> lines = new ArrayList<>();
    if (submission.state() != State.GRADED) {
      lines.add(submission.state().word());
      submission.remarks().forEach(remark -> lines.add(words(remark)));
    }
    lines.addAll(submission.score().why());
    return String.join("\n", lines);
  }

  private static String words(Remark remark) {
    String line = remark.line().map(number -> ":" + number).orElse("");
    return remark.file().isEmpty() ? remark.text() : remark.file() + line + ": " + remark.text();
  }
}
