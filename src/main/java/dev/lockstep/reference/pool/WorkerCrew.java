package dev.lockstep.reference.pool;

import dev.lockstep.api.Arguments;
import dev.lockstep.api.BrokenExecutorException;
import dev.lockstep.api.Multiprocessing;
import dev.lockstep.api.PoolOptions;
import dev.lockstep.api.Process;
import dev.lockstep.api.SerializationException;
import dev.lockstep.api.StartException;
import dev.lockstep.api.TaskOptions;
import dev.lockstep.api.WorkerDiedException;
import dev.lockstep.reference.calls.Message;
import dev.lockstep.reference.calls.Outcome;
import dev.lockstep.reference.memory.MessageQueue;
import dev.lockstep.reference.memory.SharedMemoryException;
import dev.lockstep.reference.memory.Waiting;
import dev.lockstep.reference.process.ExitCode;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Worker processes, and the work that waits for them: what a pool and a process executor stand on.
 *
 * <p>A worker has one piece of work at a time. Whoever adds work gives it to an idle worker at
 * once; if there is none, it waits in the backlog. One thread, the crew's, reads what workers reply
 * and gives them the next. Who waits for the outcome anyway can {@linkplain #perform talk to a
 * worker itself}, which saves two changes of thread.
 *
 * <p>The end of a worker's process arrives as the last of its replies. If its request is still in
 * its queue then, the work goes to another worker; else it is lost, and fails.
 */
public final class WorkerCrew {

  /** In what a pool's crew and an executor's differ. */
  public enum Kind {
    /** All workers are started at once, and who dies is replaced. */
    POOL("PoolWorker-", "Pool not running: it was closed or terminated. Make a new one."),

    /** Workers are started when they are needed, and if one dies, all is over. */
    EXECUTOR("ExecutorWorker-", "cannot schedule new futures after shutdown: make a new executor.");

    private final AtomicInteger made = new AtomicInteger();
    private final String worker;
    private final String closed;

    Kind(String worker, String closed) {
      this.worker = worker;
      this.closed = closed;
    }

    private String newName() {
      return worker + made.incrementAndGet();
    }

    private RuntimeException failure(String reason) {
      return this == POOL ? new WorkerDiedException(reason) : new BrokenExecutorException(reason);
    }
  }

  /** How long workers may take to obey, before they are ended by force. */
  private static final long GRACE_MILLIS = 2000;

  private final Multiprocessing processes;
  private final Waiting waiting;
  private final Kind kind;
  private final PoolOptions options;
  private final int size;
  private final MessageQueue replies;
  private final Map<Integer, Worker> workers = new HashMap<>();
  private final Deque<Worker> idle = new ArrayDeque<>(); // who was busy last comes first
  private final Deque<Work> backlog = new ArrayDeque<>();
  private int hired; // so many up to now
  private int expected; // replies that the crew's thread has to wait for
  private int pledges; // so many may still add work, though the crew is closed
  private boolean closed;
  private boolean terminated;
  private @Nullable String broken; // why nothing can be done any more

  /**
   * A crew.
   *
   * @throws StartException if it is a pool's, and its workers cannot be started
   */
  public WorkerCrew(Multiprocessing processes, Waiting waiting, Kind kind, PoolOptions options) {
    this.processes = processes;
    this.waiting = waiting;
    this.kind = kind;
    this.options = options;
    this.size = options.processes().orElse(Runtime.getRuntime().availableProcessors());
    this.replies = MessageQueue.create(waiting, 0);
    startAll();
    Thread.ofPlatform().daemon().name("lockstep-crew").start(this::listen);
  }

  private synchronized void startAll() {
    try {
      recruit();
    } catch (RuntimeException e) {
      terminate();
      throw e;
    }
  }

  // Adding work.

  /**
   * Adds work, all or nothing.
   *
   * @throws IllegalStateException if the crew was closed
   */
  public void add(Collection<? extends Work> more) {
    synchronized (this) {
      requireOpen();
      accept(more);
    }
    failIfBroken(more);
  }

