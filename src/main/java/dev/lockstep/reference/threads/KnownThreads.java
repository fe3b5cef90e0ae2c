package dev.lockstep.reference.threads;

import dev.lockstep.api.Thread;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The threads of this process, one object for each. */
final class KnownThreads {

  /** The thread that the process began with. */
  static final PlatformThread MAIN =
      new PlatformThread(findMain().orElseGet(KnownThreads::somethingThatHasEnded), "MainThread");

  /** A thread that was made by other means gets its object when it first asks for it. */
  private static final ThreadLocal<PlatformThread> CURRENT =
      ThreadLocal.withInitial(KnownThreads::adoptCurrent);

  private static final Set<Thread> STARTED = Collections.synchronizedSet(new LinkedHashSet<>());

  private KnownThreads() {}

  /** The object of the thread that calls this. */
  static Thread current() {
    return CURRENT.get();
  }

  /** Said by a thread that was made here, before it does anything else. */
  static void begins(PlatformThread thread) {
    CURRENT.set(thread);
  }

  /** From now on it is listed. */
  static void add(PlatformThread thread) {
    STARTED.add(thread);
  }

  static void remove(PlatformThread thread) {
    STARTED.remove(thread);
  }

  /** Main, those made here in the order of their starts, and the caller. */
  static List<Thread> living() {
    Set<Thread> living = new LinkedHashSet<>();
    if (MAIN.isAlive()) {
      living.add(MAIN);
    }
    synchronized (STARTED) {
      living.addAll(STARTED);
    }
    living.add(current());
    return List.copyOf(living);
  }

  private static PlatformThread adoptCurrent() {
    java.lang.Thread thread = java.lang.Thread.currentThread();
    return MAIN.standsFor(thread) ? MAIN : new PlatformThread(thread, thread.getName());
  }

  /**
   * Java does not say which thread it is that the process began with: it is the first one in the
   * group called main, and called so itself. If it has ended, or been renamed, it is not found.
   */
  private static Optional<java.lang.Thread> findMain() {
    ThreadGroup all = java.lang.Thread.currentThread().getThreadGroup();
    while (all.getParent() != null) {
      all = all.getParent();
    }
    java.lang.Thread[] threads = new java.lang.Thread[2 * all.activeCount() + 8];
    all.enumerate(threads);
    return Arrays.stream(threads)
        .filter(Objects::nonNull)
        .filter(KnownThreads::isInGroupMain)
        .min(Comparator.comparingLong(java.lang.Thread::threadId))
        .filter(thread -> thread.getName().equals("main"));
  }

  private static boolean isInGroupMain(java.lang.Thread thread) {
    ThreadGroup group = thread.getThreadGroup(); // null if it has just ended
    return group != null && group.getName().equals("main");
  }

  private static java.lang.Thread somethingThatHasEnded() {
    java.lang.Thread thread = new java.lang.Thread();
    thread.start();
    while (thread.isAlive()) {
      java.lang.Thread.onSpinWait();
    }
    return thread;
  }
}
