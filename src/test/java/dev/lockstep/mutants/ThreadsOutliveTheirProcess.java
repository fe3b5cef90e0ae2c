package dev.lockstep.mutants;

import dev.lockstep.api.Process;
import dev.lockstep.api.TaskOptions;
import dev.lockstep.api.Thread;
import dev.lockstep.api.Threading;
import dev.lockstep.rules.OsRules;
import java.util.Optional;

/** Only in the chapter OS: elsewhere threads are given what cannot travel to a process. */
@Mutant(
    fault = "a thread lives in a process of its own, and so longer than the one that made it",
    killedBy = {
      "OsRules.OS_27_cannot_leave_threads_when_a_process_exits",
      "OsRules.OS_27_cannot_leave_threads_when_a_process_is_killed",
      "OsRules.OS_30_cannot_list_the_threads_of_another_process",
      "OsRules.OS_30_cannot_see_what_a_thread_of_another_process_writes"
    })
public final class ThreadsOutliveTheirProcess extends AlteredProcesses {

  @Override
  public Optional<Threading> threading() {
    return super.threading().map(right -> AlteredThreads.making(right, o -> alter(right, o)));
  }

  private Thread alter(Threading right, TaskOptions options) {
    boolean ofThisChapter =
        options.target().getClass().getName().startsWith(OsRules.class.getName());
    Thread thread = right.thread(options);
    return ofThisChapter ? new Detached(thread, real().process(options), options) : thread;
  }

  private static final class Detached extends AlteredThreads.Wrong {

    private final Process process;

    Detached(Thread right, Process process, TaskOptions options) {
      super(right);
      this.process = new BareProcess(process, options);
    }

    @Override
    public void start() {
      process.start();
    }

    /** Nobody looks after it. */
    @Override
    public void join() {}
  }
}