  /** Adds work that was pledged before the crew was closed; false if no more will be done. */
  boolean addPledged(Work more) {
    boolean tooLate;
    synchronized (this) {
      tooLate = terminated;
      if (!tooLate) {
        accept(List.of(more));
      }
    }
    if (tooLate) {
      more.cancel();
    }
    return !failIfBroken(List.of(more)) && !tooLate;
  }

  private void accept(Collection<? extends Work> more) {
    if (broken == null) {
      backlog.addAll(more);
      try {
        spread();
      } catch (RuntimeException e) { // no worker can be started, which is for the caller to know
        backlog.removeAll(more);
        throw e;
      }
    }
  }

  private boolean failIfBroken(Collection<? extends Work> more) {
    String reason = whyBroken();
    if (reason != null) {
      more.forEach(work -> work.fail(kind.failure(reason)));
    }
    return reason != null;
  }

  /** Why nothing can be done any more, or null if all is well. */
  public synchronized @Nullable String whyBroken() {
    return broken;
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException(kind.closed);
    }
  }

  /**
   * Says that work will be added later.
   *
   * @throws IllegalStateException if the crew was closed
   */
  synchronized void pledge() {
    requireOpen();
    pledges++;
  }

  /** Says that all was added that had been pledged. */
  synchronized void endPledge() {
    pledges--;
    dismissIdle();
  }

  /**
   * Has the work done while the caller waits, who talks to a worker directly if one is idle. The
   * work may not be done yet when this returns: who adds it knows how to wait for it.
   *
   * @throws IllegalStateException if the crew was closed
   */
  void perform(Work work) throws InterruptedException {
    Worker worker = lend(work);
    if (worker == null) {
      add(List.of(work));
      return;
    }
    try {
      takeBack(worker, work, worker.directReply());
    } catch (InterruptedException e) {
      Thread.ofPlatform().daemon().name("lockstep-heir").start(() -> inherit(worker, work));
      throw e;
    }
  }

  private synchronized @Nullable Worker lend(Work work) {
    requireOpen();
    Worker worker = backlog.isEmpty() && broken == null ? idle.poll() : null;
    if (worker != null) {
      give(worker, work, true);
    }
    return worker;
  }

  /** Nobody waits for the work any more, but its worker is needed again. */
  private void inherit(Worker worker, Work work) {
    try {
      takeBack(worker, work, worker.directReply());
    } catch (InterruptedException e) {
      throw new AssertionError("nobody knows this thread", e);
    }
  }

  /** What a worker has replied before its end counts, so it is buried only after that was read. */
  private void takeBack(Worker worker, Work work, byte[] reply) {
    boolean done = Message.kind(reply) == Message.Kind.OUTCOME;
    synchronized (this) {
      worker.takeBack();
      if (done) {
        moveOn(worker);
      }
      tellTheCrewIfEnded(worker);
    }
    if (done) {
      work.done(outcome(reply));
    }
  }

  // Giving work to workers; all of this in the crew's monitor.

  private void spread() {
    while (!backlog.isEmpty()) {
      Worker worker = idle.isEmpty() ? hireOnDemand() : idle.remove();
      if (worker == null) {
        return;
      }
      Work next = backlog.remove();
      if (!next.begin()) {
        idle.addFirst(worker);
      } else if (sent(worker, next)) {
        expectReply();
      }
    }
  }

  /** Work that cannot be sent fails, though not in the crew's monitor. */
  private boolean sent(Worker worker, Work next) {
    try {
      give(worker, next, false);
      return true;
    } catch (SharedMemoryException e) {
      CompletableFuture.runAsync(() -> next.fail(e));
      return false;
    }
  }

  private void give(Worker worker, Work next, boolean direct) {
    try {
      worker.give(next, direct);
    } catch (SharedMemoryException e) {
      idle.addFirst(worker);
      throw e;
    }
  }

  private @Nullable Worker hireOnDemand() {
    return kind == Kind.EXECUTOR && workers.size() < size ? hire() : null;
  }

  private void moveOn(Worker worker) {
    if (worker.finished()) {
      idle.addFirst(worker);
      spread();
      dismissIdle();
    } else {
      worker.stop();
    }
  }

  private boolean isNeeded() {
    return broken == null && !terminated && (!closed || pledges > 0 || !backlog.isEmpty());
  }

  private void dismissIdle() {
    while (!isNeeded() && !idle.isEmpty()) {
      idle.remove().stop();
    }
    notifyAll();
  }

  private void recruit() {
    while (kind == Kind.POOL && isNeeded() && workers.size() < size) {
      idle.addLast(hire());
    }
    spread();
  }

  private Worker hire() {
    int number = ++hired;
    Worker worker =
        new Worker(
            number,
            options.tasksPerChild(),
            waiting,
            (requests, directReplies) ->
                process(WorkerLoop.arguments(number, requests, replies, directReplies)));
    worker.process().start();
    workers.put(number, worker);
    worker.process().onExit().thenRun(() -> announceEnd(worker));
    return worker;
  }

  private Process process(Arguments arguments) {
    Arguments all =
        options.initializer().isEmpty()
            ? arguments
            : arguments
                .with("initializer", options.initializer().get())
                .with("its arguments", options.initializerArguments());
    return processes.process(
        new TaskOptions(WorkerLoop::run, all, Optional.empty(), Optional.empty())
            .named(kind.newName())
            .daemon(kind == Kind.POOL));
  }

  private synchronized void announceEnd(Worker worker) {
    worker.end();
    tellTheCrewIfEnded(worker);
  }

  private void tellTheCrewIfEnded(Worker worker) {
    if (worker.isToBeBuried()) {
      expectReply(); // before it is sent, so that there are never more than expected
      Message.put(replies, Message.reply(worker.number(), Message.Kind.ENDED, new byte[0]));
    }
  }

  private synchronized void expectReply() {
    if (expected++ == 0) {
      notifyAll();
    }
  }

  // What the crew's thread does.

  private void listen() {
    while (awaitReply()) {
      try {
        handle(replies.get());
      } catch (InterruptedException e) {
        // A callback did it. It has no meaning here.
      }
    }
  }

  /**
   * Waits as a thread of Java's does as long as it can: one that waits in native code would delay
   * the end of the program.
   */
  private synchronized boolean awaitReply() {
    while (expected <= 0 && !isOver()) {
      try {
        wait();
      } catch (InterruptedException e) {
        // As above.
      }
    }
    return expected > 0;
  }

  private boolean isOver() {
    return workers.isEmpty() && !isNeeded();
  }

  private void handle(byte[] reply) {
    Worker worker = worker(Message.worker(reply));
    switch (Message.kind(reply)) {
      case OUTCOME -> finish(worker, reply);
      case CANNOT_BEGIN -> giveUp(worker, reply);
      case ENDED -> bury(worker);
    }
  }

  private synchronized Worker worker(int number) {
    return Objects.requireNonNull(workers.get(number));
  }

  private void finish(Worker worker, byte[] reply) {
    Work work;
    synchronized (this) {
      expected--;
      work = worker.work();
      moveOn(worker);
    }
    if (work != null) {
      work.done(outcome(reply));
    }
  }

  private static Outcome outcome(byte[] reply) {
    try {
      return Outcome.read(Message.replyContent(reply));
    } catch (IOException | RuntimeException | Error e) {
      return new Outcome.Threw(new SerializationException("cannot read what was sent: " + e, e));
    }
  }

  private void giveUp(Worker worker, byte[] reply) {
    Outcome why = outcome(reply);
    Object thrown = why instanceof Outcome.Threw threw ? threw.thrown() : why;
    failAll(
        breakDown("the pool is broken, since its initializer failed: " + worker + ": " + thrown));
  }

  private void bury(Worker worker) {
    String end = worker + " " + howItEnded(worker);
    Collection<Work> victims = new ArrayList<>();
    Work lost;
    synchronized (this) {
      expected -= worker.owesAReply() ? 2 : 1;
      workers.remove(worker.number());
      idle.remove(worker);
      lost = salvage(worker);
      if (broken == null && !terminated && !worker.isStopped()) {
        victims.addAll(consequences(worker, end, lost == null));
      }
      victims.addAll(replace());
      notifyAll();
    }
    if (lost != null) {
      lost.fail(kind.failure(end + " while it ran " + lost.name() + ", which is lost"));
    }
    failAll(victims);
  }

  /** What the worker was doing when it died, or null if that was nothing, or had not begun. */
  private @Nullable Work salvage(Worker worker) {
    Work work = worker.work();
    if (work != null && worker.hasNotTakenIt()) {
      backlog.addFirst(work);
      return null;
    }
    return work;
  }

  /** Those who have to fail because a worker died. */
  private Collection<Work> consequences(Worker worker, String end, boolean wasIdle) {
    if (kind == Kind.EXECUTOR) {
      return breakDown("a worker died, and with it all that was running or pending: " + end);
    }
    boolean cannotBegin = wasIdle && worker.isNew() && !ExitCode.isSignal(exitCode(worker));
    return cannotBegin ? breakDown("workers end before they have begun: " + end) : List.of();
  }

  private Collection<Work> replace() {
    try {
      recruit();
      return List.of();
    } catch (StartException | SharedMemoryException e) {
      return breakDown("no worker can be started any more: " + e.getMessage());
    }
  }

  private static int exitCode(Worker worker) {
    return worker.process().exitCode().orElse(0);
  }

  private static String howItEnded(Worker worker) {
    int code = exitCode(worker);
    return ExitCode.isSignal(code)
        ? "was killed by signal " + -code + " (exit code " + code + ")"
        : "ended with exit code " + code;
  }

  // The end.

  /** Ends all workers for this reason, and gives those who have to fail. */
  private synchronized Collection<Work> breakDown(String reason) {
    broken = reason;
    return endWorkers();
  }

  private void failAll(Collection<Work> victims) {
    victims.forEach(work -> work.fail(kind.failure(String.valueOf(whyBroken()))));
  }

  private Collection<Work> endWorkers() {
    List<Work> victims = removeBacklog();
    for (Worker worker : workers.values()) {
      Work work = worker.abandon();
      if (work != null) {
        victims.add(work);
      }
      end(worker.process());
    }
    idle.clear();
    notifyAll();
    return victims;
  }

  private static void end(Process process) {
    process.terminate();
    CompletableFuture.delayedExecutor(GRACE_MILLIS, TimeUnit.MILLISECONDS).execute(process::kill);
  }

  /** Takes away what no worker has been given yet. */
  public synchronized List<Work> removeBacklog() {
    List<Work> removed = new ArrayList<>(backlog);
    backlog.clear();
    return removed;
  }

  /** Takes no more work. Workers end when all is done. */
  public synchronized void close() {
    closed = true;
    dismissIdle();
  }

  /** Ends all workers at once; what is not done is cancelled. */
  void terminate() {
    Collection<Work> victims;
    synchronized (this) {
      closed = true;
      terminated = true;
      victims = endWorkers();
    }
    victims.forEach(Work::cancel);
  }

  /**
   * Waits until all workers have ended.
   *
   * @throws IllegalStateException if the crew was not closed
   */
  public synchronized void join() throws InterruptedException {
    if (!closed) {
      throw new IllegalStateException(
          "Pool is still running: call close() or terminate() before join().");
    }
    while (!isOver()) {
      wait();
    }
  }
}
