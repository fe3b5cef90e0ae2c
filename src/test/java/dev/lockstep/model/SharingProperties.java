package dev.lockstep.model;

import static dev.lockstep.witness.Witness.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.model.Event.Executed;
import dev.lockstep.model.Explorer.Outcome;
import dev.lockstep.witness.Testifies;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;

/** The chapters MEM, PROC, JOIN, IPC and THR, as far as the model is their witness. */
class SharingProperties extends Laws {

  @Testifies(value = "MEM-01", as = MODEL)
  @Property(tries = 40)
  void aGlobalChangedInOneProcessIsUnchangedInAllOthers(
      @ForAll("worlds") World world, @ForAll @IntRange(min = 1, max = 4) int children) {
    Program program =
        Program.of(
            "A",
            "data global 5\n data s 0\n"
                + "fork\n jump-if-zero child\n".repeat(children)
                + "wait s\n".repeat(children)
                + "load global\n print parent has {}\n exit 0\n"
                + "child:\n load global\n add 1\n store global\n yield\n load global\n"
                + "print child has {}\n");
    Trace trace = run(world.with(List.of(program)));
    assertThat(trace.output().subList(0, children)).as("children").containsOnly("child has 6");
    assertThat(trace.output().getLast()).as("the parent").isEqualTo("parent has 5");
  }

  @Testifies(value = "MEM-07", as = MODEL)
  @Property(tries = 40)
  void sharedDataLiveInTheProcessAndOutliveTheThread(
      @ForAll("worlds") World world, @ForAll @IntRange(min = 1, max = 99) int value) {
    Program program =
        Program.of(
            "A",
            "data x 0\n thread writer\n join\n thread reader\n join\n exit 0\n"
                + "writer:\n set "
                + value
                + "\n store x\n end\nreader:\n load x\n print A {}\n end");
    Trace trace = run(world.with(List.of(program)));
    assertThat(trace.output())
        .as("what a thread finds of one that has ended before")
        .containsExactly("A " + value);
    for (Machine machine : trace.history()) {
      Pcb pcb = machine.processes.get(2);
      if (pcb != null && !pcb.isZombie()) {
        assertThat(pcb.space().data()).as("the data of the process").containsOnlyKeys("x");
        assertThat(pcb.space().stacks().keySet())
            .as("what belongs to threads: their stacks")
            .isEqualTo(machine.threadsOf(2).stream().map(Tcb::tid).collect(Collectors.toSet()));
      }
    }
  }

  @Testifies(value = "PROC-19", as = MODEL)
  @Property(tries = 40)
  void theKernelTellsTheParentHowAChildEnded(
      @ForAll("worlds") World world, @ForAll @IntRange(min = 0, max = 99) int code) {
    Program program =
        Program.of(
            "A",
            "data s 0\n fork\n jump-if-zero good\n wait s\n load s\n print good {}\n"
                + "fork\n jump-if-zero bad\n wait s\n load s\n print bad {}\n exit 0\n"
                + "good:\n exit "
                + code
                + "\nbad:\n load nowhere\n exit 0\n");
    Trace trace = run(world.with(List.of(program)));
    assertThat(trace.output())
        .as("the exit code, and minus the signal")
        .containsExactly("good " + code, "bad -11");
    assertThat(trace.history())
        .as("instants with a pipe or a device, by which a parent might learn of it")
        .allMatch(machine -> machine.pipes.isEmpty() && machine.devices.isEmpty());
  }

  @Testifies(value = "PROC-21", as = MODEL)
  @Property(tries = 40)
  void aForkedChildHasTheParentsMemoryAndASpawnedOneAFreshOne(
      @ForAll("worlds") World world, @ForAll @IntRange(min = 1, max = 99) int value) {
    Program child = Program.of("child", "data x 0\n load x\n print spawned {}\n");
    Program parent =
        Program.of(
            "parent",
            "data x 0\n data s 0\n set "
                + value
                + "\n store x\n fork\n jump-if-zero forked\n wait s\n fork\n jump-if-zero spawned\n"
                + "wait s\n print parent goes on\n exit 0\nforked:\n load x\n print forked {}\n"
                + "exit 0\nspawned:\n exec child\n");
    Kernel kernel = kernel(world.settings()).install(child).boot(parent);
    Trace trace = unbroken(() -> Simulation.run(kernel, scheduler(world.scheduler()), 2000));
    assertThat(trace.output())
        .as("what the children find, and that neither goes on with the parent's work")
        .containsExactly("forked " + value, "spawned 0", "parent goes on");
  }

