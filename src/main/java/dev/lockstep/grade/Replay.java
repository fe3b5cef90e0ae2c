package dev.lockstep.grade;

import dev.lockstep.grade.plan.Catalog;
import dev.lockstep.grade.result.Isolation;
import dev.lockstep.grade.result.RuleInfo;
import dev.lockstep.grade.result.Submission;
import java.io.IOException;
import java.util.List;

/** Runs one rule on one submission again, as it was run when it was graded. */
public final class Replay {

  private final Settings settings;
  private final Plan plan;

  /**
   * A replay.
   *
   * @param settings as when it was graded, but for what is wanted, the seeds, and where results go
   * @param rule the id of the rule
   * @throws GradingException if there is no such rule
   */
  public Replay(Settings settings, String rule) throws GradingException {
    RuleInfo info =
        Catalog.all().rules().stream()
            .filter(one -> one.id().equals(rule))
            .findFirst()
            .orElseThrow(() ->
                new GradingException(
                    "no rule is called %s; an id is such as %s"
                        .formatted(rule, Catalog.all().rules().getFirst().id())));
    this.settings = settings;
    this.plan = new Plan("replay", List.of(info.part()), List.of(info));
  }

  /**
   * What comes of it on the submission of this id; nothing else is graded, and no file is left.
   *
   * @throws GradingException if there is no such submission
   */
  public Submission of(String id) throws GradingException, IOException, InterruptedException {
    try (Workplace workplace = Workplace.make()) {
      Settings one = settings.on(found -> found.id().equals(id), workplace.folder());
      return new Grader(one, plan, new Silence()).grade().submissions().getFirst();
    }
  }

  private static final class Silence implements Progress {

    @Override
    public void begins(int submissions, int rules, Isolation isolation) {}

    @Override
    public void done(Submission submission, boolean kept) {}
  }
}
