package dev.lockstep.mutants;

import dev.lockstep.api.Thread;

@Mutant(
    fault = "setName() does nothing",
    killedBy = {"ThreadTaskRules.PROC_26_must_have_a_name"})
public final class ThreadNameCannotBeChanged extends AlteredThreads {

  @Override
  protected Thread alter(Thread thread) {
    return new Nameless(thread);
  }

  private static final class Nameless extends Wrong {

    Nameless(Thread right) {
      super(right);
    }

    @Override
    public void setName(String name) {}
  }
}
