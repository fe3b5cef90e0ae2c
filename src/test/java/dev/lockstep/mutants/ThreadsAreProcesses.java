package dev.lockstep.mutants;

import dev.lockstep.api.Process;
import dev.lockstep.api.TaskOptions;
import dev.lockstep.api.Thread;
import dev.lockstep.reference.Reference;
import dev.lockstep.rules.MemRules;
import java.time.Duration;

/** Only in the chapter MEM: elsewhere threads are given what cannot travel to a process. */
@Mutant(
    fault = "a thread is a process with memory of its own (in the chapter MEM)",
    killedBy = {"MemRules.MEM_03_must_share_a_global_between_threads"})
public final class ThreadsAreProcesses extends AlteredThreads {

  @Override
  protected Thread alter(TaskOptions options) {
    Thread right = super.alter(options);
    boolean ofThisChapter =
        options.target().getClass().getName().startsWith(MemRules.class.getName());
    return ofThisChapter ? new Apart(right, options) : right;
  }

  private static final class Apart extends Wrong {

    private final Process child;

    Apart(Thread right, TaskOptions options) {
      super(right);
      this.child = new Reference().multiprocessing().orElseThrow().process(options);
    }

    @Override
    public void start() {
      child.start();
    }

    @Override
    public boolean join(Duration timeout) throws InterruptedException {
      return child.join(timeout);
    }
  }
}
