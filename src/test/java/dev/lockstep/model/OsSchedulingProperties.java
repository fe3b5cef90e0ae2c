package dev.lockstep.model;

import static dev.lockstep.model.State.BLOCKED;
import static dev.lockstep.model.State.ENDED;
import static dev.lockstep.model.State.NEW;
import static dev.lockstep.model.State.READY;
import static dev.lockstep.model.State.RUNNING;
import static dev.lockstep.witness.Witness.MODEL;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.model.Event.Dropped;
import dev.lockstep.model.Event.Executed;
import dev.lockstep.model.Event.Loaded;
import dev.lockstep.model.Event.Moved;
import dev.lockstep.model.Event.Saved;
import dev.lockstep.witness.Testifies;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The chapter OS: turns, states, policies, and several CPUs. */
class OsSchedulingProperties extends Laws {

  private static final String LOOP = "again:\n add 1\n jump again\n";

  private static final Program FOREVER = Program.of("forever", LOOP);

  @Testifies(value = "OS-06", as = MODEL)
  @Property(tries = 30)
  void theSchedulerDecidesHowLongAProgramRuns(
      @ForAll @IntRange(min = 1, max = 9) int slice, @ForAll @IntRange(min = 2, max = 4) int n) {
    World world = new World(Settings.SIMPLE, Scheduler.roundRobin(slice), copies(FOREVER, n));
    List<Integer> turns = turnLengths(runFor(slice * n * 3, world));
    assertThat(turns.subList(0, turns.size() - 1))
        .as("the lengths of the turns of programs that never stop by themselves")
        .isNotEmpty()
        .containsOnly(slice);
  }

  @Testifies(value = "OS-07", as = MODEL)
  @Property(tries = 40)
  void oneCpuLoadsRunsAndSavesOneContextAfterTheOther(@ForAll("oneCpu") World world) {
    requireTurns(contextEvents(run(world)));
  }

  @Testifies(value = "OS-37", as = MODEL)
  @Property(tries = 40)
  void everyCpuTakesTasksOneAfterTheOtherWhateverThePolicy(@ForAll("worlds") World world) {
    contextEvents(run(world)).stream()
        .collect(groupingBy(OsSchedulingProperties::cpuOf))
        .values()
        .forEach(OsSchedulingProperties::requireTurns);
  }

  /** A turn: a context is loaded, its thread runs, and the context is saved or dropped. */
  private static void requireTurns(List<Event> events) {
    int running = 0;
    for (Event event : events) {
      switch (event) {
        case Loaded loaded -> {
          assertThat(running).as("whose context is there when another one is loaded").isZero();
          running = loaded.tid();
        }
        case Executed executed -> assertThat(executed.tid()).as("who runs").isEqualTo(running);
        case Saved saved -> {
          assertThat(saved.tid()).as("whose context is saved").isEqualTo(running);
          running = 0;
        }
        case Dropped dropped -> {
          assertThat(dropped.tid()).as("whose context is dropped").isEqualTo(running);
          running = 0;
        }
        default -> throw new IllegalStateException("no context event: " + event);
      }
    }
    assertThat(running).as("whose context is still there at the end").isZero();
  }

  private static List<Event> contextEvents(Trace trace) {
    return trace.events(Event.class).stream().filter(event -> cpuOf(event) >= 0).toList();
  }

  private static int cpuOf(Event event) {
    return switch (event) {
      case Loaded loaded -> loaded.cpu();
      case Executed executed -> executed.cpu();
      case Saved saved -> saved.cpu();
      case Dropped dropped -> dropped.cpu();
      default -> -1;
    };
  }

  @Testifies(value = "OS-08", as = MODEL)
  @Property(tries = 40)
  void aProgramGoesOnWhereItStoppedWhateverTheSchedule(@ForAll("worlds") World world) {
    World calm = new World(Settings.SIMPLE, Scheduler.roundRobin(10_000), world.programs());
    Trace trace = run(world);
    assertThat(lines(world, trace))
        .as("what the programs print under this schedule, and without interruptions")
        .isEqualTo(lines(calm, new OsSchedulingProperties().run(calm)));
    requireThatContextsAreSaved(trace.events(Event.class));
  }

