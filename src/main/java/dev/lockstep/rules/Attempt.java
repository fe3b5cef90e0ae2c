package dev.lockstep.rules;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something done in a thread of its own, because it may block: a rule can watch that it does, and
 * see what it came to.
 */
public final class Attempt<T> {

  /** How the names of their threads begin. */
  private static final String THREAD = "rule: ";

  /** Whoever is still running after so many looks is not just about to end. */
  private static final int LOOKS = 5;

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

  /** Nothing that a rule calls works for so long: whatever does looks again and again. */
  private static final Duration MOST_WORK = Duration.ofSeconds(1);

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final String what;
  private final Patience patience;
  private final Thread thread;
  private volatile boolean begun;
  private volatile @Nullable T result;
  private volatile @Nullable Throwable thrown;
  private volatile @Nullable TimedOut late;
  private volatile boolean ended;

  Attempt(String what, Patience patience, Callable<T> action) {
    this.what = what;
    this.patience = patience;
    this.thread = Thread.ofPlatform().daemon().name(THREAD + what).start(() -> run(action));
  }

  private void run(Callable<T> action) {
    begun = true;
    try {
      result = action.call();
    } catch (Throwable e) {
      thrown = e;
    } finally {
      ended = true;
    }
  }

  /** Watches that it blocks, from when it has begun: on a busy machine that may take a while. */
  public void staysBlocked() {
    patience.until(what + " to begin", () -> begun);
    try {
      patience.watch(what + " returns", () -> !thread.isAlive());
    } catch (AssertionError e) {
      throw thrown == null ? e : thrownInsteadOfWaiting();
    }
  }

  private AssertionError thrownInsteadOfWaiting() {
    return new AssertionError(what + " has to wait here, but it threw " + thrown, thrown);
  }

  /** Waits for its end and gives what it returned; what it threw is thrown here. */
  public @Nullable T result() throws Exception {
    long before = cpuTime();
    long most = patience.stretched(MOST_WORK).toNanos();
    awaitReturn(() -> patience.isAmongThreads() && cpuTime() - before >= most);
    if (!ended) {
      throw looksAgainAndAgain();
    }
    switch (thrown) {
      case null -> {
        return result;
      }
      case Exception e -> throw e;
      case Error e -> throw e;
      case Throwable e -> throw new IllegalStateException(e);
    }
  }

  private long cpuTime() {
    return THREADS.getThreadCpuTime(thread.threadId());
  }

  private TimedOut looksAgainAndAgain() {
    TimedOut busy =
        new TimedOut(
            "waited for "
                + what
                + " to return, but it looks again and again, and has used "
                + patience.stretched(MOST_WORK).toMillis()
                + " ms of CPU time in vain",
            true,
            null);
    late = busy;
    return busy;
  }

  /**
   * Waits for the ends of all. What one of them threw is thrown here at once, as others may wait
   * for it in vain.
   */
  static <T> void awaitAll(List<Attempt<T>> all) throws Exception {
    for (Attempt<T> one : all) {
      one.awaitReturn(() -> firstThatThrew(all).isPresent());
      Optional<Attempt<T>> thrower = firstThatThrew(all);
      if (thrower.isPresent()) {
        thrower.get().result();
      }
    }
  }

  private static <T> Optional<Attempt<T>> firstThatThrew(List<Attempt<T>> all) {
    return all.stream().filter(one -> one.thrown != null).findFirst();
  }

  private void awaitReturn(BooleanSupplier isEnough) {
    try {
      patience.untilReturned(what, () -> !thread.isAlive() || isEnough.getAsBoolean());
    } catch (TimedOut e) {
      late = e;
      throw e;
    }
  }

  /**
   * Whether attempts of rules that are over keep a CPU busy, as those do that wait for a lock which
   * spins. What is timed after that is not what it seems.
   */
  public static boolean anyKeepsBusy() {
    Set<Thread> running = running();
    for (int i = 0; i < LOOKS && !running.isEmpty(); i++) {
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
      running.retainAll(running());
    }
    return !running.isEmpty();
  }

  private static Set<Thread> running() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith(THREAD))
        .filter(thread -> thread.getState() == Thread.State.RUNNABLE)
        .collect(Collectors.toSet());
  }

  /** That it was waited for in vain, if it was. */
  Optional<TimedOut> late() {
    return Optional.ofNullable(late);
  }

  /** Interrupts it. */
  public void interrupt() {
    thread.interrupt();
  }

  /** What it threw, if it has. */
  public Optional<Throwable> thrown() {
    return Optional.ofNullable(thrown);
  }
}
