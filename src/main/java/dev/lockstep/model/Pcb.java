package dev.lockstep.model;

import java.util.List;

/**
 * A process control block: what the kernel knows about a process. The process exists exactly as
 * long as this block is in the table (OS-03).
 *
 * @param pid its id
 * @param parent its parent's id; 0 for the first process
 * @param space its memory
 * @param files the ends of pipes that it holds open
 * @param phase whether it lives
 * @param status how it ended: the exit code, or minus the signal
 * @param gil its interpreter lock
 */
public record Pcb(
    int pid,
    int parent,
    AddressSpace space,
    List<Descriptor> files,
    Phase phase,
    int status,
    Gil gil) {

  /** The life of a process. */
  public enum Phase {
    /** It has threads that run its program. */
    ALIVE,
    /** It is about to end: each of its threads ends as soon as it gets a CPU. */
    ENDING,
    /** It has ended, and its parent has not collected it (FORK-06). */
    ZOMBIE
  }

  /** One end of a pipe, held open under a name. */
  record Descriptor(String name, Pipe.End end, int pipe) {}

  static Pcb create(int pid, int parent, AddressSpace space, List<Descriptor> files) {
    return new Pcb(pid, parent, space, files, Phase.ALIVE, 0, Gil.NEW);
  }

  boolean isZombie() {
    return phase == Phase.ZOMBIE;
  }

  /** The pipe that is open under this name. */
  int pipe(String name, Pipe.End end) {
    return files.stream()
        .filter(file -> file.name().equals(name) && file.end() == end)
        .mapToInt(Descriptor::pipe)
        .findFirst()
        .orElseThrow(() -> new Trap(Trap.SIGSYS, name + " is not open for " + end));
  }

  Pcb space(AddressSpace memory) {
    return new Pcb(pid, parent, memory, files, phase, status, gil);
  }

  Pcb files(List<Descriptor> open) {
    return new Pcb(pid, parent, space, open, phase, status, gil);
  }

  Pcb adoptedBy(int newParent) {
    return new Pcb(pid, newParent, space, files, phase, status, gil);
  }

  Pcb ending(int code) {
    return new Pcb(pid, parent, space, files, Phase.ENDING, code, gil);
  }

  Pcb zombie() {
    return new Pcb(pid, parent, AddressSpace.NONE, List.of(), Phase.ZOMBIE, status, Gil.NEW);
  }

  Pcb gil(Gil lock) {
    return new Pcb(pid, parent, space, files, phase, status, lock);
  }
}
