package dev.lockstep.model;

import static dev.lockstep.model.State.BLOCKED;
import static dev.lockstep.witness.Witness.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.model.Event.Collected;
import dev.lockstep.model.Event.Created;
import dev.lockstep.model.Event.Ended;
import dev.lockstep.model.Event.Executed;
import dev.lockstep.model.Event.Moved;
import dev.lockstep.witness.Testifies;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The chapter OS: what a process is made of, how it is born and dies, and what it may touch. */
class OsProcessProperties extends Laws {

  @Testifies(value = "OS-01", as = MODEL)
  @Property(tries = 30)
  void aProgramStartedTwiceIsTwoProcesses(@ForAll("worlds") World world) {
    Program program = world.programs().getFirst();
    Program own =
        Program.of("own", "data pid 0\n get-pid\n store pid\n yield\n load pid\n print own {}");
    Trace trace = run(world.with(List.of(own, program, own, program)));
    Machine booted = trace.history().getFirst();
    assertThat(booted.processes.values().stream().map(process -> process.space().text().name()))
        .as("the programs that the processes run")
        .containsExactly("init", "own", program.name(), "own", program.name());
    assertThat(linesOf(own, trace)).as("their pids").containsExactlyInAnyOrder("own 2", "own 4");
    List<String> alone = run(world.with(List.of(program))).output();
    assertThat(linesOf(program, trace))
        .as("the lines of both")
        .hasSize(2 * alone.size())
        .containsAll(alone);
  }

  @Testifies(value = "OS-02", as = MODEL)
  @Property(tries = 40)
  void aProcessIsMadeOfProgramDataAndPcb(@ForAll("worlds") World world) {
    for (Machine machine : run(world).history()) {
      machine.processes.forEach((pid, pcb) -> {
        assertThat(pcb.pid()).as("the pid in the PCB").isEqualTo(pid);
        if (!pcb.isZombie()) {
          assertThat(pcb.space().data().keySet())
              .as("the data set of %s", pcb.space().text())
              .isEqualTo(pcb.space().text().data().keySet());
        }
      });
    }
  }

  @Testifies(value = "OS-03", as = MODEL)
  @Property(tries = 40)
  void aProcessExistsExactlyWhileItsPcbIsInTheTable(@ForAll("worlds") World world) {
    Trace trace = run(world);
    Map<Integer, Long> created = times(trace.all(Created.class).toList(), Created::pid);
    Map<Integer, Long> collected = times(trace.events(Collected.class), Collected::pid);
    for (Machine machine : trace.history()) {
      Set<Integer> existing =
          created.keySet().stream()
              .filter(pid -> created.get(pid) <= machine.clock)
              .filter(pid -> collected.getOrDefault(pid, Long.MAX_VALUE) > machine.clock)
              .collect(Collectors.toSet());
      assertThat(machine.processes.keySet()).as("the process table").isEqualTo(existing);
      assertThat(machine.threads.values())
          .as("threads, each of a process in the table")
          .allMatch(thread -> existing.contains(thread.pid()));
    }
    assertThat(trace.end().processes).as("the process table at the end").isEmpty();
  }

  private static <E extends Event> Map<Integer, Long> times(List<E> events, ToIntFunction<E> pid) {
    Map<Integer, Long> times = new HashMap<>();
    events.forEach(event -> times.put(pid.applyAsInt(event), event.time()));
    return times;
  }

  @Testifies(value = "OS-04", as = MODEL)
  @Property(tries = 40)
  void eachProcessHasItsOwnTextDataAndStackRegions(@ForAll("worlds") World world) {
    Trace trace = run(world);
    for (Machine machine : trace.history()) {
      for (Pcb pcb : machine.processes.values()) {
        assertThat(pcb.space().stacks().keySet())
            .as("stacks of %s", pcb.pid())
            .containsExactlyElementsOf(
                machine.threadsOf(pcb.pid()).stream().map(Tcb::tid).toList());
      }
    }
    requireThatMemoryIsChangedByItsOwnProcessOnly(trace);
  }

