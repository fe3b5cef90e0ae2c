package dev.lockstep.model;

import static dev.lockstep.model.State.RUNNING;
import static dev.lockstep.witness.Witness.MODEL;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.model.Event.Created;
import dev.lockstep.model.Event.Ended;
import dev.lockstep.model.Event.Executed;
import dev.lockstep.model.Event.Moved;
import dev.lockstep.witness.Testifies;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The chapter OS: processes own, threads run. */
class OsThreadProperties extends Laws {

  private static final String LOOP = "again:\n add 1\n jump again\n";

  /** A thread recurses so deep, with a value on its stack at each level, and adds them up. */
  private static final String RECURSION =
      """
      data depth 0
      data b 0
      thread other
      store b
      set %d
      call down
      print main {}
      load b
      join
      exit 0
      other:
      set %d
      call down
      print other {}
      end
      down:
      jump-if-zero bottom
      push
      add -1
      call down
      pop
      return
      bottom:
      return
      """;

  private static Program recursion(int one, int other) {
    return Program.of("recursion", RECURSION.formatted(one, other));
  }

  @Testifies(value = "OS-23", as = MODEL)
  @Property(tries = 30)
  void filesBelongToTheProcessAndNotToTheThreadThatOpenedThem(
      @ForAll("worlds") World world, @ForAll @IntRange(min = 1, max = 99) int value) {
    Program program =
        Program.of(
            "A",
            "thread opener\n join\n set "
                + value
                + "\n write p\n set 0\n read p\n print A {}\n exit 0\nopener:\n pipe p\n end");
    Trace trace = run(world.with(List.of(program)));
    assertThat(trace.output()).as("what passed the pipe").containsExactly("A " + value);
    assertThat(trace.end().pipes).as("pipes after the end of the process").isEmpty();
  }

  @Testifies(value = "OS-24", as = MODEL)
  @Property(tries = 30)
  void theCpuIsGivenToThreads(@ForAll @IntRange(min = 2, max = 4) int threads) {
    Program program = threads("A", threads - 1, "add 1\n".repeat(12));
    World world = new World(Settings.SIMPLE.cpus(threads), Scheduler.roundRobin(3), program);
    Trace trace = run(world);
    assertThat(trace.events(Moved.class).stream().filter(m -> m.to() == RUNNING && m.pid() == 2))
        .as("dispatches, each of one thread")
        .extracting(Moved::tid)
        .contains(2, 3, threads + 1);
    assertThat(trace.history())
        .as("instants at which all threads of the one process have a CPU each")
        .anyMatch(machine ->
            machine.cpus.stream().filter(cpu -> cpu.thread() != 0 && cpu.space() == 2).count()
                == threads);
  }

  @Testifies(value = "OS-26", as = MODEL)
  @Property(tries = 40)
  void everyProcessHasAThread(@ForAll("worlds") World world) {
    for (Machine machine : run(world.with(withThreadsThatEnd(world))).history()) {
      machine.processes.values().stream()
          .filter(process -> !process.isZombie())
          .forEach(process ->
              assertThat(machine.threadsOf(process.pid()))
                  .as("the threads of %s", process.pid())
                  .isNotEmpty());
    }
  }

  private static List<Program> withThreadsThatEnd(World world) {
    Program program = Program.of("A", "thread t\n end\n t:\n add 1\n end");
    return List.of(program, world.programs().getFirst());
  }