  private static void requireThatContextsAreSaved(List<Event> events) {
    Event before = null;
    for (Event event : events) {
      if (event instanceof Moved moved && moved.from() == RUNNING) {
        assertThat(before)
            .as("what comes right before %s", moved)
            .isInstanceOf(moved.to() == ENDED ? Dropped.class : Saved.class);
      }
      before = event;
    }
  }

  @Testifies(value = "OS-09", as = MODEL)
  @Property(tries = 30)
  void theCpuIsSwitchedOnIoAndWhenItWasHeldTooLong(
      @ForAll @IntRange(min = 1, max = 9) int before,
      @ForAll @IntRange(min = 2, max = 9) int ticks,
      @ForAll @IntRange(min = 1, max = 5) int slice) {
    Program asking = Program.of("asking", "add 1\n".repeat(before) + "request disk " + ticks);
    World world = new World(Settings.SIMPLE, Scheduler.roundRobin(slice), asking, FOREVER, FOREVER);
    Trace trace = runFor(200, world);
    assertThat(turnLengths(trace)).as("turns").allMatch(length -> length <= slice);
    Executed request =
        trace.events(Executed.class).stream()
            .filter(event -> event.instruction() instanceof Instruction.Request)
            .findFirst()
            .orElseThrow();
    assertThat(trace.history().get((int) request.time()).thread(request.tid()).state())
        .as("the state of a thread that has just asked for I/O")
        .isEqualTo(BLOCKED);
    Executed next =
        trace.events(Executed.class).stream()
            .filter(event -> event.time() > request.time())
            .findFirst()
            .orElseThrow();
    assertThat(next.tid()).as("who runs next").isNotEqualTo(request.tid());
    assertThat(next.time()).as("when").isEqualTo(request.time() + 1);
  }

  @Testifies(value = "OS-10", as = MODEL)
  @Property(tries = 40)
  void betweenThreadsOfOneProcessTheAddressSpaceStays(@ForAll("worlds") World world) {
    Trace trace = run(world);
    Map<Integer, Integer> installed = new HashMap<>();
    for (Loaded loaded : trace.events(Loaded.class)) {
      boolean stays =
          Integer.valueOf(loaded.pid()).equals(installed.put(loaded.cpu(), loaded.pid()));
      assertThat(loaded.newSpace()).as("whether the space changes: %s", loaded).isEqualTo(!stays);
      assertThat(loaded.cost())
          .as("the registers are loaded in any case: %s", loaded)
          .isEqualTo(world.settings().loading() + (stays ? 0 : world.settings().changing()));
    }
    Set<Integer> loaded = new HashSet<>();
    trace.events(Loaded.class).forEach(event -> loaded.add(event.tid()));
    trace
        .events(Executed.class)
        .forEach(event -> assertThat(loaded).as("loaded contexts").contains(event.tid()));
  }

  @Testifies(value = "OS-11", as = MODEL)
  @Property(tries = 60)
  void onlyTheArrowsOfTheDiagramOccur(@ForAll("worlds") World world) {
    Set<List<State>> arrows =
        Set.of(
            List.of(NEW, READY),
            List.of(READY, RUNNING),
            List.of(RUNNING, READY),
            List.of(RUNNING, BLOCKED),
            List.of(BLOCKED, READY),
            List.of(RUNNING, ENDED));
    Map<Integer, State> states = new HashMap<>();
    for (Moved moved : run(world).all(Moved.class).toList()) {
      assertThat(states.getOrDefault(moved.tid(), NEW))
          .as("the state before %s", moved)
          .isEqualTo(moved.from());
      assertThat(arrows).as("the arrows").contains(List.of(moved.from(), moved.to()));
      states.put(moved.tid(), moved.to());
    }
    assertThat(states.values()).as("the states at the end").containsOnly(ENDED);
  }