  @Testifies(value = "JOIN-03", as = MODEL)
  @Property(tries = 1)
  void childrenRunInAnyOrder() {
    Program program =
        Program.of(
            "A",
            "data s 0\n fork\n jump-if-zero a\n fork\n jump-if-zero b\n fork\n jump-if-zero c\n"
                + "wait s\n wait s\n wait s\n exit 0\n"
                + "a:\n print a\n exit 0\nb:\n print b\n exit 0\nc:\n print c\n");
    assertThat(outcomes("three children", Settings.SIMPLE, program))
        .as("orders of three children that are started as a, b, c")
        .isEqualTo(orders());
  }

  private static Set<Outcome> orders() {
    return Set.of(
        ended("a", "b", "c"),
        ended("a", "c", "b"),
        ended("b", "a", "c"),
        ended("b", "c", "a"),
        ended("c", "a", "b"),
        ended("c", "b", "a"));
  }

  @Testifies(value = "JOIN-15", as = MODEL)
  @Property(tries = 30)
  void asynchronousExecutionHelpsWhereThereIsWaitingToOverlap(
      @ForAll @IntRange(min = 2, max = 4) int n, @ForAll @IntRange(min = 20, max = 40) int size) {
    StringBuilder waiting = new StringBuilder();
    for (int i = 0; i < n; i++) {
      waiting.append("c").append(i).append(":\n request d").append(i).append(" ").append(size);
      waiting.append("\n exit 0\n");
    }
    assertThat(oneAfterTheOther(n, waiting.toString()))
        .as("ticks of %s waits, one after the other and all at once", n)
        .isGreaterThan(atOnce(n, waiting.toString()) * n / 2 * 9 / 10);
    StringBuilder computing = new StringBuilder();
    for (int i = 0; i < n; i++) {
      computing.append("c").append(i).append(":\n").append("add 1\n".repeat(size));
      computing.append("exit 0\n");
    }
    assertThat(atOnce(n, computing.toString()))
        .as("ticks of %s computations on one CPU, all at once", n)
        .isGreaterThanOrEqualTo(n * size)
        .isCloseTo(oneAfterTheOther(n, computing.toString()), Offset.offset(2 * n));
  }

  private int oneAfterTheOther(int n, String children) {
    return ticks(n, "wait s\n", "", children);
  }

  private int atOnce(int n, String children) {
    return ticks(n, "", "wait s\n".repeat(n), children);
  }

  private int ticks(int n, String afterEach, String afterAll, String children) {
    StringBuilder parent = new StringBuilder("data s 0\n");
    for (int i = 0; i < n; i++) {
      parent.append("fork\n jump-if-zero c").append(i).append("\n").append(afterEach);
    }
    Program program = Program.of("A", parent + afterAll + "exit 0\n" + children);
    return run(Settings.SIMPLE, Scheduler.roundRobin(4), program).ticks();
  }

  @Testifies(value = "IPC-01", as = MODEL)
  @Property(tries = 40)
  void dataAreCopiedIntoTheKernelAndOutAgain(
      @ForAll("worlds") World world, @ForAll @IntRange(min = 1, max = 3) int buffer) {
    Program program =
        Program.of(
            "A",
            "data x 5\n data s 0\n pipe p\n fork\n jump-if-zero sender\n close-writing p\n wait s\n"
                + "print sender has ended\n"
                + "read p\n print got {}\n".repeat(buffer)
                + "read p\n print then {}\n exit 0\n"
                + "sender:\n load x\n"
                + "write p\n".repeat(buffer)
                + "set 6\n store x\n exit 0\n");
    Trace trace = run(world.with(world.settings().buffer(buffer)).with(List.of(program)));
    assertThat(trace.output().getFirst()).as("first of all").isEqualTo("sender has ended");
    assertThat(trace.output().subList(1, buffer + 1))
        .as("what was in the kernel's buffer")
        .containsOnly("got 5");
    assertThat(trace.output().getLast()).as("end of file").isEqualTo("then -1");
    Outcome stuck = new Outcome(List.of(), true);
    assertThat(outcomes("one pipe, one item too many", Settings.SIMPLE.buffer(1), overfull()))
        .as("outcomes if the sender has to end before anybody reads, and the buffer is too small")
        .containsExactly(stuck);
  }