  @Testifies(value = "OS-27", as = MODEL)
  @Property(tries = 40)
  void whenTheProcessEndsAllItsThreadsEnd(
      @ForAll("worlds") World world,
      @ForAll @IntRange(min = 1, max = 3) int threads,
      @ForAll @IntRange(min = 0, max = 9) int work) {
    Program program =
        Program.of(
            "A",
            "lock m\n thread loop\n"
                + "thread loop\n".repeat(threads)
                + "thread wait\n"
                + "add 1\n".repeat(work)
                + "exit 0\nwait:\n lock m\n end\nloop:\n request disk 1\n jump loop\n");
    Trace trace = run(world.with(world.settings().gil(0)).with(List.of(program)));
    Ended end = trace.events(Ended.class).getFirst();
    for (Machine machine : trace.history()) {
      assertThat(machine.threads.values())
          .as("threads without a process")
          .allMatch(thread -> !machine.process(thread.pid()).isZombie());
    }
    assertThat(trace.events(Executed.class))
        .as("instructions of its threads after its end")
        .noneMatch(event -> event.pid() == end.pid() && event.time() > end.time());
    assertThat(trace.end().threads).as("threads at the end").isEmpty();
  }

  @Testifies(value = "OS-28", as = MODEL)
  @Property(tries = 30)
  void oneThreadWaitsAndTheOthersGoOn(
      @ForAll @IntRange(min = 1, max = 20) int work,
      @ForAll @IntRange(min = 1, max = 5) int slice) {
    int ticks = work + 60;
    String compute = "add 1\n".repeat(work) + "print computed\n";
    Program single = Program.of("single", "request disk " + ticks + "\nprint read\n" + compute);
    Program multi =
        Program.of(
            "multi",
            "thread t\n request disk " + ticks + "\n print read\n exit 0\nt:\n" + compute + "end");
    Scheduler turns = Scheduler.roundRobin(slice);
    Trace blocked = run(Settings.SIMPLE, turns, single);
    Trace going = run(Settings.SIMPLE, turns, multi);
    assertThat(blocked.output()).as("with one thread").containsExactly("read", "computed");
    assertThat(going.output()).as("with two threads").containsExactly("computed", "read");
  }

  @Testifies(value = "OS-29", as = MODEL)
  @Property(tries = 40)
  void threadsShareCodeAndDataButEachHasItsOwnStack(
      @ForAll("worlds") World world,
      @ForAll @IntRange(min = 1, max = 6) int one,
      @ForAll @IntRange(min = 1, max = 6) int other) {
    Program program = recursion(one, other);
    Trace trace = run(world.with(List.of(program)));
    assertThat(trace.output())
        .as("what each thread finds on its stack after it has returned from everywhere")
        .containsExactlyInAnyOrder("main " + one, "other " + other);
    Program shared =
        Program.of(
            "shared",
            "data x 0\n"
                + " thread t\n"
                + " join\n"
                + " load x\n"
                + " print x={}\n"
                + " exit 0\n"
                + "t:\n"
                + " set 5\n"
                + " store x\n"
                + " end");
    assertThat(run(world.with(List.of(shared))).output())
        .as("what one thread stored, seen by another")
        .containsExactly("x=5");
  }

  @Testifies(value = "OS-34", as = MODEL)
  @Property(tries = 30)
  void eachThreadIsAnotherPathThroughTheSameCode(
      @ForAll("worlds") World world, @ForAll @IntRange(min = 1, max = 4) int threads) {
    Program program = threads("A", threads, "add 1\n call f\n print A thread\n");
    Trace trace = run(world.with(List.of(program)));
    assertThat(trace.events(Created.class)).as("new processes").isEmpty();
    Map<Integer, List<Executed>> paths =
        trace.events(Executed.class).stream()
            .filter(event -> event.pid() == 2)
            .collect(groupingBy(Executed::tid));
    assertThat(paths).as("paths through the program").hasSize(threads + 1);
    paths.remove(2);
    assertThat(paths.values().stream().map(OsThreadProperties::instructions).distinct())
        .as("the different paths of the made threads: the same code, run by each")
        .hasSize(1);
    assertThat(linesOf(program, trace)).as("what they print").hasSize(threads);
  }

  private static List<Instruction> instructions(List<Executed> path) {
    return path.stream().map(Executed::instruction).toList();
  }

