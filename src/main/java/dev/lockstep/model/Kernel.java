package dev.lockstep.model;

import dev.lockstep.model.Machine.Owner;
import dev.lockstep.model.Pcb.Descriptor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The upper half of the kernel: it makes and ends processes, and does what programs ask for.
 *
 * <p>A blocked thread is woken whenever what it waits for <em>may</em> have happened, and then asks
 * again. So nobody is handed a lock: the scheduler decides who comes first.
 */
public class Kernel extends Dispatcher {

  /** The first process. It collects its children, and adopts the orphans. */
  static final int INIT = 1;

  private final Map<String, Program> disk = new HashMap<>();

  /** A kernel for this machine, in which nothing runs yet. */
  public Kernel(Settings settings) {
    super(settings);
  }

  /** Puts programs on the disk; nothing runs by that. */
  public Kernel install(Program... programs) {
    Stream.of(programs).forEach(program -> disk.put(program.name(), program));
    return this;
  }

  /** Makes the first process, which starts these programs by fork and exec: pids 2, 3, … */
  public Kernel boot(Program... programs) {
    install(programs);
    Program init = Program.init(Stream.of(programs).map(Program::name).toList());
    createProcess(0, AddressSpace.load(init), List.of());
    addThread(Tcb.create(INIT, INIT, Registers.start(0), 0, -1));
    while (machine.thread(INIT).state() == State.READY) {
      turn(INIT);
    }
    for (int pid = INIT + 1; pid <= INIT + programs.length; pid++) {
      while (machine.process(pid).space().text() == init) {
        turn(pid);
      }
    }
    return this;
  }

  /** Gives the thread a CPU for one instruction, without a clock. */
  void turn(int tid) {
    dispatch(0, tid);
    step(0);
    if (!cpu().isIdle()) {
      preempt(0);
    }
    machine.forgetTime();
  }

  /** Lets a CPU execute one instruction of its thread. */
  void step(int cpu) {
    on(cpu);
    if (process().phase() == Pcb.Phase.ENDING) {
      endThread();
    } else if (entersInterpreter()) {
      int tid = thread().tid();
      fetchAndExecute();
      countInterpreted(tid);
    }
  }

  private void fetchAndExecute() {
    int tid = thread().tid();
    int pid = process().pid();
    try {
      Instruction next = process().space().text().at(cpu().registers().pc());
      note(new Event.Executed(machine.clock, cpu().id(), tid, pid, next));
      machine.put(cpu().fetched());
      execute(next);
    } catch (Trap trap) {
      note(new Event.Trapped(machine.clock, tid, pid, String.valueOf(trap.getMessage())));
      exit(-trap.signal());
    }
  }

  /** The table of all instructions. */
  void execute(Instruction instruction) {
    switch (instruction) {
      case Instruction.User user -> compute(user);
      case Instruction.Print print -> print(print.text());
      case Instruction.Fork() -> fork();
      case Instruction.Exec exec -> exec(exec.file());
      case Instruction.Exit exit -> exit(exit.status());
      case Instruction.Wait wait -> waitForChild(wait.status());
      case Instruction.GetPid() -> answer(process().pid());
      case Instruction.GetParent() -> answer(process().parent());
      case Instruction.CreateThread create -> createThread(create.target());
      case Instruction.JoinThread() -> join(cpu().registers().acc());
      case Instruction.EndThread() -> endThread();
      case Instruction.Lock lock -> lock(lock.lock());
      case Instruction.Unlock lock -> unlock(lock.lock());
      case Instruction.OpenPipe pipe -> openPipe(pipe.pipe());
      case Instruction.Read pipe -> read(pipe.pipe());
      case Instruction.Write pipe -> write(pipe.pipe());
      case Instruction.Close close -> close(close.pipe(), close.end());
      case Instruction.Request request -> request(request.device(), request.ticks());
      case Instruction.Yield() -> leave(Transition.YIELD);
      case Instruction.SetPriority set -> machine.put(thread().priority(set.priority()));
      case Instruction.Bind bind -> bind(bind.cpu());
    }
  }

  void compute(Instruction.User user) {
    int tid = thread().tid();
    UserMode after =
        new UserMode(tid, cpu().registers(), process().space(), machine.shared).execute(user);
    machine.put(process().space(after.space()));
    machine.put(cpu().registers(after.registers()));
    machine.shared.putAll(after.shared());
  }

  /** The result of a system call. */
  void answer(int value) {
    machine.put(cpu().registers(cpu().registers().acc(value)));
  }

  /** The thread waits, and then tries this instruction again. */
  void blockAndRetry(WaitChannel channel) {
    machine.put(cpu().registers(cpu().registers().pc(cpu().registers().pc() - 1)));
    block(channel);
  }

  @Override
  void block(WaitChannel channel) {
    leaveInterpreter();
    super.block(channel);
  }

  private void print(String text) {
    machine.output.add(text.replace("{}", String.valueOf(cpu().registers().acc())));
  }

  // Processes

