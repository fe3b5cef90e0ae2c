package dev.lockstep.mutants;

import dev.lockstep.api.Arguments;
import dev.lockstep.api.Target;
import dev.lockstep.api.TaskOptions;
import dev.lockstep.api.Thread;

@Mutant(
    fault = "a target that throws is called once more",
    killedBy = {"ThreadTaskRules.PROC_26_must_end_when_the_target_throws"})
public final class ThreadRetriesAfterAnException extends AlteredThreads {

  @Override
  protected Thread alter(TaskOptions options) {
    Target again = new Again(options.target());
    return real().thread(doing(again, options));
  }

  private record Again(Target target) implements Target {

    @Override
    public void call(Arguments arguments) throws Exception {
      try {
        target.call(arguments);
      } catch (Exception e) {
        target.call(arguments);
      }
    }
  }
}