  @Testifies(value = "OS-12", as = MODEL)
  @Property(tries = 30)
  void blockingWastesTheCpuUnlessSomethingElseOverlaps(
      @ForAll @IntRange(min = 1, max = 6) int requests,
      @ForAll @IntRange(min = 3, max = 9) int ticks) {
    Program waiting =
        Program.of("waiting", ("add 1\n request disk " + ticks + "\n").repeat(requests));
    Program computing = Program.of("computing", "add 1\n".repeat(requests * ticks));
    Scheduler turns = Scheduler.roundRobin(2);
    Trace blocked = run(Settings.SIMPLE, turns, waiting);
    Trace busy = run(Settings.SIMPLE, turns, computing);
    Trace both = run(Settings.SIMPLE, turns, waiting, computing);
    assertThat(busy.utilisation()).as("the utilisation without I/O").isEqualTo(1);
    assertThat(blocked.utilisation()).as("the utilisation of one that waits").isLessThan(1);
    assertThat(both.utilisation())
        .as("the utilisation with overlap")
        .isGreaterThan(blocked.utilisation());
    assertThat(both.ticks())
        .as("the time of both at once")
        .isLessThan(blocked.ticks() + busy.ticks() - requests);
  }

  @Testifies(value = "OS-13", as = MODEL)
  @Property(tries = 40)
  void roundRobinIsFairToWithinOneRound(
      @ForAll("worlds") World world, @ForAll @IntRange(min = 1, max = 6) int slice) {
    requireFairness(run(world.with(Scheduler.roundRobin(slice))).events(Moved.class));
  }

  /** Nobody has two turns while another one is ready all the time. */
  private static void requireFairness(List<Moved> moves) {
    Map<Integer, List<Integer>> turnsSeenBy = new TreeMap<>();
    for (Moved moved : moves) {
      if (moved.to() == READY) {
        turnsSeenBy.put(moved.tid(), new ArrayList<>());
      } else if (moved.to() == RUNNING) {
        turnsSeenBy.remove(moved.tid());
        turnsSeenBy.values().forEach(seen -> seen.add(moved.tid()));
      }
      turnsSeenBy.forEach((tid, seen) ->
          assertThat(seen).as("turns of others while %s was ready", tid).doesNotHaveDuplicates());
    }
  }

  @Testifies(value = "OS-14", as = MODEL)
  @Property(tries = 40)
  void aHigherPriorityNeverWaitsForALowerOne(
      @ForAll("oneCpu") World world, @ForAll @IntRange(min = 1, max = 6) int slice) {
    Settings free = world.settings().costs(0, 0, 0);
    Trace trace = run(world.with(free).with(Scheduler.priority(slice)));
    for (Executed executed : trace.events(Executed.class)) {
      Machine before = trace.history().get((int) executed.time() - 1);
      Tcb running = before.threads.get(executed.tid());
      if (running != null) {
        assertThat(before.readyFor(0))
            .as("who was ready when %s ran", executed)
            .allMatch(thread -> thread.priority() <= running.priority());
      }
    }
  }

  @Testifies(value = "OS-14", as = MODEL)
  @Property(tries = 20)
  void strictPriorityCanStarveAndAgeingCuresIt(
      @ForAll @IntRange(min = 1, max = 5) int slice,
      @ForAll @IntRange(min = 1, max = 4) int priority,
      @ForAll @IntRange(min = 1, max = 4) int ageing) {
    Program urgent = Program.of("urgent", "priority " + priority + "\n" + LOOP);
    Program modest = Program.of("modest", "add 1\n".repeat(5) + "print modest is done");
    World strict = new World(Settings.SIMPLE, Scheduler.priority(slice), urgent, modest);
    Trace starving = runFor(400, strict);
    assertThat(executedBy(3, starving)).as("what the modest one did").hasSizeLessThan(6);
    assertThat(starving.output()).as("the output under strict priority").isEmpty();
    Trace cured = runFor(400, strict.with(Scheduler.ageing(slice, ageing)));
    assertThat(cured.output()).as("the output with ageing").contains("modest is done");
  }