  private int createProcess(int parent, AddressSpace space, List<Descriptor> files) {
    int pid = ++machine.lastId;
    machine.put(Pcb.create(pid, parent, space, files));
    note(new Event.Created(machine.clock, pid, parent));
    return pid;
  }

  /** The child gets copies (FORK-03): of memory, open files, and the caller's registers. */
  void fork() {
    Pcb parent = process();
    Tcb caller = thread();
    AddressSpace copy = parent.space().copyFor(caller.tid(), machine.lastId + 1);
    int pid = createProcess(parent.pid(), copy, parent.files());
    Registers registers = cpu().registers().acc(0);
    addThread(Tcb.create(pid, pid, registers, caller.priority(), caller.cpu()));
    answer(pid);
  }

  /** The memory is new, the files stay open. */
  void exec(String file) {
    Program program = disk.get(file);
    if (program == null || machine.threadsOf(process().pid()).size() > 1) {
      answer(-1);
      return;
    }
    machine.put(process().space(AddressSpace.load(program).stack(thread().tid(), List.of())));
    program.shared().forEach(machine.shared::putIfAbsent);
    machine.put(cpu().registers(Registers.start(0)));
  }

  /** Ends this thread now; the others of its process are woken, and end when they get a CPU. */
  void exit(int status) {
    int pid = process().pid();
    machine.put(process().ending(status));
    machine.threadsOf(pid).stream()
        .filter(thread -> thread.state() == State.BLOCKED)
        .forEach(thread -> wake(thread.tid()));
    endThread();
  }

  /** A child that has ended is collected: only then its PCB goes (FORK-07). */
  void waitForChild(String status) {
    List<Pcb> children = machine.childrenOf(process().pid());
    Optional<Pcb> zombie = children.stream().filter(Pcb::isZombie).findFirst();
    if (children.isEmpty()) {
      answer(-1);
    } else if (zombie.isEmpty()) {
      blockAndRetry(new WaitChannel.ForChild(process().pid()));
    } else {
      answer(zombie.get().status());
      compute(new Instruction.Store(status));
      answer(zombie.get().pid());
      remove(zombie.get());
    }
  }

  private void remove(Pcb zombie) {
    machine.processes.remove(zombie.pid());
    note(new Event.Collected(machine.clock, zombie.pid(), zombie.parent()));
  }

  /** With its last thread a process ends: the kernel takes back all but the PCB (OS-46). */
  void endProcess(Pcb process) {
    note(new Event.Ended(machine.clock, process.pid(), process.status()));
    machine.put(process.zombie());
    process.files().forEach(file -> closed(file.pipe()));
    takeBackLocks(process.pid());
    machine.childrenOf(process.pid()).forEach(this::adopt);
    if (process.pid() == INIT) {
      remove(process);
    } else {
      wake(new WaitChannel.ForChild(process.parent()));
    }
  }

  void takeBackLocks(int pid) {
    new ArrayList<>(machine.locks.entrySet())
        .stream().filter(held -> held.getValue().pid() == pid).forEach(held -> free(held.getKey()));
  }

  /** An orphan goes to the first process (FORK-08). */
  void adopt(Pcb orphan) {
    machine.put(orphan.adoptedBy(INIT));
    wake(new WaitChannel.ForChild(INIT));
  }

  // Threads

  private void addThread(Tcb thread) {
    Pcb process = machine.process(thread.pid());
    List<Integer> stack = process.space().stack(thread.tid());
    machine.put(process.space(process.space().stack(thread.tid(), stack)));
    machine.put(thread);
    move(thread.tid(), Transition.CREATE);
  }

  /** The new thread has registers and a stack of its own, and the memory of the process. */
  void createThread(int start) {
    Tcb creator = thread();
    int tid = ++machine.lastId;
    Registers registers = Registers.start(start);
    addThread(Tcb.create(tid, creator.pid(), registers, creator.priority(), creator.cpu()));
    answer(tid);
  }

  private void join(int tid) {
    if (machine.threadsOf(process().pid()).stream().anyMatch(other -> other.tid() == tid)) {
      blockAndRetry(new WaitChannel.ForThread(tid));
    }
  }

  /** Ends this thread, and with the last one the process. */
  void endThread() {
    int tid = thread().tid();
    int pid = process().pid();
    leaveInterpreter();
    machine.put(process().space(process().space().without(tid)));
    machine.devices.replaceAll((name, device) -> device.without(tid));
    leaveForGood();
    wake(new WaitChannel.ForThread(tid));
    if (machine.threadsOf(pid).isEmpty()) {
      endProcess(machine.process(pid));
    }
  }

  private void bind(int cpu) {
    machine.put(thread().boundTo(cpu));
    if (cpu().id() != cpu) {
      leave(Transition.YIELD);
    }
  }

  // Locks

  /** Takes the lock if nobody holds it. */
  void lock(String lock) {
    if (machine.locks.containsKey(lock)) {
      blockAndRetry(new WaitChannel.ForLock(lock));
    } else {
      machine.locks.put(lock, new Owner(process().pid(), thread().tid()));
    }
  }