  private static Program overfull() {
    return Program.of(
        "B",
        "data s 0\n"
            + " pipe p\n"
            + " fork\n"
            + " jump-if-zero sender\n"
            + " wait s\n"
            + " print sender has ended\n"
            + " exit 0\n"
            + "sender:\n"
            + " set 1\n"
            + " write p\n"
            + " write p\n"
            + " exit 0\n");
  }

  @Testifies(value = "IPC-01", as = MODEL)
  @Property(tries = 40)
  void sharedMemoryNeedsTheKernelOnlyToSetItUp(
      @ForAll("worlds") World world, @ForAll @IntRange(min = 1, max = 99) int value) {
    Program writer = Program.of("writer", "shared x 0\n set " + value + "\n store x\n exit 0\n");
    Program reader =
        Program.of("reader", "shared x 0\nlook:\n load x\n jump-if-zero look\n print reader {}\n");
    Trace trace = run(world.with(Scheduler.roundRobin(3)).with(List.of(writer, reader)));
    assertThat(trace.output()).as("what the reader finds").containsExactly("reader " + value);
    assertThat(executedBy(2, trace).stream().map(Executed::instruction))
        .as("system calls of the writer")
        .filteredOn(instruction -> instruction instanceof Instruction.SystemCall)
        .containsExactly(new Instruction.Exit(0));
    assertThat(trace.history()).as("pipes").allMatch(machine -> machine.pipes.isEmpty());
  }

  @Testifies(value = "THR-14", as = MODEL)
  @Property(tries = 1)
  void locksAndSleepingInfluenceThreadsButDoNotControlThem() {
    assertThat(outcomes("two threads", Settings.SIMPLE, twoThreads("", "", "print b\n")))
        .as("orders without anything")
        .isEqualTo(Set.of(ended("a", "b"), ended("b", "a")));
    Program sleeping = twoThreads("", "request clock 9\n", "print b\n");
    assertThat(run(Settings.SIMPLE, Scheduler.roundRobin(9), sleeping).output())
        .as("the order in one run in which a sleeps")
        .containsExactly("b", "a");
    assertThat(outcomes("two threads, one sleeps", Settings.SIMPLE, sleeping))
        .as("orders if a sleeps: both are still possible")
        .isEqualTo(Set.of(ended("a", "b"), ended("b", "a")));
    String locked = "lock m\n print b\n print b\n unlock m\n";
    assertThat(
            outcomes(
                "two threads, one lock",
                Settings.SIMPLE,
                twoThreads("lock m\n", "", locked, "unlock m\n")))
        .as("orders with a lock: nobody comes in between, but either may be first")
        .isEqualTo(Set.of(ended("a", "b", "b"), ended("b", "b", "a")));
    assertThat(outcomes("two threads, two locks", Settings.SIMPLE, twoLocks()))
        .as("outcomes with two locks in opposite orders")
        .contains(new Outcome(List.of(), true))
        .contains(ended("a", "b"), ended("b", "a"));
  }

  private static Program twoThreads(String before, String sleep, String other, String... after) {
    return Program.of(
        "T",
        "thread a\n push\n thread b\n join\n pop\n join\n exit 0\na:\n"
            + before
            + sleep
            + "print a\n"
            + String.join("", after)
            + "end\nb:\n"
            + other
            + "end");
  }

  private static Program twoLocks() {
    return twoThreads(
        "lock m\n lock n\n",
        "",
        "lock n\n lock m\n print b\n unlock m\n unlock n\n",
        "unlock n\n unlock m\n");
  }

  @Testifies(value = "THR-15", as = MODEL)
  @Property(tries = 1)
  void theOrderOfThreadsIsTheSystems() {
    Program program =
        Program.of(
            "T",
            "thread a\n"
                + " push\n"
                + " thread b\n"
                + " push\n"
                + " thread c\n"
                + " join\n"
                + " pop\n"
                + " join\n"
                + " pop\n"
                + " join\n"
                + " exit 0\n"
                + "a:\n"
                + " print a\n"
                + " end\n"
                + "b:\n"
                + " print b\n"
                + " end\n"
                + "c:\n"
                + " print c\n"
                + " end");
    assertThat(outcomes("three threads", Settings.SIMPLE, program))
        .as("orders of one and the same program")
        .isEqualTo(orders());
    Set<List<String>> reached = new HashSet<>();
    for (int seed = 0; seed < 100; seed++) {
      reached.add(run(Settings.SIMPLE, Scheduler.any(seed), program).output());
    }
    assertThat(reached).as("orders under a hundred schedules").hasSizeGreaterThan(3);
  }
}