  private static void requireThatMemoryIsChangedByItsOwnProcessOnly(Trace trace) {
    Map<Long, Set<Integer>> active = new HashMap<>();
    for (Event event : trace.events()) {
      if (event instanceof Executed executed) {
        active.computeIfAbsent(executed.time(), time -> new HashSet<>()).add(executed.pid());
      } else if (event instanceof Event.Dropped dropped) {
        active.computeIfAbsent(dropped.time(), time -> new HashSet<>()).add(dropped.pid());
      }
    }
    for (int time = 1; time <= trace.ticks(); time++) {
      Machine before = trace.history().get(time - 1);
      Machine after = trace.history().get(time);
      Set<Integer> working = active.getOrDefault((long) time, Set.of());
      before.processes.forEach((pid, pcb) -> {
        if (!working.contains(pid) && after.processes.containsKey(pid)) {
          assertThat(after.process(pid).space())
              .as("the memory of %s, which did nothing", pid)
              .isEqualTo(pcb.space());
        }
      });
    }
  }

  @Testifies(value = "OS-05", as = MODEL)
  @Property(tries = 30)
  void aFileOnTheDiskIsNoProcessUntilItIsLoaded(@ForAll("worlds") World world) {
    Program stored = Program.of("stored", "print stored has run");
    Program lazy = Program.of("lazy", "print nothing to do");
    Program keen = Program.of("keen", "exec stored");
    Kernel kernel = kernel(world.settings()).install(stored);
    assertThat(kernel.machine.processes).as("processes after a program was stored").isEmpty();
    Trace idle = simulate(kernel.boot(lazy), world);
    assertThat(programs(idle)).as("programs of processes").doesNotContain("stored");
    Trace busy = simulate(kernel(world.settings()).install(stored).boot(keen), world);
    assertThat(programs(busy)).as("programs of processes").contains("stored");
    assertThat(busy.output()).as("the output").containsExactly("stored has run");
  }

  private Trace simulate(Kernel kernel, World world) {
    return unbroken(() -> Simulation.run(kernel, scheduler(world.scheduler()), 500));
  }

  private static Set<String> programs(Trace trace) {
    return trace.history().stream()
        .flatMap(machine -> machine.processes.values().stream())
        .map(process -> process.space().text().name())
        .collect(Collectors.toSet());
  }

  @Testifies(value = "OS-20", as = MODEL)
  @Property(tries = 30)
  void severalProgramsShareOneCpuAndItsMemoryWithoutDisturbingEachOther(
      @ForAll("oneCpu") World world) {
    Trace together = run(world);
    assertThat(together.history().getFirst().processes)
        .as("the programs in memory at once, and init")
        .hasSize(world.programs().size() + 1);
    for (Program program : world.programs()) {
      Trace alone = run(world.with(List.of(program)));
      assertThat(linesOf(program, together))
          .as("what %s prints among others", program)
          .isEqualTo(alone.output());
    }
  }

  @Testifies(value = "OS-22", as = MODEL)
  @Property(tries = 30)
  void competitorsForADeviceAreServedInOrder(
      @ForAll("worlds") World world,
      @ForAll @IntRange(min = 2, max = 4) int programs,
      @ForAll @IntRange(min = 1, max = 5) int ticks) {
    Program asking = Program.of("asking", ("request disk " + ticks + "\n").repeat(2));
    Trace trace = run(world.with(IntStream.range(0, programs).mapToObj(i -> asking).toList()));
    List<Integer> asked =
        trace.events(Executed.class).stream()
            .filter(event -> event.instruction() instanceof Instruction.Request)
            .map(Executed::tid)
            .toList();
    List<Moved> served =
        trace.events(Moved.class).stream()
            .filter(moved -> moved.from() == BLOCKED && moved.pid() != Kernel.INIT)
            .toList();
    assertThat(served.stream().map(Moved::tid))
        .as("who is served, compared with who asked")
        .containsExactlyElementsOf(asked);
    for (int i = 1; i < served.size(); i++) {
      assertThat(served.get(i).time() - served.get(i - 1).time())
          .as("the time from one completion to the next")
          .isGreaterThanOrEqualTo(ticks);
    }
  }

