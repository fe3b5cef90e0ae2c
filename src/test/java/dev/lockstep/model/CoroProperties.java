package dev.lockstep.model;

import static dev.lockstep.witness.Witness.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.model.Event.Executed;
import dev.lockstep.model.Event.Moved;
import dev.lockstep.witness.Testifies;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The chapter CORO: what the program schedules itself. */
class CoroProperties extends Laws {

  @Testifies(value = "CORO-01", as = MODEL)
  @Property(tries = 30)
  void theProgramSchedulesItsCoroutinesAndTheSystemDoesNotNotice(@ForAll("worlds") World world) {
    Program coroutines = steps("spawn one\n spawn two\n gather\n exit 0\n", "pass", "finish");
    List<Program> programs = new ArrayList<>(world.programs());
    programs.addFirst(coroutines);
    Trace trace = run(world.with(programs));
    assertThat(linesOf(coroutines, trace))
        .as("the order of coroutines, under any schedule of the system")
        .containsExactly("coro one", "coro two", "coro one", "coro two", "coro one", "coro two");
    assertThat(trace.events(Moved.class).stream().filter(m -> m.pid() == 2).map(Moved::tid))
        .as("the threads that the system sees")
        .containsOnly(2);
  }

  @Testifies(value = "CORO-01", as = MODEL)
  @Property(tries = 1)
  void threadsHaveManyOrdersAndCoroutinesOne() {
    Program coroutines = steps("spawn one\n spawn two\n gather\n exit 0\n", "pass", "finish");
    Program threads = steps("thread one\n thread two\n join\n end\n", "yield", "end");
    assertThat(outcomes("two coroutines, three steps each", Settings.SIMPLE, coroutines))
        .as("orders of coroutines")
        .hasSize(1);
    assertThat(outcomes("two threads, three steps each", Settings.SIMPLE, threads))
        .as("orders of threads: all interleavings of three and three")
        .hasSize(20);
  }

  /** Two tasks that print three times each, and give way in between. */
  private static Program steps(String start, String giveWay, String end) {
    String task = "%1$s:\n" + ("print coro %1$s\n " + giveWay + "\n").repeat(3) + end + "\n";
    return Program.of("coro", start + task.formatted("one") + task.formatted("two"));
  }

  @Testifies(value = "CORO-03", as = MODEL)
  @Property(tries = 30)
  void threadsAreSwitchedByTheSliceAndCoroutinesWhereTheyChoose(
      @ForAll @IntRange(min = 1, max = 9) int slice, @ForAll @IntRange(min = 1, max = 9) int work) {
    String computing = "add 1\n".repeat(3 * slice + work);
    Program coroutines =
        Program.of(
            "C",
            "spawn a\n spawn b\n gather\n exit 0\na:\n"
                + computing
                + "print a\n pass\n finish\nb:\n"
                + computing
                + "print b\n pass\n finish");
    Program stranger = Program.of("stranger", computing.repeat(3));
    Trace trace = run(Settings.SIMPLE, Scheduler.roundRobin(slice), coroutines, stranger);
    int switchedIn = 0;
    Instruction before = new Instruction.Gather();
    for (Executed event : executedBy(2, trace)) {
      boolean starts = event.instruction() instanceof Instruction.Add;
      if (starts && !(before instanceof Instruction.Add)) {
        switchedIn++;
        assertThat(before)
            .as("what a coroutine's turn begins after")
            .isInstanceOfAny(
                Instruction.Gather.class, Instruction.Pass.class, Instruction.Finish.class);
      }
      before = event.instruction();
    }
    assertThat(switchedIn).as("how often a coroutine began to compute").isEqualTo(2);
    assertThat(trace.events(Moved.class))
        .as("interruptions of the thread by the timer")
        .filteredOn(m -> m.tid() == 2 && m.transition() == Transition.PREEMPT)
        .hasSizeGreaterThan(2);
  }

  @Testifies(value = "CORO-03", as = MODEL)
  @Property(tries = 1)
  void coroutinesLoseAnUpdateOnlyIfTheyGiveWayInTheMiddleOfIt() {
    String bound = "two coroutines, two updates each, giving way ";
    assertThat(
            outcomes(bound + "between", Settings.SIMPLE, Samples.coroutineBalance(2, "", "pass\n")))
        .as("final balances if they give way between updates")
        .isEqualTo(Set.of(ended("4")));
    assertThat(
            outcomes(bound + "within", Settings.SIMPLE, Samples.coroutineBalance(2, "pass\n", "")))
        .as("final balances if they give way within updates")
        .isEqualTo(Set.of(ended("2")));
  }
}
