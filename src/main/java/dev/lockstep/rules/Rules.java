package dev.lockstep.rules;

import dev.lockstep.api.Connection;
import dev.lockstep.api.Coroutine;
import dev.lockstep.api.Coroutines;
import dev.lockstep.api.Executor;
import dev.lockstep.api.ForwardingMultiprocessing;
import dev.lockstep.api.Future;
import dev.lockstep.api.Futures;
import dev.lockstep.api.Implementation;
import dev.lockstep.api.Manager;
import dev.lockstep.api.Multiprocessing;
import dev.lockstep.api.NotOfferedException;
import dev.lockstep.api.Pipe;
import dev.lockstep.api.Pool;
import dev.lockstep.api.PoolOptions;
import dev.lockstep.api.Process;
import dev.lockstep.api.Subprocess;
import dev.lockstep.api.TaskOptions;
import dev.lockstep.api.Threading;
import java.time.Duration;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.opentest4j.TestAbortedException;

/**
 * What the rules of all chapters have in common: the implementation on trial, and the means to
 * force an order.
 *
 * <p>A rule is not run (and is counted as not attempted) if the implementation does not offer the
 * part that it asks for. Rules share nothing, so that they may run at once if JUnit is told to.
 */
@ExtendWith(RuleExtension.class)
@Execution(ExecutionMode.CONCURRENT)
public abstract class Rules {

  private static final Implementation NONE = new Implementation() {};

  private final List<Runnable> cleanup = new CopyOnWriteArrayList<>();
  private final List<Attempt<?>> attempts = new CopyOnWriteArrayList<>();
  private Implementation implementation = NONE;
  private Patience patience = Patience.configured();
  private Luck luck = new Luck(0);
  private Scene scene = new Scene("");

  /**
   * The implementation to put on trial. It needs a public constructor without parameters, so that
   * children can make one, too. By default it is the one that a service file names.
   */
  protected Implementation implementation() {
    return Implementations.provided();
  }

  /** Called before each rule. */
  void begin(Implementation implementation, Patience patience, Luck luck) {
    this.implementation = implementation;
    this.patience = patience;
    this.luck = luck;
    this.scene = Scene.inNewFolder();
  }

  /**
   * Called after each rule: nothing that it made may outlive it. If it cannot be ended in time, as
   * where a {@code close()} hangs, the next rule is run all the same.
   */
  void end() throws InterruptedException {
    Thread cleaner = Thread.ofPlatform().daemon().start(() -> cleanup.forEach(Rules::clean));
    cleaner.join(patience.hang());
    patience.until("the folder of the rule to be gone", scene::delete);
  }

  private static void clean(Runnable cleaning) {
    try {
      cleaning.run();
    } catch (RuntimeException e) {
      // It has ended, or the implementation is wrong, which is the rules' business.
    }
  }

  /**
   * An implementation on trial may get its pids wrong, or its kill; so both ways are tried, the
   * first one on our own descendants only.
   */
  private static void endByForce(Process process) {
    if (process.pid().isPresent()) {
      long pid = process.pid().getAsLong();
      ProcessHandle.current()
          .descendants()
          .filter(descendant -> descendant.pid() == pid)
          .forEach(ProcessHandle::destroyForcibly);
      process.kill();
    }
  }

  /** The implementation's class, for children that make processes of their own. */
  protected final String subject() {
    return implementation.getClass().getName();
  }

  /** The processes of the implementation on trial; all that are made here end with the rule. */
  protected final Multiprocessing processes() {
    processesTakePart();
    return new Remembering(offered(implementation.multiprocessing(), "processes"), cleanup);
  }

  /** In a child: the processes of the implementation of this class. */
  protected static Multiprocessing processesOf(String subject) {
    return offered(Implementations.named(subject).multiprocessing(), "processes");
  }

  /** The threads of the implementation on trial. */
  protected final Threading threads() {
    return offered(implementation.threading(), "threads");
  }

  /** The executors of the implementation on trial; all that are made here end with the rule. */
  protected final Futures futures() {
    processesTakePart();
    return new RememberingFutures(offered(implementation.futures(), "executors"), cleanup);
  }

  /** The coroutines of the implementation on trial; all that are made here end with the rule. */
  protected final Coroutines coroutines() {
    processesTakePart();
    return new RememberingCoroutines(offered(implementation.coroutines(), "coroutines"), cleanup);
  }

  /** In a child: the threads of the implementation of this class. */
  protected static Threading threadsOf(String subject) {
    return offered(Implementations.named(subject).threading(), "threads");
  }

  /** The programs of the implementation on trial. */
  protected final Subprocess programs() {
    processesTakePart();
    return offered(implementation.subprocess(), "other programs");
  }

