package dev.lockstep.model;

import static dev.lockstep.witness.Witness.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.model.Event.Collected;
import dev.lockstep.model.Event.Created;
import dev.lockstep.model.Event.Ended;
import dev.lockstep.model.Event.Executed;
import dev.lockstep.witness.Testifies;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The chapter FORK: copies of processes, their parents, and their ends. */
class ForkProperties extends Laws {

  @Testifies(value = "FORK-01", as = MODEL)
  @Property(tries = 40)
  void forkIsCalledOnceAndReturnsTwice(
      @ForAll("worlds") World world, @ForAll @IntRange(min = 1, max = 3) int forks) {
    Program program = Program.of("A", "fork\n".repeat(forks) + "print A returned\n");
    Trace trace = run(world.with(List.of(program)));
    assertThat(linesOf(program, trace)).as("returns").hasSize(1 << forks);
    assertThat(calls(trace, new Instruction.Fork())).as("calls").isEqualTo((1 << forks) - 1);
    for (Created created : trace.events(Created.class)) {
      Executed first = executedBy(created.pid(), trace).getFirst();
      assertThat(first.instruction())
          .as("the first instruction of a child: the one after the fork that made it")
          .isIn(new Instruction.Fork(), new Instruction.Print("A returned"));
    }
  }

  private static long calls(Trace trace, Instruction instruction) {
    return trace.events(Executed.class).stream()
        .filter(event -> event.instruction().equals(instruction))
        .count();
  }

  @Testifies(value = "FORK-02", as = MODEL)
  @Property(tries = 40)
  void forkReturnsZeroInTheChildAndTheChildsPidInTheParent(@ForAll("worlds") World world) {
    Program program =
        Program.of(
            "A",
            "data pid 0\n data r 0\n fork\n store r\n get-pid\n store pid\n load r\n"
                + "jump-if-zero child\n print A parent got {}\n exit 0\n"
                + "child:\n load pid\n print A child is {}\n");
    Trace trace = run(world.with(List.of(program)));
    int child = trace.events(Created.class).getFirst().pid();
    assertThat(trace.output())
        .as("what the two print")
        .containsExactlyInAnyOrder("A parent got " + child, "A child is " + child);
  }

  @Testifies(value = "FORK-03", as = MODEL)
  @Property(tries = 40)
  void theChildIsACopyAndAfterwardsTheTwoChangeIndependently(
      @ForAll("worlds") World world,
      @ForAll @IntRange(min = 1, max = 99) int value,
      @ForAll @IntRange(min = 1, max = 9) int more) {
    Program program = copying(value, more);
    assertThat(run(world.with(List.of(program))).output())
        .as("data and stack of both")
        .containsExactlyInAnyOrder(
            "child " + (value + more),
            "child's stack " + value,
            "parent " + (value + 1),
            "parent's stack " + value);
  }

  private static Program copying(int value, int more) {
    return Program.of(
        "A",
        "data x 0\n set "
            + value
            + "\n store x\n push\n fork\n jump-if-zero child\n load x\n add 1\n store x\n load x\n"
            + "print parent {}\n pop\n print parent's stack {}\n exit 0\n"
            + "child:\n load x\n add "
            + more
            + "\n store x\n yield\n load x\n print child {}\n pop\n print child's stack {}\n");
  }

  @Testifies(value = "FORK-03", as = MODEL)
  @Property(tries = 1)
  void underNoScheduleTheTwoSeeEachOthersChanges() {
    assertThat(outcomes("a fork, two changes", Settings.SIMPLE, copying(5, 3)))
        .as("all outcomes")
        .allMatch(outcome ->
            outcome.output().containsAll(List.of("child 8", "parent 6"))
                && outcome.output().size() == 4);
  }

  @Testifies(value = "FORK-04", as = MODEL)
  @Property(tries = 40)
  void aParentNotesThePidsAndAChildAsksForItsParent(
      @ForAll("worlds") World world, @ForAll @IntRange(min = 1, max = 4) int children) {
    Program program =
        Program.of(
            "A",
            "data s 0\n"
                + "fork\n jump-if-zero child\n push\n".repeat(children)
                + "wait s\n print A collected {}\n".repeat(children)
                + "pop\n print A noted {}\n".repeat(children)
                + "exit 0\n"
                + "child:\n get-parent\n print A has parent {}\n");
    Trace trace = run(world.with(List.of(program)));
    List<Integer> made = trace.events(Created.class).stream().map(Created::pid).toList();
    assertThat(made).as("children").hasSize(children);
    for (String what : List.of("A noted ", "A collected ")) {
      assertThat(trace.output().stream().filter(line -> line.startsWith(what)))
          .as(what)
          .containsExactlyInAnyOrderElementsOf(made.stream().map(pid -> what + pid).toList());
    }
    assertThat(trace.output().stream().filter("A has parent 2"::equals))
        .as("what the children say about their parent")
        .hasSize(children);
  }

  @Testifies(value = "FORK-05", as = MODEL)
  @Property(tries = 30)
  void aServerMayForkForEachRequestOrKeepSpareChildren(
      @ForAll("worlds") World world,
      @ForAll @IntRange(min = 1, max = 5) int requests,
      @ForAll @IntRange(min = 1, max = 3) int spares) {
    Trace forking = run(world.with(List.of(forkingServer(requests))));
    assertThat(forking.output()).as("answers").hasSize(requests).containsOnly("answered");
    assertThat(forking.events(Created.class)).as("children, and the client").hasSize(requests + 1);
    Trace prefork = run(world.with(List.of(preforkServer(requests, spares))));
    assertThat(prefork.output()).as("answers").hasSize(requests).containsOnly("answered");
    assertThat(prefork.events(Created.class))
        .as("spare children, and the client")
        .hasSize(spares + 1);
  }

