package dev.lockstep.grade.plan;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Locale;

/** A part of an implementation that can be asked for. */
public enum Part {
  /** Locks of threads. */
  LOCK("Threading.lock() and reentrantLock()"),
  /** Queues of threads. */
  QUEUE("Threading.queue()"),
  /** Threads. */
  THREADS("Threading.thread() and what tells of threads"),
  /** Processes. */
  PROCESSES("Multiprocessing.process() and what tells of processes"),
  /** Locks and semaphores of processes. */
  PROCESS_LOCK("Multiprocessing.lock(), reentrantLock(), semaphore() and boundedSemaphore()"),
  /** Queues of processes. */
  PROCESS_QUEUE("Multiprocessing.queue()"),
  /** Pipes. */
  PIPE("Multiprocessing.pipe()"),
  /** Pools of processes, and managers. */
  POOL("Multiprocessing.pool() and manager()"),
  /** Other programs. */
  PROGRAMS("Subprocess"),
  /** Executors whose workers are threads. */
  THREAD_EXECUTOR("Futures.threadPool(), asCompleted() and await()"),
  /** Executors whose workers are processes. */
  PROCESS_EXECUTOR("Futures.processPool(), asCompleted() and await()"),
  /** Coroutines. */
  COROUTINES("Coroutines");

  private final String methods;

  Part(String methods) {
    this.methods = methods;
  }

  /** What it is called in a rubric and on the command line, such as {@code process-lock}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What of the interface belongs to it, in words. */
  public String methods() {
    return methods;
  }

  /**
   * The part of this id.
   *
   * @throws IllegalArgumentException if there is none, with the names of those that there are
   */
  public static Part of(String id) {
    return Arrays.stream(values())
        .filter(part -> part.id().equals(id))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException("no part is called " + id + "; there are " + ids() + "."));
  }

  private static String ids() {
    return Arrays.stream(values()).map(Part::id).collect(joining(", "));
  }
}