  /** Executors and coroutines, too, may be made of processes. */
  private void processesTakePart() {
    patience.stillness().ifPresent(Stillness::processesTakePart);
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

  /** What this run decides by chance. */
  final Luck luck() {
    return luck;
  }

  /** Waits until a task has noted this line. */
  protected final void awaitNote(String line) {
    patience.until("the note «" + line + "»", () -> scene().noted(line));
  }

  /** Does something that may block, in a thread of its own. */
  protected final <T> Attempt<T> attempt(String what, Callable<T> action) {
    Attempt<T> attempt = new Attempt<>(what, patience, action);
    attempts.add(attempt);
    return attempt;
  }

  /** The first attempt that was waited for in vain: whatever the rule made of that, it hung. */
  Optional<TimedOut> hang() {
    return attempts.stream().flatMap(attempt -> attempt.late().stream()).findFirst();
  }

  /** Runs a task in a process of its own; the attempt ends with it. */
  protected final Attempt<Boolean> inAProcess(TaskOptions task) {
    Process child = processes().process(task);
    return attempt(
        "the life of a child",
        () -> {
          child.start();
          child.join();
          return true;
        });
  }

  /**
   * Runs a task in a thread of its own; the attempt ends with it. Where an implementation has no
   * threads, but locks or queues for them, it is a plain thread of Java.
   */
  protected final Attempt<Boolean> inAThread(TaskOptions task) {
    return attempt(
        "the life of a thread",
        () -> {
          live(task);
          return true;
        });
  }

  private void live(TaskOptions task) throws Exception {
    dev.lockstep.api.Thread thread;
    try {
      thread = threads().thread(task.daemon(true)); // one that hangs must not outlive the rules
    } catch (NotOfferedException e) {
      task.target().call(task.arguments());
      return;
    }
    thread.start();
    thread.join();
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

  /** Receives a message, and does not wait for ever if there is none. */
  protected final @Nullable Object receive(Connection end) throws Exception {
    return attempt("receive", end::<Object>receive).result();
  }

  /** Remembers what is made through it and has to end with the rule. */
  private static final class Remembering extends ForwardingMultiprocessing {

    private final List<Runnable> cleanup;

    Remembering(Multiprocessing processes, List<Runnable> cleanup) {
      super(processes);
      this.cleanup = cleanup;
    }

    @Override
    public Process process(TaskOptions options) {
      Process process = super.process(options);
      cleanup.add(() -> endByForce(process));
      return process;
    }

    @Override
    public Pipe pipe(boolean duplex) {
      Pipe pipe = super.pipe(duplex);
      cleanup.add(pipe.first()::close);
      cleanup.add(pipe.second()::close);
      return pipe;
    }

    @Override
    public Pool pool(PoolOptions options) {
      Pool pool = super.pool(options);
      cleanup.add(pool::terminate);
      return pool;
    }

    @Override
    public Manager manager() {
      Manager manager = super.manager();
      cleanup.add(manager::close);
      return manager;
    }
  }

  /** Remembers the coroutines that are made through it. */
  private static final class RememberingCoroutines implements Coroutines {

    private final Coroutines coroutines;
    private final Collection<Coroutine<?, ?, ?>> made = new ConcurrentLinkedQueue<>();

    RememberingCoroutines(Coroutines coroutines, List<Runnable> cleanup) {
      this.coroutines = coroutines;
      cleanup.add(() -> made.forEach(coroutine -> clean(coroutine::close)));
    }

    @Override
    public <I extends @Nullable Object, O extends @Nullable Object, R extends @Nullable Object>
        Coroutine<I, O, R> coroutine(Coroutine.Body<I, O, R> body) {
      Coroutine<I, O, R> coroutine = coroutines.coroutine(body);
      made.add(coroutine);
      return coroutine;
    }
  }

  /** Remembers the executors that are made through it. */
  private record RememberingFutures(Futures futures, List<Runnable> cleanup) implements Futures {

    @Override
    public Executor threadPool(int maxWorkers) {
      return remember(futures.threadPool(maxWorkers));
    }

    @Override
    public Executor processPool(int maxWorkers) {
      return remember(futures.processPool(maxWorkers));
    }

    private Executor remember(Executor executor) {
      cleanup.add(() -> executor.shutdown(false, true));
      return executor;
    }

    @Override
    public <R extends @Nullable Object> Iterator<Future<R>> asCompleted(
        Collection<Future<R>> waitFor, Duration timeout) {
      return futures.asCompleted(waitFor, timeout);
    }

    @Override
    public <R extends @Nullable Object> DoneAndNotDone<R> await(
        Collection<Future<R>> waitFor, Duration timeout, ReturnWhen when)
        throws InterruptedException {
      return futures.await(waitFor, timeout, when);
    }
  }
}
