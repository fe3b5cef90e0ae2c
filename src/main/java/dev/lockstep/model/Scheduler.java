package dev.lockstep.model;

import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Who gets the CPU next, and when it is taken away. A scheduler keeps nothing in mind: what it says
 * depends on the ready queue and the clock only.
 */
public interface Scheduler {

  /** One of the ready threads, of which there is at least one; the first has waited longest. */
  Tcb choose(List<Tcb> ready, long now);

  /** Whether a thread that has executed {@code used} instructions gives way to one of these. */
  boolean preempts(Tcb running, int used, List<Tcb> ready, long now);

  /** Round robin: everyone in turn, each for one time slice (OS-13). */
  static Scheduler roundRobin(int slice) {
    return new ByUrgency(slice, (thread, now) -> 0);
  }

  /** Strict priority, with preemption (OS-14); round robin among equals. */
  static Scheduler priority(int slice) {
    return new ByUrgency(slice, (thread, now) -> thread.priority());
  }

  /** Priority with ageing: one step up for so many ticks of waiting. */
  static Scheduler ageing(int slice, int ticks) {
    return new ByUrgency(slice, (thread, now) -> aged(thread, ticks, now));
  }

  private static long aged(Tcb thread, int ticks, long now) {
    long waited = thread.state() == State.READY ? now - thread.since() : 0;
    return thread.priority() + waited / ticks;
  }

  /** Any choice at all, but always the same one for the same seed. */
  static Scheduler any(long seed) {
    return new Any(seed);
  }

  /** The most urgent first; among equals the one that has waited longest. */
  record ByUrgency(int slice, Urgency urgency) implements Scheduler {

    /** How urgent a thread is now. */
    public interface Urgency {
      /** The greater, the more urgent. */
      long of(Tcb thread, long now);
    }

    @Override
    public Tcb choose(List<Tcb> ready, long now) {
      long most = most(ready, now);
      return ready.stream()
          .filter(thread -> urgency.of(thread, now) == most)
          .findFirst()
          .orElseThrow();
    }

    @Override
    public boolean preempts(Tcb running, int used, List<Tcb> ready, long now) {
      int compared = Long.compare(most(ready, now), urgency.of(running, now));
      return compared > 0 || compared == 0 && used >= slice;
    }

    private long most(List<Tcb> ready, long now) {
      return ready.stream().mapToLong(thread -> urgency.of(thread, now)).max().orElseThrow();
    }
  }

  /** Throws a die for each choice. */
  record Any(long seed) implements Scheduler {

    @Override
    public Tcb choose(List<Tcb> ready, long now) {
      List<Tcb> byId = ready.stream().sorted(Comparator.comparing(Tcb::tid)).toList();
      return byId.get(die(now).nextInt(byId.size()));
    }

    @Override
    public boolean preempts(Tcb running, int used, List<Tcb> ready, long now) {
      return die(~now).nextBoolean();
    }

    private SplittableRandom die(long now) {
      return new SplittableRandom(seed * 31 + now);
    }
  }
}
