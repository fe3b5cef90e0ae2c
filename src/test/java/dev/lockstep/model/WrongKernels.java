package dev.lockstep.model;

import dev.lockstep.model.Event.Loaded;
import dev.lockstep.model.Event.Moved;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Kernels with one deliberate fault each. They boot rightly, and are wrong from then on. */
final class WrongKernels {

  private WrongKernels() {}

  /** A kernel that is right until it has booted. */
  private abstract static class Wrong extends Kernel {

    boolean booted;

    Wrong(Settings settings) {
      super(settings);
    }

    @Override
    public Kernel boot(Program... programs) {
      super.boot(programs);
      booted = true;
      return this;
    }

    void setData(Pcb process, SortedMap<String, Integer> data) {
      AddressSpace space = process.space();
      machine.put(
          process.space(new AddressSpace(space.text(), data, space.stacks(), space.coroutines())));
    }

    /** Stores the value in all other processes that have such a variable. */
    void storeElsewhere(String variable, int value) {
      for (Pcb other : List.copyOf(machine.processes.values())) {
        if (other.pid() != process().pid() && other.space().data().containsKey(variable)) {
          machine.put(other.space(other.space().store(variable, value)));
        }
      }
    }

    boolean siblingWaitsForDevice() {
      return machine.threadsOf(process().pid()).stream()
          .anyMatch(thread -> thread.waitsFor() instanceof WaitChannel.ForDevice);
    }
  }

  static final class LosesRegisters extends Wrong {
    LosesRegisters(Settings settings) {
      super(settings);
    }

    @Override
    void saveContext() {
      Tcb before = thread();
      super.saveContext();
      if (booted && before.pid() != INIT) {
        machine.put(thread().saved(before.saved()));
      }
    }
  }

  static final class LoadsWithoutSaving extends Wrong {
    LoadsWithoutSaving(Settings settings) {
      super(settings);
    }

    @Override
    void note(Event event) {
      if (!booted || !(event instanceof Event.Saved)) {
        super.note(event);
      }
    }
  }

  static final class WakesStraightToRunning extends Wrong {
    WakesStraightToRunning(Settings settings) {
      super(settings);
    }

    @Override
    void wake(int tid) {
      Tcb thread = machine.thread(tid).waitsFor(null);
      machine.cpus.stream()
          .filter(cpu -> booted && cpu.isIdle() && cpu.busy() == 0)
          .findFirst()
          .ifPresentOrElse(cpu -> run(thread, cpu), () -> super.wake(tid));
    }

    private void run(Tcb thread, Cpu cpu) {
      boolean changing = cpu.space() != thread.pid();
      machine.put(cpu.loaded(thread, 0));
      note(new Loaded(machine.clock, cpu.id(), thread.tid(), thread.pid(), changing, 0));
      machine.put(thread.in(State.RUNNING, machine.clock));
      note(
          new Moved(
              machine.clock,
              thread.tid(),
              thread.pid(),
              State.BLOCKED,
              State.RUNNING,
              Transition.WAKE));
    }
  }

  static final class ZombiesVanish extends Wrong {
    ZombiesVanish(Settings settings) {
      super(settings);
    }

    @Override
    void endProcess(Pcb process) {
      super.endProcess(process);
      machine.processes.remove(process.pid());
    }
  }

  static final class StoresReachOtherProcesses extends Wrong {
    StoresReachOtherProcesses(Settings settings) {
      super(settings);
    }

    @Override
    void compute(Instruction.User user) {
      super.compute(user);
      if (booted && user instanceof Instruction.Store(String variable)) {
        storeElsewhere(variable, cpu().registers().acc());
      }
    }
  }

  static final class ForkShares extends Wrong {
    ForkShares(Settings settings) {
      super(settings);
    }

    @Override
    void compute(Instruction.User user) {
      super.compute(user);
      if (booted && user instanceof Instruction.Store) {
        Pcb mine = process();
        machine.processes.values().stream()
            .filter(other -> other.space().text() == mine.space().text())
            .toList()
            .forEach(other -> setData(other, mine.space().data()));
      }
    }
  }

