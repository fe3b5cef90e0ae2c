package dev.lockstep.rules;

import static dev.lockstep.witness.Witness.EXPLORE;

import dev.lockstep.api.Implementation;
import dev.lockstep.api.Threading;
import dev.lockstep.witness.Testifies;
import dev.lockstep.witness.explore.Program;
import java.util.Optional;

/** The chapter THR explored: who comes first. */
public abstract class ThrExplorationRules extends ExplorationRules {

  /** The implementation starts two threads, the first one first. */
  abstract static class TwoThreads extends Program {

    private static int cameFirst;

    @Override
    protected void begin(Implementation subject) {
      cameFirst = 0;
    }

    @Override
    protected Optional<Threading> maker(Implementation subject) {
      return subject.threading();
    }

    @Override
    protected void first() {
      if (cameFirst == 0) {
        cameFirst = 1;
      }
    }

    @Override
    protected void second() {
      if (cameFirst == 0) {
        cameFirst = 2;
      }
    }

    static int cameFirst() {
      return cameFirst;
    }
  }

  static final class FirstComesFirst extends TwoThreads {

    @Override
    protected void end() {
      if (cameFirst() == 1) {
        fail("the thread that was started first came first");
      }
    }
  }

  static final class SecondComesFirst extends TwoThreads {

    @Override
    protected void end() {
      if (cameFirst() == 2) {
        fail("the thread that was started second came first");
      }
    }
  }

  @Testifies(value = "THR-15", as = EXPLORE)
  @Rule(
      value = "The thread that was started first may come first.",
      kind = Rule.Kind.MAY,
      check = "that start() starts the thread.")
  void THR_15_may_come_in_the_order_of_the_starts() {
    threads();
    mayHappen(FirstComesFirst.class);
  }

  @Testifies(value = "THR-15", as = EXPLORE)
  @Rule(
      value = "The thread that was started second may come first.",
      kind = Rule.Kind.MAY,
      check = "that start() does not wait for the thread, nor for its first step.")
  void THR_15_may_come_in_the_other_order() {
    threads();
    mayHappen(SecondComesFirst.class);
  }
}
