package dev.lockstep.model;

import java.util.ArrayList;
import java.util.List;

/**
 * The lower half of the kernel: contexts and states of threads. Who should run is not its business;
 * a {@link Scheduler} or an {@link Explorer} says so.
 */
abstract class Dispatcher {

  final Settings settings;
  private final List<Event> events = new ArrayList<>();
  private int current;

  /** The machine as it is now. */
  Machine machine;

  Dispatcher(Settings settings) {
    this.settings = settings;
    machine = new Machine(settings.cpus());
  }

  /** What has happened since the start, or since the machine was set back. */
  List<Event> events() {
    return List.copyOf(events);
  }

  /** Sets the machine back, or forth, to another instant. */
  void restore(Machine instant) {
    machine = instant.copy();
    events.clear();
  }

  /** Gives the CPU, which has to be idle, to a ready thread. */
  void dispatch(int cpu, int tid) {
    on(cpu);
    loadContext(tid);
    move(tid, Transition.DISPATCH);
  }

  /** The timer interrupt: takes the CPU from the thread that has it. */
  void preempt(int cpu) {
    on(cpu);
    leave(Transition.PREEMPT);
  }

  /** The kernel works on behalf of this CPU from now on. */
  void on(int cpu) {
    current = cpu;
  }

  Cpu cpu() {
    return machine.cpus.get(current);
  }

  /** The thread that the CPU runs. */
  Tcb thread() {
    return machine.thread(cpu().thread());
  }

  /** The process of that thread. */
  Pcb process() {
    return machine.process(cpu().space());
  }

  void note(Event event) {
    events.add(event);
  }

  /** The only place where the state of a thread changes; the table says how. */
  void move(int tid, Transition transition) {
    Tcb thread = machine.thread(tid);
    if (thread.state() != transition.from()) {
      throw new IllegalStateException(transition + " of a thread that is " + thread.state());
    }
    machine.put(thread.in(transition.to(), machine.clock));
    switch (transition.to()) {
      case READY -> machine.ready.add(tid);
      case RUNNING -> machine.ready.remove((Integer) tid);
      case ENDED -> machine.threads.remove(tid);
      case NEW, BLOCKED -> {}
    }
    note(
        new Event.Moved(
            machine.clock, tid, thread.pid(), transition.from(), transition.to(), transition));
  }

  void loadContext(int tid) {
    Tcb thread = machine.thread(tid);
    boolean changing = cpu().space() != thread.pid();
    int cost = settings.loading() + (changing ? settings.changing() : 0);
    machine.put(cpu().loaded(thread, cost));
    note(new Event.Loaded(machine.clock, current, tid, thread.pid(), changing, cost));
  }

  void saveContext() {
    Tcb thread = thread();
    machine.put(thread.saved(cpu().registers()));
    note(new Event.Saved(machine.clock, current, thread.tid(), thread.pid(), settings.saving()));
  }

  /** The thread leaves the CPU; it will go on where it stopped. */
  void leave(Transition transition) {
    int tid = thread().tid();
    saveContext();
    machine.put(cpu().left(settings.saving()));
    move(tid, transition);
  }

  /** The thread leaves the CPU for good, so its context is dropped. */
  void leaveForGood() {
    Tcb thread = thread();
    note(new Event.Dropped(machine.clock, current, thread.tid(), thread.pid()));
    machine.put(cpu().left(0));
    move(thread.tid(), Transition.END);
  }

  /** The thread waits until the channel is woken, and then goes on after its instruction. */
  void block(WaitChannel channel) {
    machine.put(thread().waitsFor(channel));
    leave(Transition.BLOCK);
  }

  /** Makes all that wait there ready; none of them runs by that. */
  void wake(WaitChannel channel) {
    machine.waitingFor(channel).forEach(thread -> wake(thread.tid()));
  }

  void wake(int tid) {
    machine.put(machine.thread(tid).waitsFor(null));
    move(tid, Transition.WAKE);
  }
}
