package dev.lockstep.rules;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Notices that nothing can happen any more, so that a rule need not wait longer: every thread waits
 * for another one, or at a gate, without a limit of time, and none was woken for a while. A thread
 * that runs, or waits for some time only, or for a process, may still make something happen.
 */
public final class Stillness {

  /** Much longer than a thread that was woken waits for a CPU, on a busy machine, too. */
  static final Duration LONG_ENOUGH = Duration.ofMillis(500);

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

  /** If so much time went by, whoever looks was stopped, and perhaps everybody else. */
  private static final Duration TOO_LONG_BETWEEN = Duration.ofMillis(200);

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** The group of the threads that carry virtual threads. */
  private static final String CARRIERS = "CarrierThreads";

  /** Instead of how often a thread has begun to wait. */
  private static final long AT_WORK = -1;

  private static final long AT_GATE = -2;

  private final Set<Thread> household;
  private volatile boolean onlyThreads = true;

  /**
   * Stillness of all threads but some.
   *
   * @param household those of the JVM itself and of whoever runs the rules, which never end
   */
  Stillness(Collection<Thread> household) {
    this.household = Set.copyOf(household);
  }

  /** Other processes take part from now on: that all threads wait says nothing any more. */
  void processesTakePart() {
    onlyThreads = false;
  }

  /** Whether no other processes take part. */
  boolean isAmongThreads() {
    return onlyThreads;
  }

  /**
   * For one wait of this thread.
   *
   * @param longEnough how long nothing may happen until nothing can any more
   */
  Watch watch(Duration longEnough) {
    return new Watch(longEnough);
  }

  /** Looks now and then. */
  final class Watch {

    private final Duration longEnough;
    private final Thread waiter = Thread.currentThread();
    private volatile Thread poller = waiter;
    private long looked = System.nanoTime();
    private long since = looked;
    private @Nullable Map<Thread, Long> before;

    private Watch(Duration longEnough) {
      this.longEnough = longEnough;
    }

    /** The thread that asks for this thread whether it needs to wait any longer. */
    Thread poller(Runnable polling) {
      poller = Thread.ofPlatform().daemon().name("poller").unstarted(polling);
      return poller;
    }

    /** Whether there has been stillness for long enough. */
    boolean isReached() {
      long now = System.nanoTime();
      if (!onlyThreads || now - looked < BETWEEN_LOOKS.toNanos()) {
        return false;
      }
      boolean wasStopped = now - looked > TOO_LONG_BETWEEN.toNanos();
      looked = now;
      Map<Thread, Long> waits = waits().orElse(null);
      if (wasStopped || waits == null || !waits.equals(before)) {
        before = waits;
        since = System.nanoTime();
        return false;
      }
      return now - since >= longEnough.toNanos();
    }

    /**
     * How often each thread has begun to wait; empty if one of them does not wait for another one.
     * If that is the same twice, there was a moment between at which all of them waited. One at a
     * gate may have been at another one before, but gates are opened by rules, or by others.
     */
    private Optional<Map<Thread, Long>> waits() {
      Map<Thread, StackTraceElement[]> all = new HashMap<>(Thread.getAllStackTraces());
      if (all.keySet().stream().anyMatch(Watch::carries)) {
        return Optional.empty();
      }
      all.keySet().removeIf(this::isOfHousehold);
      Map<Thread, Long> waits = new HashMap<>();
      all.forEach((thread, stack) -> waits.put(thread, isAtGate(stack) ? AT_GATE : waits(thread)));
      return waits.containsValue(AT_WORK) ? Optional.empty() : Optional.of(waits);
    }

    private boolean isOfHousehold(Thread thread) {
      return thread == waiter || thread == poller || household.contains(thread);
    }

    /** There it looks again and again, but waits for the rule, or for another thread. */
    private static boolean isAtGate(StackTraceElement[] stack) {
      return Arrays.stream(stack)
          .anyMatch(frame ->
              frame.getClassName().equals(Scene.class.getName())
                  && frame.getMethodName().equals("await"));
    }

    /** It seems to wait while a virtual thread that it carries is at work. */
    private static boolean carries(Thread thread) {
      ThreadGroup group = thread.getThreadGroup();
      return group != null && group.getName().equals(CARRIERS);
    }

    private static long waits(Thread thread) {
      ThreadInfo info = THREADS.getThreadInfo(thread.threadId());
      if (info == null) {
        return AT_WORK; // it has just ended
      }
      return switch (info.getThreadState()) {
        case WAITING, BLOCKED -> info.getWaitedCount() + info.getBlockedCount();
        case NEW, RUNNABLE, TIMED_WAITING, TERMINATED -> AT_WORK;
      };
    }
  }
}