  @Testifies(value = "OS-31", as = MODEL)
  @Property(tries = 40)
  void everyProcessButTheFirstIsMadeByASystemCallOfAnother(@ForAll("worlds") World world) {
    List<Program> programs = new ArrayList<>(world.programs());
    programs.addFirst(
        Program.of("orphan", "fork\n jump-if-zero c\n exit 0\nc:\n request disk 9\n exit 0\n"));
    Trace trace = run(world.with(programs));
    Executed last = null;
    for (Event event : trace.events()) {
      if (event instanceof Executed executed) {
        last = executed;
      } else if (event instanceof Created created && created.pid() != Kernel.INIT) {
        assertThat(last).as("what comes right before %s", created).isNotNull();
        assertThat(last.instruction()).as("the call").isEqualTo(new Instruction.Fork());
        assertThat(last.pid()).as("the caller").isEqualTo(created.by());
      }
    }
    assertThat(trace.all(Created.class).filter(created -> created.by() == 0).map(Created::pid))
        .as("processes made by the kernel itself")
        .containsExactly(Kernel.INIT);
    for (Machine machine : trace.history()) {
      machine.processes.keySet().forEach(pid -> requireChainToInit(machine, pid));
    }
  }

  private static void requireChainToInit(Machine machine, int pid) {
    List<Integer> chain = new ArrayList<>(List.of(pid));
    while (chain.getLast() != Kernel.INIT) {
      Pcb process = machine.processes.get(chain.getLast());
      assertThat(process).as("the end of the chain of parents %s", chain).isNotNull();
      chain.add(process.parent());
    }
  }

  @Testifies(value = "OS-32", as = MODEL)
  @Property(tries = 30)
  void aDaemonSleepsUntilItIsNeeded(
      @ForAll("worlds") World world,
      @ForAll @IntRange(min = 1, max = 4) int jobs,
      @ForAll @IntRange(min = 0, max = 30) int pause) {
    Program program =
        Program.of(
            "A",
            "data s 0\n pipe jobs\n fork\n jump-if-zero daemon\n"
                + ("request clock " + (pause + 1) + "\n set 7\n write jobs\n").repeat(jobs)
                + "close-writing jobs\n wait s\n exit 0\n"
                + "daemon:\n close-writing jobs\n"
                + "sleep:\n read jobs\n add 1\n jump-if-zero over\n print A works\n jump sleep\n"
                + "over:\n exit 0\n");
    Trace trace = run(world.with(List.of(program)));
    int daemon = trace.events(Created.class).getFirst().pid();
    assertThat(linesOf(program, trace)).as("the jobs done").hasSize(jobs);
    long reads =
        executedBy(daemon, trace).stream()
            .filter(event -> event.instruction() instanceof Instruction.Read)
            .count();
    assertThat(reads).as("how often it looks for a job").isLessThanOrEqualTo(2 * jobs + 2);
  }

