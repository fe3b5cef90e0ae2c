package dev.lockstep.rules;

import static dev.lockstep.witness.Witness.EXPLORE;

import dev.lockstep.api.Implementation;
import dev.lockstep.api.Queue;
import dev.lockstep.api.QueueFullException;
import dev.lockstep.witness.Testifies;
import dev.lockstep.witness.explore.Program;

/** The chapter QUEUE explored: what a look at a queue is worth. */
public abstract class QueueExplorationRules extends ExplorationRules {

  /** Both look whether there is room in a queue of one place, and then put. */
  static final class LookThenPut extends Program {

    private static Queue<String> queue;

    @Override
    protected void begin(Implementation subject) {
      queue = subject.threading().orElseThrow().queue(1);
    }

    @Override
    protected void first() {
      if (!queue.isFull()) {
        put("item of the first");
      }
    }

    @Override
    protected void second() {
      if (!queue.isFull()) {
        put("item of the second");
      }
    }

    private void put(String item) {
      try {
        queue.putNoWait(item);
      } catch (QueueFullException e) {
        fail("the queue was not full, and yet there was no room");
      }
    }
  }

  @Testifies(value = "QUEUE-11", as = EXPLORE)
  @Rule(
      value = "A queue that was not full may be full when one puts.",
      kind = Rule.Kind.MAY,
      check = "that isFull() tells the state and reserves nothing.")
  void QUEUE_11_may_be_full_after_it_was_not() {
    threads().queue(1);
    mayHappen(LookThenPut.class);
  }
}
