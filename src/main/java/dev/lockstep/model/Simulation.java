package dev.lockstep.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Runs a machine under a scheduler, tick by tick. */
public final class Simulation {

  private final Kernel kernel;
  private final Scheduler scheduler;

  private Simulation(Kernel kernel, Scheduler scheduler) {
    this.kernel = kernel;
    this.scheduler = scheduler;
  }

  /** Runs a booted kernel until nothing can happen any more, or for so many ticks. */
  public static Trace run(Kernel kernel, Scheduler scheduler, int ticks) {
    return new Simulation(kernel, scheduler).run(ticks);
  }

  private Trace run(int ticks) {
    List<Machine> history = new ArrayList<>(List.of(kernel.machine.copy()));
    while (!kernel.machine.hasStopped() && history.size() <= ticks) {
      kernel.tick();
      IntStream.range(0, kernel.settings.cpus()).forEach(this::assign);
      IntStream.range(0, kernel.settings.cpus()).forEach(this::work);
      history.add(kernel.machine.copy());
    }
    return new Trace(kernel.settings, kernel.events(), List.copyOf(history));
  }

  /** At the beginning of a tick: whose CPU is it? */
  private void assign(int cpu) {
    if (isToBePreempted(cpu)) {
      kernel.preempt(cpu);
    }
    List<Tcb> ready = kernel.machine.readyFor(cpu);
    Cpu free = kernel.machine.cpus.get(cpu);
    if (free.isIdle() && free.busy() == 0 && !ready.isEmpty()) {
      kernel.dispatch(cpu, scheduler.choose(ready, now()).tid());
    }
  }

  /** During the tick a CPU gets on with a switch, or executes one instruction, or is idle. */
  private void work(int number) {
    Cpu cpu = kernel.machine.cpus.get(number);
    if (cpu.busy() > 0) {
      kernel.machine.put(cpu.ticked());
    } else if (!cpu.isIdle()) {
      kernel.step(number);
    }
  }

  private boolean isToBePreempted(int number) {
    Cpu cpu = kernel.machine.cpus.get(number);
    List<Tcb> ready = kernel.machine.readyFor(number);
    return !cpu.isIdle()
        && cpu.busy() == 0
        && cpu.used() > 0
        && !ready.isEmpty()
        && scheduler.preempts(kernel.machine.thread(cpu.thread()), cpu.used(), ready, now());
  }

  private long now() {
    return kernel.machine.clock;
  }
}