  @Testifies(value = "OS-36", as = MODEL)
  @Property(tries = 40)
  void aBlockedProcessUsesNoCpuAndStillOwnsEverything(@ForAll("worlds") World world) {
    Trace trace = run(world);
    Set<List<Long>> worked = new HashSet<>();
    trace.events(Executed.class).forEach(e -> worked.add(List.of(e.time(), (long) e.pid())));
    for (int time = 1; time <= trace.ticks(); time++) {
      Machine before = trace.history().get(time - 1);
      Machine after = trace.history().get(time);
      for (Pcb pcb : before.processes.values()) {
        if (isBlocked(before, pcb.pid()) && isBlocked(after, pcb.pid())) {
          long now = time;
          boolean ranInBetween = worked.contains(List.of(now, (long) pcb.pid()));
          Pcb still = after.processes.get(pcb.pid());
          assertThat(still).as("the PCB of the blocked process %s", pcb.pid()).isNotNull();
          if (!ranInBetween) {
            assertThat(still.space()).as("its memory").isEqualTo(pcb.space());
            assertThat(still.files()).as("its files").isEqualTo(pcb.files());
          }
        }
      }
    }
    assertThat(lines(world, trace))
        .as("what it does afterwards")
        .isEqualTo(lines(world, new OsProcessProperties().run(world)));
  }

  private static boolean isBlocked(Machine machine, int pid) {
    List<Tcb> threads = machine.threadsOf(pid);
    return !threads.isEmpty() && threads.stream().allMatch(thread -> thread.state() == BLOCKED);
  }

  @Testifies(value = "OS-45", as = MODEL)
  @Property(tries = 30)
  void eachThreadHasItsOwnRegistersAndAnAccessOutsideIsTrapped(@ForAll("worlds") World world) {
    Program rogue = Program.of("rogue", "set 666\n store x\n print rogue was here");
    List<Program> programs = new ArrayList<>(world.programs());
    programs.addFirst(rogue);
    World attacked = world.with(programs);
    Trace trace = run(attacked);
    assertThat(trace.events(Ended.class))
        .as("how the rogue ended")
        .anyMatch(ended -> ended.pid() == 2 && ended.status() == -11);
    assertThat(linesOf(rogue, trace)).as("what the rogue printed").isEmpty();
    assertThat(lines(world, trace))
        .as("what the others print")
        .isEqualTo(lines(world, new OsProcessProperties().run(world)));
  }

  @Testifies(value = "OS-46", as = MODEL)
  @Property(tries = 30)
  void whatAProcessHeldIsTakenBackAtItsEnd(
      @ForAll("worlds") World world, @ForAll @IntRange(min = 0, max = 3) int ticks) {
    Program messy =
        Program.of(
            "messy",
            "pipe p\n lock m\n thread t\n request disk 2\n exit 1\nt:\n lock n\n request disk "
                + (ticks + 1)
                + "\n jump t2\nt2:\n request disk 50\n end");
    List<Program> programs = new ArrayList<>(world.programs());
    programs.addFirst(messy);
    Trace trace = run(world.with(programs));
    long end =
        trace.events(Ended.class).stream()
            .filter(ended -> ended.pid() == 2)
            .findFirst()
            .orElseThrow()
            .time();
    Machine after = trace.history().get((int) end);
    assertThat(after.locks.values()).as("locks").allMatch(owner -> owner.pid() != 2);
    assertThat(after.threadsOf(2)).as("threads").isEmpty();
    assertThat(
            after.busyDevices().flatMap(device -> device.queue().stream()).map(Device.Order::tid))
        .as("who still occupies devices")
        .allMatch(tid -> after.threads.containsKey(tid));
    Pcb zombie = after.processes.get(2);
    if (zombie != null) {
      assertThat(zombie.files()).as("files").isEmpty();
      assertThat(zombie.space()).as("memory").isEqualTo(AddressSpace.NONE);
    }
    assertThat(trace.end().locks).as("locks at the end").isEmpty();
    assertThat(trace.end().pipes).as("pipes at the end").isEmpty();
  }

  @Testifies(value = "OS-47", as = MODEL)
  @Property(tries = 40)
  void onlyASystemCallReachesBeyondTheProcess(@ForAll("oneCpu") World world) {
    Kernel kernel = booted(world.with(world.settings().gil(0)));
    for (int i = 0; i < 400 && !kernel.machine.ready.isEmpty(); i++) {
      int tid = kernel.machine.ready.get(i % kernel.machine.ready.size());
      kernel.dispatch(0, tid);
      Machine before = kernel.machine.copy();
      Pcb process = kernel.process();
      boolean calls = callsTheKernel(kernel, process);
      unbroken(() -> step(kernel));
      if (!calls) {
        requireThatOnlyTheProcessChanged(before, kernel.machine, process.pid());
      }
      if (!kernel.cpu().isIdle()) {
        kernel.preempt(0);
      }
    }
  }

