package dev.lockstep.grade.page;

import dev.lockstep.grade.claim.Claims;
import dev.lockstep.grade.result.Message;
import dev.lockstep.grade.result.Outcome;
import dev.lockstep.grade.result.RuleResult;
import dev.lockstep.grade.result.Runs;
import dev.lockstep.ledger.Claim;
import dev.lockstep.ledger.Prose;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a page shows of a rule.
 *
 * @param result what became of it
 */
public record RuleView(RuleResult result) {

  private static final Prose PROSE = new Prose(id -> Optional.empty());

  /** The ids of the claims, also of a hidden rule, whose own name would tell what it asks. */
  public String heading() {
    return String.join(", ", result.rule().claims());
  }

  /** Whether only the ids of its claims may be shown. */
  public boolean isHidden() {
    return result.rule().hidden();
  }

  /** Whether it earned its points by itself. */
  public boolean isPassed() {
    return result.outcome() == Outcome.PASSED;
  }

  /** What a claim says, as HTML. */
  public String text(Claim claim) {
    return PROSE.toHtml(claim.text());
  }

  /** The reason or the limit of a claim, as HTML. */
  public Optional<String> why(Claim claim) {
    return claim.why().map(PROSE::toHtml);
  }

  /** What is expected. */
  public String expected() {
    return result.rule().sentence();
  }

  /** The rule's kind and name, such as {@code LOCK_01_cannot_be_held_by_two}. */
  public String method() {
    return result.rule().id().substring(result.rule().id().indexOf('.') + 1);
  }

  /** The points, such as "0 of 2". */
  public String points() {
    String bonus = result.points().bonus() ? " (bonus)" : "";
    return Numbers.plain(result.points().earned())
        + " of "
        + Numbers.plain(result.points().max())
        + bonus;
  }

  /** How often it did not pass, if it was tried more than once. */
  public Optional<String> tries() {
    return result.tried();
  }

  /** The message, unless the rule is hidden. */
  public Optional<Message> message() {
    return isHidden() ? Optional.empty() : result.message();
  }

  /** The threads where something hung, as a picture, if they wait for each other. */
  public Optional<WaitPicture> waiting() {
    return message().map(Message::threads).flatMap(WaitPicture::of);
  }

  /** The command by which a student sees it again. */
  public String again() {
    return result.rule().inStarterProject(result.tries().seed());
  }

  /** Whether it may also pass, although the fault is there. */
  public boolean takesLuck() {
    return result.rule().runs() == Runs.SEEDED;
  }

  /** The claims that it stands for. */
  public List<Claim> claims() {
    return result.rule().claims().stream().map(Claims::find).flatMap(Optional::stream).toList();
  }

  /** The chapter, as the files of the specification are called. */
  public String chapter() {
    return result.rule().chapter().toLowerCase(Locale.ROOT);
  }

  /** The notebook that shows the chapter. */
  public Optional<String> notebook() {
    return Claims.notebook(result.rule().chapter());
  }
}