  static final class ExecKeepsTheData extends Wrong {
    ExecKeepsTheData(Settings settings) {
      super(settings);
    }

    @Override
    void exec(String file) {
      SortedMap<String, Integer> data = new TreeMap<>(process().space().data());
      super.exec(file);
      data.putAll(process().space().data());
      setData(process(), data);
    }
  }

  static final class ThreadsShareOneStack extends Wrong {
    ThreadsShareOneStack(Settings settings) {
      super(settings);
    }

    @Override
    void compute(Instruction.User user) {
      super.compute(user);
      List<Integer> stack = process().space().stack(thread().tid());
      for (Tcb sibling : machine.threadsOf(process().pid())) {
        machine.put(process().space(process().space().stack(sibling.tid(), stack)));
      }
    }
  }

  static final class WaitsBusily extends Wrong {
    WaitsBusily(Settings settings) {
      super(settings);
    }

    @Override
    void blockAndRetry(WaitChannel channel) {
      if (process().pid() == INIT) {
        super.blockAndRetry(channel);
      } else {
        machine.put(cpu().registers(cpu().registers().pc(cpu().registers().pc() - 1)));
        leave(Transition.YIELD);
      }
    }
  }

  static final class CpuWaitsForTheDevice extends Wrong {
    CpuWaitsForTheDevice(Settings settings) {
      super(settings);
    }

    @Override
    void step(int cpu) {
      if (machine.busyDevices().findAny().isEmpty()) {
        super.step(cpu);
      }
    }
  }

  static final class SpaceIsAlwaysChanged extends Wrong {
    SpaceIsAlwaysChanged(Settings settings) {
      super(settings);
    }

    @Override
    void loadContext(int tid) {
      machine.put(Cpu.idle(cpu().id()));
      super.loadContext(tid);
    }
  }

  static final class ExecutesTwoAtOnce extends Wrong {
    ExecutesTwoAtOnce(Settings settings) {
      super(settings);
    }

    @Override
    void step(int cpu) {
      super.step(cpu);
      if (booted && !cpu().isIdle()) {
        super.step(cpu);
      }
    }
  }

  static final class IgnoresAffinity extends Wrong {
    IgnoresAffinity(Settings settings) {
      super(settings);
    }

    @Override
    void execute(Instruction instruction) {
      if (!(instruction instanceof Instruction.Bind)) {
        super.execute(instruction);
      }
    }
  }

  static final class ServesTheLastFirst extends Wrong {
    ServesTheLastFirst(Settings settings) {
      super(settings);
    }

    @Override
    void complete(String name) {
      List<Device.Order> queue = new ArrayList<>(machine.devices.get(name).queue());
      Collections.swap(queue, 0, queue.size() - 1);
      machine.devices.put(name, new Device(name, List.copyOf(queue)));
      super.complete(name);
    }
  }

  static final class FilesBelongToThreads extends Wrong {
    FilesBelongToThreads(Settings settings) {
      super(settings);
    }

    @Override
    void endThread() {
      machine.put(process().files(List.of()));
      super.endThread();
    }
  }

  static final class OneThreadOfAProcessAtATime extends Wrong {
    OneThreadOfAProcessAtATime(Settings settings) {
      super(settings);
    }

    @Override
    void step(int cpu) {
      on(cpu);
      boolean taken =
          machine.cpus.stream()
              .anyMatch(
                  other -> other.id() < cpu && !other.isIdle() && other.space() == process().pid());
      if (taken) {
        leave(Transition.YIELD);
      } else {
        super.step(cpu);
      }
    }
  }

  static final class ProcessOutlivesItsThreads extends Wrong {
    ProcessOutlivesItsThreads(Settings settings) {
      super(settings);
    }

    @Override
    void endProcess(Pcb process) {}
  }

  static final class ExitEndsOneThread extends Wrong {
    ExitEndsOneThread(Settings settings) {
      super(settings);
    }

