package dev.lockstep.rules;

import dev.lockstep.api.Implementation;
import dev.lockstep.api.Multiprocessing;
import dev.lockstep.api.Process;
import dev.lockstep.api.Subprocess;
import dev.lockstep.api.TaskOptions;
import dev.lockstep.api.Threading;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opentest4j.TestAbortedException;

/**
 * What the rules of all chapters have in common: the implementation on trial, and the means to
 * force an order.
 *
 * <p>A rule is not run (and is counted as not attempted) if the implementation does not offer the
 * part that it asks for.
 */
@ExtendWith(RuleExtension.class)
public abstract class Rules {

  private static final Implementation NONE = new Implementation() {};

  private final List<Process> made = new CopyOnWriteArrayList<>();
  private Implementation implementation = NONE;
  private Patience patience = Patience.configured();
  private Scene scene = new Scene("");

  /**
   * The implementation to put on trial. It needs a public constructor without parameters, so that
   * children can make one, too. By default it is the one that a service file names.
   */
  protected Implementation implementation() {
    return Implementations.provided();
  }

  /** Called before each rule. */
  void begin(Implementation implementation, Patience patience) {
    this.implementation = implementation;
    this.patience = patience;
    this.scene = Scene.inNewFolder();
  }

  /** Called after each rule: nothing that it made may outlive it. */
  void end() {
    made.forEach(Rules::endByForce);
    patience.until("the folder of the rule to be gone", scene::delete);
  }

  /**
   * An implementation on trial may get its pids wrong, or its kill; so both ways are tried, the
   * first one on our own descendants only.
   */
  private static void endByForce(Process process) {
    try {
      if (process.pid().isPresent()) {
        long pid = process.pid().getAsLong();
        ProcessHandle.current()
            .descendants()
            .filter(descendant -> descendant.pid() == pid)
            .forEach(ProcessHandle::destroyForcibly);
        process.kill();
      }
    } catch (RuntimeException e) {
      // Closed, so it has ended; or the implementation is wrong, which is the rules' business.
    }
  }

  /** The implementation's class, for children that make processes of their own. */
  protected final String subject() {
    return implementation.getClass().getName();
  }

  /** The processes of the implementation on trial; all that are made here end with the rule. */
  protected final Multiprocessing processes() {
    return new Remembering(offered(implementation.multiprocessing(), "processes"), made);
  }

  /** In a child: the processes of the implementation of this class. */
  protected static Multiprocessing processesOf(String subject) {
    return offered(Implementations.named(subject).multiprocessing(), "processes");
  }

  /** The threads of the implementation on trial. */
  protected final Threading threads() {
    return offered(implementation.threading(), "threads");
  }

  /** In a child: the threads of the implementation of this class. */
  protected static Threading threadsOf(String subject) {
    return offered(Implementations.named(subject).threading(), "threads");
  }

  /** The programs of the implementation on trial. */
  protected final Subprocess programs() {
    return offered(implementation.subprocess(), "other programs");
  }

  private static <T> T offered(Optional<T> part, String name) {
    return part.orElseThrow(
        () -> new TestAbortedException("not attempted: the implementation offers no " + name));
  }

  /** What this rule and its tasks have in common. */
  protected final Scene scene() {
    return scene;
  }

  /** How long this run waits. */
  protected final Patience patience() {
    return patience;
  }

  /** Waits until a task has noted this line. */
  protected final void awaitNote(String line) {
    patience.until("the note «" + line + "»", () -> scene().noted(line));
  }

  /** Does something that may block, in a thread of its own. */
  protected final <T> Attempt<T> attempt(String what, Callable<T> action) {
    return new Attempt<>(what, patience, action);
  }

  /** Joins a process that has to end, and does not wait for ever if it does not. */
  protected final void join(Process process) throws Exception {
    attempt(
            "join of " + process.name(),
            () -> {
              process.join();
              return true;
            })
        .result();
  }

  /** Remembers the processes that are made through it. */
  private record Remembering(Multiprocessing processes, List<Process> made)
      implements Multiprocessing {

    @Override
    public Process process(TaskOptions options) {
      Process process = processes.process(options);
      made.add(process);
      return process;
    }

    @Override
    public Process currentProcess() {
      return processes.currentProcess();
    }

    @Override
    public Optional<Process> parentProcess() {
      return processes.parentProcess();
    }

    @Override
    public List<Process> activeChildren() {
      return processes.activeChildren();
    }
  }
}