  @Testifies(value = "OS-15", as = MODEL)
  @Property(tries = 30)
  void moreTasksThanCpusTakeTurnsSoThatAllAreUnderWay(
      @ForAll @IntRange(min = 1, max = 3) int cpus,
      @ForAll @IntRange(min = 1, max = 3) int more,
      @ForAll @IntRange(min = 1, max = 4) int slice) {
    int tasks = cpus + more;
    Program task = Program.of("task", "add 1\n".repeat(slice * tasks));
    Trace trace =
        run(
            new World(
                Settings.SIMPLE.cpus(cpus), Scheduler.roundRobin(slice), copies(task, tasks)));
    long firstEnd = trace.events(Event.Ended.class).getFirst().time();
    for (int pid = 2; pid < 2 + tasks; pid++) {
      assertThat(executedBy(pid, trace).getFirst().time())
          .as("when task %s began, compared with the first end", pid)
          .isLessThan(firstEnd);
    }
    assertThat(most(trace)).as("how many ran at one instant").isLessThanOrEqualTo(cpus);
  }

  @Testifies(value = "OS-16", as = MODEL)
  @Property(tries = 30)
  void parallelismNeedsSeveralCpus(
      @ForAll @IntRange(min = 1, max = 4) int cpus, @ForAll @IntRange(min = 1, max = 6) int tasks) {
    Trace trace = compute(cpus, tasks);
    assertThat(most(trace))
        .as("how many of %s tasks run at the same instant on %s CPUs", tasks, cpus)
        .isEqualTo(Math.min(cpus, tasks));
  }

  @Testifies(value = "OS-17", as = MODEL)
  @Property(tries = 30)
  void executionIsParallelWithMoreTasksThanCpusToo(
      @ForAll @IntRange(min = 2, max = 4) int cpus, @ForAll @IntRange(min = 1, max = 4) int more) {
    Trace trace = compute(cpus, cpus + more);
    assertThat(trace.history())
        .as("instants at which more tasks live than there are CPUs, and all CPUs run")
        .anyMatch(machine ->
            machine.threads.size() > cpus && machine.cpus.stream().noneMatch(Cpu::isIdle));
    assertThat(most(trace)).as("how many run at the same instant").isEqualTo(cpus);
  }

  @Testifies(value = "OS-18", as = MODEL)
  @Property(tries = 30)
  void whatRunsInParallelIsConcurrentButNotTheOtherWayRound(
      @ForAll @IntRange(min = 2, max = 4) int tasks) {
    assertThat(most(compute(2, tasks))).as("tasks at one instant on two CPUs").isEqualTo(2);
    assertThat(underWay(compute(2, tasks))).as("tasks under way then").isEqualTo(tasks);
    assertThat(most(compute(1, tasks))).as("tasks at one instant on one CPU").isEqualTo(1);
    assertThat(underWay(compute(1, tasks))).as("tasks under way there").isEqualTo(tasks);
  }

  @Testifies(value = "OS-19", as = MODEL)
  @Property(tries = 40)
  void aCpuExecutesOneTaskAtAnyInstant(@ForAll("worlds") World world) {
    Trace trace = run(world);
    assertThat(trace.events(Executed.class).stream().map(e -> List.of(e.time(), (long) e.cpu())))
        .as("instants and CPUs of all instructions")
        .doesNotHaveDuplicates();
    for (Machine machine : trace.history()) {
      List<Integer> running =
          machine.cpus.stream().filter(cpu -> !cpu.isIdle()).map(Cpu::thread).toList();
      assertThat(running).as("the threads on CPUs").doesNotHaveDuplicates();
      assertThat(machine.threads.values().stream().filter(t -> t.state() == RUNNING).map(Tcb::tid))
          .as("the running threads")
          .containsExactlyInAnyOrderElementsOf(running);
    }
  }