  @Testifies(value = "OS-35", as = MODEL)
  @Property(tries = 40)
  void threadsShareMemoryAndFilesButNotRegisters(
      @ForAll("worlds") World world,
      @ForAll @IntRange(min = 1, max = 9) int value,
      @ForAll @IntRange(min = 1, max = 20) int work) {
    Program program =
        Program.of(
            "A",
            "data x 0\n data t 0\n pipe p\n thread t\n store t\n set 100\n"
                + "add 1\n".repeat(work)
                + "print register {}\n load t\n join\n load x\n print memory {}\n"
                + "read p\n print file {}\n exit 0\n"
                + "t:\n set "
                + value
                + "\n store x\n write p\n end");
    assertThat(run(world.with(List.of(program))).output())
        .as("what the main thread sees of the other one")
        .containsExactly("register " + (100 + work), "memory " + value, "file " + value);
  }

  @Testifies(value = "OS-38", as = MODEL)
  @Property(tries = 30)
  void aThreadGetsTheCpuAndAsksForMoreOnlyThen(
      @ForAll @IntRange(min = 1, max = 8) int slice,
      @ForAll @IntRange(min = 30, max = 50) int held) {
    Program holder = Program.of("holder", "lock m\n request disk " + held + "\n unlock m\n");
    Program asker = Program.of("asker", "yield\n print runs\n lock m\n print has it\n unlock m\n");
    Trace trace = run(Settings.SIMPLE, Scheduler.roundRobin(slice), holder, asker);
    List<State> states =
        trace.events(Moved.class).stream()
            .filter(moved -> moved.tid() == 3)
            .map(Moved::to)
            .filter(state -> state != State.READY)
            .toList();
    assertThat(trace.output()).as("the output").containsExactly("runs", "has it");
    assertThat(states)
        .as("it runs although the lock is not free, then waits, and runs again")
        .containsSubsequence(RUNNING, State.BLOCKED, RUNNING, State.ENDED);
  }

  @Testifies(value = "OS-40", as = MODEL)
  @Property(tries = 40)
  void aProgramWithOneThreadIsOneLine(
      @ForAll("worlds") World world, @ForAll @IntRange(min = 0, max = 20) int work) {
    Program line =
        Program.of("line", "data x 0\n" + "load x\n add 1\n store x\n".repeat(work) + "print line");
    Trace trace = run(world.with(List.of(line, world.programs().getFirst())));
    List<Instruction> executed = instructions(executedBy(2, trace));
    assertThat(executed).as("what was executed, in order").isEqualTo(line.text());
    assertThat(executed).as("its length").hasSize(3 * work + 2);
    Explorer.Result all = explore("a program with one thread", Settings.SIMPLE, line);
    assertThat(all.outcomes().keySet()).as("outcomes").containsExactly(ended("line"));
  }

  @Testifies(value = "OS-41", as = MODEL)
  @Property(tries = 10)
  void threadsOfAProcessNeedNotRunOneRightAfterTheOther(
      @ForAll @IntRange(min = 2, max = 3) int threads) {
    Program process = threads("A", threads, "print thread\n");
    Program stranger = Program.of("stranger", "print stranger");
    Set<List<String>> outputs = new HashSet<>();
    for (int seed = 0; seed < 40; seed++) {
      Settings settings = Settings.SIMPLE;
      outputs.add(run(settings, Scheduler.any(seed), process, stranger).output());
    }
    assertThat(outputs)
        .as("outputs, among them one with a stranger between two threads")
        .anyMatch(lines -> lines.indexOf("stranger") % threads > 0);
    Program busy = threads("A", threads, "add 1\n".repeat(20));
    Trace parallel = run(Settings.SIMPLE.cpus(threads), Scheduler.roundRobin(2), busy);
    assertThat(parallel.history())
        .as("instants at which several threads of the process run")
        .anyMatch(
            machine -> machine.cpus.stream().allMatch(cpu -> !cpu.isIdle() && cpu.space() == 2));
  }