  private static boolean callsTheKernel(Kernel kernel, Pcb process) {
    return process.phase() != Pcb.Phase.ALIVE
        || process.space().text().at(kernel.cpu().registers().pc())
            instanceof Instruction.SystemCall;
  }

  private static Machine step(Kernel kernel) {
    kernel.step(0);
    return kernel.machine;
  }

  private static void requireThatOnlyTheProcessChanged(Machine before, Machine after, int pid) {
    assertThat(after.devices).as("devices").isEqualTo(before.devices);
    assertThat(after.pipes).as("pipes").isEqualTo(before.pipes);
    assertThat(after.locks).as("locks").isEqualTo(before.locks);
    assertThat(after.output).as("output").isEqualTo(before.output);
    assertThat(after.threads).as("thread table").isEqualTo(before.threads);
    assertThat(Copies.without(after.processes, pid))
        .as("all other processes")
        .isEqualTo(Copies.without(before.processes, pid));
    assertThat(after.process(pid).space(AddressSpace.NONE))
        .as("the PCB, apart from the memory")
        .isEqualTo(before.process(pid).space(AddressSpace.NONE));
  }

  @Testifies(value = "OS-50", as = MODEL)
  @Property(tries = 30)
  void processesAreMadeAndEndWhileTheSystemRuns(
      @ForAll("worlds") World world, @ForAll @IntRange(min = 1, max = 8) int children) {
    Program maker =
        Program.of(
            "maker",
            "data s 0\n"
                + "fork\n jump-if-zero child\n".repeat(children)
                + "wait s\n".repeat(children)
                + "exit 0\nchild:\n add 1\n exit 0\n");
    Trace trace = run(world.with(List.of(maker)));
    assertThat(trace.events(Created.class)).as("made while it ran").hasSize(children);
    assertThat(trace.events(Created.class).stream().map(Created::pid))
        .as("their pids")
        .doesNotHaveDuplicates();
    assertThat(trace.events(Collected.class).stream().filter(event -> event.by() == 2))
        .as("ended and collected while it ran")
        .hasSize(children);
    assertThat(trace.end().processes).as("processes at the end").isEmpty();
  }

  @Testifies(value = "OS-59", as = MODEL)
  @Property(tries = 30)
  void aProcessIsAProgramPlusResources(
      @ForAll("worlds") World world, @ForAll @IntRange(min = 1, max = 99) int value) {
    Program program =
        Program.of(
            "program",
            "data mine "
                + value
                + "\n pipe p\n get-pid\n push\n store mine\n pop\n load mine\n"
                + "print program has {}\n close-reading p\n");
    Trace trace = run(world.with(List.of(program, program)));
    Machine booted = trace.history().getFirst();
    assertThat(booted.processes).as("the processes").containsKeys(2, 3);
    for (int pid : List.of(2, 3)) {
      AddressSpace space = booted.process(pid).space();
      assertThat(space.text()).as("the instructions").isSameAs(booted.process(2).space().text());
      assertThat(space.data()).as("the first data").isEqualTo(Map.of("mine", value));
      assertThat(trace.output()).as("what became of the data").contains("program has " + pid);
      assertThat(trace.history())
          .as("instants with resources of %s", pid)
          .anyMatch(machine -> owns(machine, pid));
    }
  }

  private static boolean owns(Machine machine, int pid) {
    Pcb pcb = machine.processes.get(pid);
    return pcb != null && pcb.files().size() == 2 && !pcb.space().stacks().isEmpty();
  }
}