  /** The parent listens, and forks for each request. */
  private static Program forkingServer(int requests) {
    return Program.of(
        "server",
        "data s 0\n pipe network\n fork\n jump-if-zero client\n close-writing network\n"
            + "listen:\n read network\n add 1\n jump-if-zero over\n fork\n jump-if-zero answer\n"
            + "jump listen\n"
            + "answer:\n request disk 2\n print answered\n exit 0\n"
            + "over:\n wait s\n add 1\n jump-if-zero done\n jump over\ndone:\n exit 0\n"
            + client(requests));
  }

  /** Children that were made before accept the requests themselves. */
  private static Program preforkServer(int requests, int spares) {
    return Program.of(
        "server",
        "data s 0\n pipe network\n"
            + "fork\n jump-if-zero spare\n".repeat(spares)
            + "fork\n jump-if-zero client\n close-writing network\n"
            + "over:\n wait s\n add 1\n jump-if-zero done\n jump over\ndone:\n exit 0\n"
            + "spare:\n close-writing network\n"
            + "accept:\n read network\n add 1\n jump-if-zero done\n request disk 2\n"
            + "print answered\n jump accept\n"
            + client(requests));
  }

  private static String client(int requests) {
    return "client:\n set 80\n" + "write network\n".repeat(requests) + "exit 0\n";
  }

  @Testifies(value = "FORK-06", as = MODEL)
  @Property(tries = 40)
  void aChildThatHasEndedAndIsNotCollectedIsAZombie(
      @ForAll("worlds") World world, @ForAll @IntRange(min = 0, max = 30) int work) {
    Trace trace = run(world.with(List.of(negligent(work))));
    Ended end = trace.events(Ended.class).getFirst();
    Collected collected = trace.events(Collected.class).getFirst();
    assertThat(collected.pid()).as("who is collected first").isEqualTo(end.pid());
    for (long time = end.time(); time < collected.time(); time++) {
      Machine machine = trace.history().get((int) time);
      Pcb zombie = machine.processes.get(end.pid());
      assertThat(zombie).as("the PCB after the end").isNotNull();
      assertThat(zombie.isZombie()).as("whether it is a zombie").isTrue();
      assertThat(zombie.status()).as("what it still holds: its status").isEqualTo(7);
      assertThat(zombie.space()).as("its memory").isEqualTo(AddressSpace.NONE);
      assertThat(machine.threadsOf(end.pid())).as("its threads").isEmpty();
    }
    if (work > 20 && world.scheduler() instanceof Scheduler.ByUrgency) {
      assertThat(collected.time()).as("when it is collected").isGreaterThan(end.time());
    }
  }

  /** A parent that does something else before it waits. */
  private static Program negligent(int work) {
    return Program.of(
        "negligent",
        "data s 0\n fork\n jump-if-zero child\n request disk 40\n"
            + "add 1\n".repeat(work)
            + "wait s\n load s\n print status {}\n exit 0\nchild:\n exit 7\n");
  }

  @Testifies(value = "FORK-07", as = MODEL)
  @Property(tries = 40)
  void aZombieGoesWhenTheParentWaits(
      @ForAll("worlds") World world, @ForAll @IntRange(min = 0, max = 30) int work) {
    Trace trace = run(world.with(List.of(negligent(work))));
    Collected collected = trace.events(Collected.class).getFirst();
    assertThat(
            executedBy(2, trace).stream()
                .filter(event -> event.instruction() instanceof Instruction.Wait)
                .toList()
                .getLast()
                .time())
        .as("when the parent waited")
        .isEqualTo(collected.time());
    assertThat(collected.by()).as("who collected the child").isEqualTo(2);
    assertThat(trace.history().get((int) collected.time()).processes)
        .as("the process table afterwards")
        .doesNotContainKey(collected.pid());
    assertThat(trace.output()).as("what the parent learns").containsExactly("status 7");
  }

  @Testifies(value = "FORK-08", as = MODEL)
  @Property(tries = 40)
  void anOrphanIsAdopted(
      @ForAll("worlds") World world, @ForAll @IntRange(min = 40, max = 60) int ticks) {
    Program program =
        Program.of(
            "A",
            "fork\n jump-if-zero child\n exit 0\nchild:\n request disk "
                + ticks
                + "\n get-parent\n print A now has parent {}\n");
    World free = world.with(world.settings().costs(0, 0, 0)).with(List.of(program));
    Trace trace = run(free.with(Scheduler.roundRobin(3)));
    int orphan = trace.events(Created.class).getFirst().pid();
    assertThat(trace.output()).as("what the orphan finds").containsExactly("A now has parent 1");
    for (Machine machine : trace.history()) {
      machine
          .processes
          .values()
          .forEach(process ->
              assertThat(process.parent() == 0 || machine.processes.containsKey(process.parent()))
                  .as("whether the parent of %s exists", process.pid())
                  .isTrue());
    }
    assertThat(trace.events(Collected.class))
        .as("who collects the orphan")
        .anyMatch(event -> event.pid() == orphan && event.by() == Kernel.INIT);
  }
}