  @Testifies(value = "OS-42", as = MODEL)
  @Property(tries = 20)
  void theUnitThatIsScheduledIsTheThread(
      @ForAll @IntRange(min = 2, max = 5) int threads,
      @ForAll @IntRange(min = 1, max = 4) int slice) {
    Program many = threads("many", threads - 1, LOOP, LOOP.replace("again", "main"));
    Program one = Program.of("one", LOOP);
    int ticks = 100 * slice * (threads + 1);
    Trace trace = runFor(ticks, new World(Settings.SIMPLE, Scheduler.roundRobin(slice), many, one));
    Map<Integer, Long> shares =
        trace.events(Executed.class).stream()
            .collect(groupingBy(Executed::pid, Collectors.counting()));
    assertThat((double) shares.get(2) / shares.get(3))
        .as("the CPU time of a process with %s threads, compared with one", threads)
        .isBetween(threads * 0.8, threads * 1.2);
  }

  @Testifies(value = "OS-55", as = MODEL)
  @Property(tries = 30)
  void aThreadIsLightButHasNoAddressSpaceOfItsOwn(
      @ForAll("worlds") World world, @ForAll @IntRange(min = 1, max = 4) int n) {
    Trace threads = run(world.with(List.of(threads("A", n, "add 1\n"))));
    Program forking =
        Program.of(
            "B",
            "data s 0\n"
                + "fork\n jump-if-zero c\n".repeat(n)
                + "wait s\n".repeat(n)
                + "exit 0\nc:\n add 1\n");
    Trace children = run(world.with(List.of(forking)));
    assertThat(spaces(threads)).as("address spaces besides init's, with threads").isEqualTo(1);
    assertThat(spaces(children)).as("the same with children").isEqualTo(n + 1);
    assertThat(tasks(threads)).as("tasks, with threads").isEqualTo(tasks(children));
  }

  private static int spaces(Trace trace) {
    return (int) trace.all(Created.class).count() - 1;
  }

  private static long tasks(Trace trace) {
    return trace.all(Moved.class).map(Moved::tid).distinct().count();
  }

  @Testifies(value = "OS-56", as = MODEL)
  @Property(tries = 30)
  void theStackHoldsReturnAddressesAndValuesAndTheTextStaysInItsRegion(
      @ForAll("worlds") World world, @ForAll @IntRange(min = 1, max = 8) int depth) {
    Program program = recursion(depth, depth);
    Trace trace = run(world.with(List.of(program)));
    int deepest = 0;
    for (Machine machine : trace.history()) {
      Pcb pcb = machine.processes.get(2);
      if (pcb != null && !pcb.isZombie()) {
        assertThat(pcb.space().text()).as("the text region").isSameAs(program);
        List<Integer> stack = pcb.space().stack(2);
        requireReturnAddressesAndValues(program, stack, depth);
        deepest = Math.max(deepest, stack.size());
      }
    }
    assertThat(deepest).as("entries of the deepest stack").isEqualTo(2 * depth + 1);
  }

  private static void requireReturnAddressesAndValues(
      Program program, List<Integer> stack, int depth) {
    for (int i = 0; i < stack.size(); i++) {
      if (i % 2 == 0) {
        assertThat(program.at(stack.get(i) - 1))
            .as("the instruction before a return address")
            .isInstanceOf(Instruction.Call.class);
      } else {
        assertThat(stack.get(i)).as("a value").isEqualTo(depth - i / 2);
      }
    }
  }

  /** A program whose threads all do the same, and whose main thread waits for them. */
  private static Program threads(String name, int threads, String work) {
    return threads(name, threads, work, "");
  }

  private static Program threads(String name, int threads, String work, String main) {
    return Program.of(
        name,
        "thread t\n push\n".repeat(threads)
            + main
            + "pop\n join\n".repeat(threads)
            + "exit 0\nt:\n"
            + work
            + "end\nf:\n push\n pop\n return\n");
  }
}
