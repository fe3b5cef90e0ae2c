package dev.lockstep.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Schedulers with one deliberate fault each, around the one that was asked for. */
final class WrongSchedulers {

  private WrongSchedulers() {}

  /** A time slice that never ends. */
  record SliceNeverEnds(Scheduler asked) implements Scheduler {

    @Override
    public Tcb choose(List<Tcb> ready, long now) {
      return asked.choose(ready, now);
    }

    @Override
    public boolean preempts(Tcb running, int used, List<Tcb> ready, long now) {
      return false;
    }
  }

  /** The youngest thread never gets a turn while there is another one. */
  record OneIsSkipped(Scheduler asked) implements Scheduler {

    @Override
    public Tcb choose(List<Tcb> ready, long now) {
      List<Tcb> byAge = ready.stream().sorted(Comparator.comparing(Tcb::tid)).toList();
      return asked.choose(byAge.subList(0, Math.max(1, byAge.size() - 1)), now);
    }

    @Override
    public boolean preempts(Tcb running, int used, List<Tcb> ready, long now) {
      return asked.preempts(running, used, ready, now);
    }
  }

  /** Nobody is credited for having waited. */
  record WaitingDoesNotCount(Scheduler asked) implements Scheduler {

    @Override
    public Tcb choose(List<Tcb> ready, long now) {
      return asked.choose(unaged(ready, now), now);
    }

    @Override
    public boolean preempts(Tcb running, int used, List<Tcb> ready, long now) {
      return asked.preempts(running, used, unaged(ready, now), now);
    }

    private static List<Tcb> unaged(List<Tcb> ready, long now) {
      return ready.stream().map(thread -> thread.in(State.READY, now)).toList();
    }
  }

  /** Processes take turns, and not threads. */
  record TurnsOfProcesses(Scheduler asked, List<Integer> turns) implements Scheduler {

    TurnsOfProcesses(Scheduler asked) {
      this(asked, new ArrayList<>());
    }

    @Override
    public Tcb choose(List<Tcb> ready, long now) {
      Tcb next =
          ready.stream()
              .min(Comparator.comparing(tcb -> turns.lastIndexOf(tcb.pid())))
              .orElseThrow();
      turns.add(next.pid());
      return next;
    }

    @Override
    public boolean preempts(Tcb running, int used, List<Tcb> ready, long now) {
      return asked.preempts(running, used, ready, now);
    }
  }
}