    @Override
    void exit(int status) {
      if (machine.threadsOf(process().pid()).size() > 1) {
        endThread();
      } else {
        super.exit(status);
      }
    }
  }

  static final class WholeProcessBlocks extends Wrong {
    WholeProcessBlocks(Settings settings) {
      super(settings);
    }

    @Override
    void step(int cpu) {
      on(cpu);
      if (siblingWaitsForDevice()) {
        leave(Transition.YIELD);
      } else {
        super.step(cpu);
      }
    }
  }

  static final class OrphansAreForgotten extends Wrong {
    OrphansAreForgotten(Settings settings) {
      super(settings);
    }

    @Override
    void adopt(Pcb orphan) {}
  }

  static final class TheBlockedLoseTheirFiles extends Wrong {
    TheBlockedLoseTheirFiles(Settings settings) {
      super(settings);
    }

    @Override
    void block(WaitChannel channel) {
      int pid = process().pid();
      super.block(channel);
      machine.put(machine.process(pid).files(List.of()));
    }
  }

  static final class NoMemoryProtection extends Wrong {
    NoMemoryProtection(Settings settings) {
      super(settings);
    }

    @Override
    void compute(Instruction.User user) {
      try {
        super.compute(user);
      } catch (Trap trap) {
        if (user instanceof Instruction.Store(String variable)) {
          storeElsewhere(variable, cpu().registers().acc());
        } else {
          throw trap;
        }
      }
    }
  }

  static final class LocksAreNotTakenBack extends Wrong {
    LocksAreNotTakenBack(Settings settings) {
      super(settings);
    }

    @Override
    void takeBackLocks(int pid) {}
  }

  static final class ProgramsReachDevices extends Wrong {
    ProgramsReachDevices(Settings settings) {
      super(settings);
    }

    @Override
    void compute(Instruction.User user) {
      super.compute(user);
      if (booted) {
        machine.devices.putIfAbsent("screen", new Device("screen", List.of()));
      }
    }
  }

  static final class NoMoreThanThreeProcesses extends Wrong {
    NoMoreThanThreeProcesses(Settings settings) {
      super(settings);
    }

    @Override
    void fork() {
      if (booted && machine.processes.size() >= 3) {
        answer(-1);
      } else {
        super.fork();
      }
    }
  }

  static final class MemoryIsPartOfTheContext extends Wrong {
    private final Map<Integer, SortedMap<String, Integer>> saved = new HashMap<>();

    MemoryIsPartOfTheContext(Settings settings) {
      super(settings);
    }

    @Override
    void saveContext() {
      saved.put(thread().tid(), process().space().data());
      super.saveContext();
    }

    @Override
    void loadContext(int tid) {
      super.loadContext(tid);
      SortedMap<String, Integer> data = saved.get(tid);
      if (booted && data != null && data.keySet().equals(process().space().data().keySet())) {
        setData(process(), data);
      }
    }
  }

  static final class LocksAreAlwaysGranted extends Wrong {
    LocksAreAlwaysGranted(Settings settings) {
      super(settings);
    }

    @Override
    void lock(String lock) {
      machine.locks.remove(lock);
      super.lock(lock);
    }
  }

  static final class ThreadsAreProcesses extends Wrong {
    ThreadsAreProcesses(Settings settings) {
      super(settings);
    }

    @Override
    void createThread(int start) {
      fork();
      Tcb child = machine.thread(machine.lastId);
      machine.put(child.saved(Registers.start(start)));
    }
  }

  static final class CallsForgetWhereTheyCameFrom extends Wrong {
    CallsForgetWhereTheyCameFrom(Settings settings) {
      super(settings);
    }

    @Override
    void compute(Instruction.User user) {
      super.compute(user);
      if (user instanceof Instruction.Call) {
        List<Integer> stack = new ArrayList<>(process().space().stack(thread().tid()));
        stack.set(stack.size() - 1, 0);
        machine.put(process().space(process().space().stack(thread().tid(), List.copyOf(stack))));
      }
    }
  }

