package dev.lockstep.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The whole machine: tables of small immutable records. The kernel changes the tables; a {@link
 * #copy} keeps an instant. Two machines are equal if everything in them is.
 */
public final class Machine {

  /** The ticks since the start. */
  long clock;

  /** The last id that was given to a process, a thread or a pipe. */
  int lastId;

  /** The CPUs. */
  final List<Cpu> cpus = new ArrayList<>();

  /** The process table. */
  final SortedMap<Integer, Pcb> processes = new TreeMap<>();

  /** The thread table. */
  final SortedMap<Integer, Tcb> threads = new TreeMap<>();

  /** The ready queue: threads, in the order in which they became ready. */
  final List<Integer> ready = new ArrayList<>();

  /** The memory that processes share. */
  final SortedMap<String, Integer> shared = new TreeMap<>();

  /** The pipes. */
  final SortedMap<Integer, Pipe> pipes = new TreeMap<>();

  /** The locks that are held, and by whom. */
  final SortedMap<String, Owner> locks = new TreeMap<>();

  /** The devices. */
  final SortedMap<String, Device> devices = new TreeMap<>();

  /** What was printed. */
  final List<String> output = new ArrayList<>();

  /** Who holds a lock. */
  record Owner(int pid, int tid) {}

  /** A machine in which nothing is loaded. */
  Machine(int cpus) {
    IntStream.range(0, cpus).mapToObj(Cpu::idle).forEach(this.cpus::add);
  }

  /** The process table, for looking at. */
  public SortedMap<Integer, Pcb> processes() {
    return Collections.unmodifiableSortedMap(processes);
  }

  /** The machine as it is now, for keeping. */
  public Machine copy() {
    Machine copy = new Machine(0);
    copy.clock = clock;
    copy.lastId = lastId;
    copy.cpus.addAll(cpus);
    copy.processes.putAll(processes);
    copy.threads.putAll(threads);
    copy.ready.addAll(ready);
    copy.shared.putAll(shared);
    copy.pipes.putAll(pipes);
    copy.locks.putAll(locks);
    copy.devices.putAll(devices);
    copy.output.addAll(output);
    return copy;
  }

  /** Forgets what matters to the clock only: how threads queued, and what CPUs did last. */
  void forgetTime() {
    clock = 0;
    cpus.replaceAll(cpu -> Cpu.idle(cpu.id()));
    ready.sort(null);
  }

  void put(Cpu cpu) {
    cpus.set(cpu.id(), cpu);
  }

  void put(Pcb process) {
    processes.put(process.pid(), process);
  }

  void put(Tcb thread) {
    threads.put(thread.tid(), thread);
  }

  Pcb process(int pid) {
    return present(processes.get(pid));
  }

  Tcb thread(int tid) {
    return present(threads.get(tid));
  }

  private static <T> T present(@Nullable T found) {
    if (found == null) {
      throw new IllegalStateException("It is not in the table.");
    }
    return found;
  }

  List<Tcb> threadsOf(int pid) {
    return threads.values().stream().filter(thread -> thread.pid() == pid).toList();
  }

  List<Pcb> childrenOf(int pid) {
    return processes.values().stream().filter(process -> process.parent() == pid).toList();
  }

  /** The ready threads that may run on this CPU, the one that has waited longest first. */
  List<Tcb> readyFor(int cpu) {
    return ready.stream().map(this::thread).filter(thread -> thread.mayRunOn(cpu)).toList();
  }

  List<Tcb> waitingFor(WaitChannel channel) {
    Collection<Tcb> all = threads.values();
    return all.stream().filter(thread -> channel.equals(thread.waitsFor())).toList();
  }

  /** Whether some process holds this end of the pipe open. */
  boolean isOpen(int pipe, Pipe.End end) {
    return processes.values().stream()
        .flatMap(process -> process.files().stream())
        .anyMatch(file -> file.pipe() == pipe && file.end() == end);
  }

  Stream<Device> busyDevices() {
    return devices.values().stream().filter(device -> !device.queue().isEmpty());
  }

  /** Whether nothing can happen any more. */
  public boolean hasStopped() {
    return ready.isEmpty()
        && cpus.stream().allMatch(Cpu::isIdle)
        && busyDevices().findAny().isEmpty();
  }

  /** Whether nothing can happen any more although there are threads, each waiting for another. */
  public boolean isDeadlocked() {
    return hasStopped() && !threads.isEmpty();
  }

  private List<Object> parts() {
    return List.of(
        processes, threads, ready, cpus, shared, pipes, locks, devices, output, lastId, clock);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Machine machine && parts().equals(machine.parts());
  }

  @Override
  public int hashCode() {
    return parts().hashCode();
  }

  @Override
  public String toString() {
    return parts().toString();
  }
}