  @Testifies(value = "OS-21", as = MODEL)
  @Property(tries = 20)
  void afterIoAThreadGoesOnOnAnyCpuThatItMayUse(
      @ForAll @IntRange(min = 2, max = 3) int cpus, @ForAll @IntRange(min = 0, max = 2) int bound) {
    String asking = "request disk 1\n add 1\n".repeat(8);
    int home = bound % cpus;
    Set<Integer> free = new HashSet<>();
    Set<Integer> tied = new HashSet<>();
    for (int seed = 0; seed < 8; seed++) {
      World world = new World(Settings.SIMPLE.cpus(cpus), Scheduler.any(seed), List.of());
      free.addAll(cpusAfterIo(world, asking));
      tied.addAll(cpusAfterIo(world, "bind " + home + "\n" + asking));
    }
    assertThat(free).as("where it goes on if it is free").hasSize(cpus);
    assertThat(tied).as("where it goes on if it is bound").containsExactly(home);
  }

  private Set<Integer> cpusAfterIo(World world, String asking) {
    Program program = Program.of("asking", asking);
    Program other = Program.of("other", "request disk 1\n add 1\n add 1\n".repeat(8));
    Trace trace = run(world.with(List.of(program, other, other)));
    Set<Integer> cpus = new HashSet<>();
    executedBy(2, trace).stream()
        .filter(event -> event.instruction() instanceof Instruction.Add)
        .forEach(event -> cpus.add(event.cpu()));
    return cpus;
  }

  @Testifies(value = "OS-33", as = MODEL)
  @Property(tries = 40)
  void whoIsNotRunningUsesNoCpuButTheCpuWorksOnForOthers(@ForAll("worlds") World world) {
    Trace trace = run(world.with(world.settings().gil(0).costs(0, 0, 0)));
    Map<Integer, State> states = new HashMap<>();
    for (Event event : trace.events()) {
      if (event instanceof Moved moved) {
        states.put(moved.tid(), moved.to());
      } else if (event instanceof Executed executed) {
        assertThat(states.get(executed.tid()))
            .as("the state during %s", executed)
            .isEqualTo(RUNNING);
      }
    }
    Map<Long, List<Event>> byTime =
        trace.events(Event.class).stream()
            .filter(event -> event instanceof Executed || event instanceof Dropped)
            .collect(groupingBy(Event::time));
    for (int time = 1; time <= trace.ticks(); time++) {
      int ready = trace.history().get(time - 1).ready.size();
      assertThat(byTime.getOrDefault((long) time, List.of()).size())
          .as("instructions at tick %s, with %s threads ready", time, ready)
          .isGreaterThanOrEqualTo(Math.min(ready, world.settings().cpus()));
    }
  }

  @Testifies(value = "OS-33", as = MODEL)
  @Property(tries = 20)
  void aBlockedReaderUsesNoCpuHoweverLongItWaits(
      @ForAll @IntRange(min = 1, max = 60) int ticks,
      @ForAll @IntRange(min = 1, max = 5) int slice) {
    Program program =
        Program.of(
            "reader",
            "data s 0\n pipe p\n fork\n jump-if-zero child\n request disk "
                + ticks
                + "\n set 1\n write p\n wait s\n exit 0\nchild:\n read p\n exit 0\n");
    Trace trace = run(Settings.SIMPLE, Scheduler.roundRobin(slice), program);
    int child = trace.events(Event.Created.class).getFirst().pid();
    assertThat(executedBy(child, trace))
        .as("what the child executed: a jump, a read in vain, the read, the exit")
        .hasSize(4);
  }

  @Testifies(value = "OS-39", as = MODEL)
  @Property(tries = 40)
  void aSwitchTouchesTheCpusStateOnly(@ForAll("oneCpu") World world, @ForAll long seed) {
    Kernel kernel = booted(world);
    Scheduler any = scheduler(Scheduler.any(seed));
    for (int i = 0; i < 300 && !kernel.machine.ready.isEmpty(); i++) {
      Machine before = kernel.machine.copy();
      int tid = any.choose(before.readyFor(0), i).tid();
      kernel.dispatch(0, tid);
      requireSameMemoryAndDevices(before, kernel.machine);
      assertThat(kernel.machine.cpus.getFirst().registers())
          .as("what is loaded")
          .isEqualTo(before.thread(tid).saved());
      unbroken(() -> step(kernel));
      if (!kernel.cpu().isIdle()) {
        Machine running = kernel.machine.copy();
        kernel.preempt(0);
        requireSameMemoryAndDevices(running, kernel.machine);
        assertThat(kernel.machine.thread(tid).saved())
            .as("what is saved")
            .isEqualTo(running.cpus.getFirst().registers());
      }
    }
  }