  private void unlock(String lock) {
    if (!new Owner(process().pid(), thread().tid()).equals(machine.locks.get(lock))) {
      throw new Trap(Trap.SIGSYS, "this thread does not hold " + lock);
    }
    free(lock);
  }

  private void free(String lock) {
    machine.locks.remove(lock);
    wake(new WaitChannel.ForLock(lock));
  }

  // Pipes

  private void openPipe(String name) {
    int id = ++machine.lastId;
    machine.pipes.put(id, new Pipe(id, List.of()));
    List<Descriptor> files = process().files();
    files = Copies.with(files, new Descriptor(name, Pipe.End.READING, id));
    files = Copies.with(files, new Descriptor(name, Pipe.End.WRITING, id));
    machine.put(process().files(files));
  }

  /** Out of the kernel's buffer; end of file if it is empty and nobody can write any more. */
  void read(String name) {
    Pipe pipe = pipe(name, Pipe.End.READING);
    if (!pipe.buffer().isEmpty()) {
      answer(pipe.buffer().getFirst());
      machine.pipes.put(pipe.id(), pipe.read());
      wake(new WaitChannel.ForPipe(pipe.id()));
    } else if (machine.isOpen(pipe.id(), Pipe.End.WRITING)) {
      blockAndRetry(new WaitChannel.ForPipe(pipe.id()));
    } else {
      answer(-1);
    }
  }

  /** Into the kernel's buffer, as soon as it has room. */
  void write(String name) {
    Pipe pipe = pipe(name, Pipe.End.WRITING);
    if (!machine.isOpen(pipe.id(), Pipe.End.READING)) {
      throw new Trap(Trap.SIGPIPE, "nobody reads " + name);
    }
    if (pipe.buffer().size() >= settings.buffer()) {
      blockAndRetry(new WaitChannel.ForPipe(pipe.id()));
    } else {
      machine.pipes.put(pipe.id(), pipe.written(cpu().registers().acc()));
      wake(new WaitChannel.ForPipe(pipe.id()));
    }
  }

  private Pipe pipe(String name, Pipe.End end) {
    return machine.pipes.get(process().pipe(name, end));
  }

  private void close(String name, Pipe.End end) {
    Descriptor file = new Descriptor(name, end, process().pipe(name, end));
    List<Descriptor> open = new ArrayList<>(process().files());
    open.remove(file);
    machine.put(process().files(List.copyOf(open)));
    closed(file.pipe());
  }

  private void closed(int pipe) {
    wake(new WaitChannel.ForPipe(pipe));
    if (!machine.isOpen(pipe, Pipe.End.READING) && !machine.isOpen(pipe, Pipe.End.WRITING)) {
      machine.pipes.remove(pipe);
    }
  }

  // Devices

  private void request(String name, int ticks) {
    int tid = thread().tid();
    Device device = machine.devices.getOrDefault(name, new Device(name, List.of()));
    machine.devices.put(name, device.ordered(tid, ticks));
    block(new WaitChannel.ForDevice(name, tid));
  }

  /** The clock's interrupt: the devices work on, each at its first request. */
  void tick() {
    machine.clock++;
    machine.busyDevices().toList().forEach(this::tick);
  }

  private void tick(Device device) {
    machine.devices.put(device.name(), device.ticked());
    if (device.queue().getFirst().ticks() <= 1) {
      complete(device.name());
    }
  }

  /** The device's interrupt: it has done its first request. */
  void complete(String name) {
    Device device = machine.devices.get(name);
    machine.devices.put(name, new Device(name, Copies.tail(device.queue())));
    wake(new WaitChannel.ForDevice(name, device.queue().getFirst().tid()));
  }

  // The interpreter lock, if there is one

  /** Whether the thread may execute; if not, it waits. */
  boolean entersInterpreter() {
    Gil gil = process().gil();
    if (settings.gil() == 0 || gil.holder() == thread().tid()) {
      return true;
    }
    if (gil.holder() != 0) {
      block(new WaitChannel.ForGil(process().pid()));
      return false;
    }
    boolean givenUpJustNow = machine.clock > 0 && gil.freed() == machine.clock;
    if (!givenUpJustNow) {
      machine.put(process().gil(gil.takenBy(thread().tid())));
    }
    return !givenUpJustNow;
  }

  /** Whoever waits for something else, or ends, does not keep the interpreter lock. */
  private void leaveInterpreter() {
    Gil gil = process().gil();
    if (gil.holder() == thread().tid()) {
      machine.put(process().gil(gil.givenUp(machine.clock)));
      wake(new WaitChannel.ForGil(process().pid()));
    }
  }

  /** After the interval the lock is given up if somebody waits for it, who then comes first. */
  void countInterpreted(int tid) {
    if (cpu().thread() == tid && process().gil().holder() == tid) {
      WaitChannel waiting = new WaitChannel.ForGil(process().pid());
      machine.put(process().gil(process().gil().counted(settings.gil())));
      boolean over = process().gil().held() == settings.gil();
      if (over && !machine.waitingFor(waiting).isEmpty()) {
        leaveInterpreter();
        block(waiting);
      }
    }
  }
}