  static final class ForkReturnsOnce extends Wrong {
    ForkReturnsOnce(Settings settings) {
      super(settings);
    }

    @Override
    void fork() {
      super.fork();
      if (booted) {
        machine.processes.remove(machine.lastId);
        machine.threads.remove(machine.lastId);
        machine.ready.remove((Integer) machine.lastId);
      }
    }
  }

  static final class ForkReturnsThePidTwice extends Wrong {
    ForkReturnsThePidTwice(Settings settings) {
      super(settings);
    }

    @Override
    void fork() {
      super.fork();
      if (booted) {
        Tcb child = machine.thread(machine.lastId);
        machine.put(child.saved(child.saved().acc(child.pid())));
      }
    }
  }

  static final class TheChildBeginsAfresh extends Wrong {
    TheChildBeginsAfresh(Settings settings) {
      super(settings);
    }

    @Override
    void fork() {
      super.fork();
      Pcb child = machine.process(machine.lastId);
      setData(child, child.space().text().data());
    }
  }

  static final class TheChildForgetsItsParent extends Wrong {
    TheChildForgetsItsParent(Settings settings) {
      super(settings);
    }

    @Override
    void fork() {
      super.fork();
      machine.put(machine.process(machine.lastId).adoptedBy(INIT));
    }
  }

  static final class WaitingDoesNotCollect extends Wrong {
    WaitingDoesNotCollect(Settings settings) {
      super(settings);
    }

    @Override
    void waitForChild(String status) {
      Map<Integer, Pcb> before = new HashMap<>(machine.processes);
      super.waitForChild(status);
      before.values().stream().filter(Pcb::isZombie).forEach(machine::put);
    }
  }

  static final class TheStatusIsLost extends Wrong {
    TheStatusIsLost(Settings settings) {
      super(settings);
    }

    @Override
    void exit(int status) {
      super.exit(0);
    }
  }

  static final class TheOldestAlwaysComesFirst extends Wrong {
    TheOldestAlwaysComesFirst(Settings settings) {
      super(settings);
    }

    @Override
    void turn(int tid) {
      super.turn(booted ? machine.ready.getFirst() : tid);
    }
  }

  static final class SharedMemoryIsPrivate extends Wrong {
    SharedMemoryIsPrivate(Settings settings) {
      super(settings);
    }

    @Override
    void compute(Instruction.User user) {
      Map<String, Integer> before = new HashMap<>(machine.shared);
      super.compute(user);
      machine.shared.putAll(before);
    }
  }

  static final class OneInterpreterLockForAll extends Wrong {
    OneInterpreterLockForAll(Settings settings) {
      super(settings);
    }

    @Override
    boolean entersInterpreter() {
      boolean taken =
          machine.processes.values().stream()
              .anyMatch(other -> other.pid() != process().pid() && other.gil().holder() != 0);
      return !(booted && taken) && super.entersInterpreter();
    }
  }

  static final class TheTimerSwitchesCoroutines extends Wrong {
    TheTimerSwitchesCoroutines(Settings settings) {
      super(settings);
    }

    @Override
    void preempt(int cpu) {
      on(cpu);
      if (booted) {
        compute(new Instruction.Pass());
      }
      super.preempt(cpu);
    }
  }

  static final class OneProcessForEachProgram extends Wrong {
    OneProcessForEachProgram(Settings settings) {
      super(settings);
    }

    @Override
    public Kernel boot(Program... programs) {
      return super.boot(Stream.of(programs).distinct().toArray(Program[]::new));
    }
  }

  static final class EveryFileRuns extends Wrong {
    private final List<Program> files = new ArrayList<>();

    EveryFileRuns(Settings settings) {
      super(settings);
    }

    @Override
    public Kernel install(Program... programs) {
      files.addAll(List.of(programs));
      return super.install(programs);
    }

    @Override
    public Kernel boot(Program... programs) {
      return super.boot(Stream.concat(Stream.of(programs), files.stream()).toArray(Program[]::new));
    }
  }
}