  private static Machine step(Kernel kernel) {
    kernel.step(0);
    return kernel.machine;
  }

  private static void requireSameMemoryAndDevices(Machine before, Machine after) {
    assertThat(after.processes).as("memory and files").isEqualTo(before.processes);
    assertThat(after.shared).as("shared memory").isEqualTo(before.shared);
    assertThat(after.pipes).as("pipes").isEqualTo(before.pipes);
    assertThat(after.devices).as("devices").isEqualTo(before.devices);
    assertThat(after.locks).as("locks").isEqualTo(before.locks);
  }

  @Testifies(value = "OS-44", as = MODEL)
  @Property(tries = 40)
  void aReadyThreadRunsBecauseTheSchedulerChoseIt(@ForAll("worlds") World world) {
    List<Integer> chosen = new ArrayList<>();
    Scheduler noting = new Noting(world.scheduler(), chosen);
    Trace trace = run(world.with(noting));
    assertThat(
            trace.events(Moved.class).stream()
                .filter(moved -> moved.to() == RUNNING)
                .map(Moved::tid))
        .as("who came to run, compared with whom the scheduler chose")
        .containsExactlyElementsOf(chosen);
    Set<Integer> ready = new HashSet<>();
    for (Event event : trace.events()) {
      if (event instanceof Moved moved) {
        ready.remove(moved.tid());
        if (moved.to() == READY) {
          ready.add(moved.tid());
        }
      } else if (event instanceof Executed executed) {
        assertThat(ready).as("ready threads during %s", executed).doesNotContain(executed.tid());
      }
    }
  }

  /** Writes down whom a scheduler chooses. */
  private record Noting(Scheduler scheduler, List<Integer> chosen) implements Scheduler {

    @Override
    public Tcb choose(List<Tcb> ready, long now) {
      Tcb choice = scheduler.choose(ready, now);
      chosen.add(choice.tid());
      return choice;
    }

    @Override
    public boolean preempts(Tcb running, int used, List<Tcb> ready, long now) {
      return scheduler.preempts(running, used, ready, now);
    }
  }

  private Trace compute(int cpus, int tasks) {
    Program task = Program.of("task", "add 1\n".repeat(20));
    return run(new World(Settings.SIMPLE.cpus(cpus), Scheduler.roundRobin(2), copies(task, tasks)));
  }

  private static List<Program> copies(Program program, int n) {
    return IntStream.range(0, n).mapToObj(i -> program).toList();
  }

  /** The greatest number of instructions at one instant; the first process does not count. */
  private static int most(Trace trace) {
    return trace.events(Executed.class).stream()
        .filter(event -> event.pid() != Kernel.INIT)
        .collect(groupingBy(Executed::time))
        .values()
        .stream()
        .mapToInt(List::size)
        .max()
        .orElse(0);
  }

  /** The greatest number of processes that have begun and not ended. */
  private static int underWay(Trace trace) {
    Set<Integer> begun = new HashSet<>();
    int most = 0;
    for (Event event : trace.events(Event.class)) {
      if (event instanceof Executed executed && executed.pid() != Kernel.INIT) {
        begun.add(executed.pid());
      } else if (event instanceof Event.Ended ended) {
        begun.remove(ended.pid());
      }
      most = Math.max(most, begun.size());
    }
    return most;
  }

  /** How many instructions each turn had. */
  private static List<Integer> turnLengths(Trace trace) {
    List<Integer> lengths = new ArrayList<>();
    for (Event event : contextEvents(trace)) {
      if (event instanceof Loaded) {
        lengths.add(0);
      } else if (event instanceof Executed) {
        lengths.add(lengths.removeLast() + 1);
      }
    }
    return lengths;
  }
}
