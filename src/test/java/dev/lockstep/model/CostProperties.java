package dev.lockstep.model;

import static dev.lockstep.witness.Witness.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.model.Event.Loaded;
import dev.lockstep.witness.Testifies;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The chapter COST, as far as a model can speak of costs: what a switch consists of. */
class CostProperties extends Laws {

  @Testifies(value = "COST-03", as = MODEL)
  @Property(tries = 40)
  void aSwitchBetweenProcessesCostsWhatTheAddressSpaceCostsMore(
      @ForAll @IntRange(min = 0, max = 3) int saving,
      @ForAll @IntRange(min = 1, max = 3) int loading,
      @ForAll @IntRange(min = 0, max = 5) int changing,
      @ForAll @IntRange(min = 1, max = 5) int slice) {
    Settings settings = Settings.SIMPLE.costs(saving, loading, changing);
    String work = "add 1\n".repeat(20);
    Trace threads = run(settings, Scheduler.roundRobin(slice), Samples.threads("threads", 3, work));
    Trace processes =
        run(settings, Scheduler.roundRobin(slice), Samples.children("children", 3, work));
    assertThat(threads.events(Loaded.class))
        .as("what it costs to load a context among threads")
        .filteredOn(loaded -> !loaded.newSpace())
        .hasSizeGreaterThan(2)
        .allMatch(loaded -> loaded.cost() == loading);
    assertThat(threads.events(Loaded.class))
        .as("how often another address space is installed among threads: once, and for init")
        .filteredOn(Loaded::newSpace)
        .hasSize(2);
    assertThat(processes.events(Loaded.class))
        .as("the same among processes")
        .filteredOn(Loaded::newSpace)
        .hasSizeGreaterThan(2)
        .allMatch(loaded -> loaded.cost() == loading + changing);
  }

  @Testifies(value = "COST-08", as = MODEL)
  @Property(tries = 40)
  void theShorterTheSliceTheMoreTimeIsWasted(
      @ForAll @IntRange(min = 1, max = 3) int load,
      @ForAll @IntRange(min = 0, max = 3) int changing,
      @ForAll @IntRange(min = 1, max = 8) int slice) {
    Settings settings = Settings.SIMPLE.costs(1, load, changing);
    assertThat(wasted(settings, slice))
        .as("the share of switching with slice %s, compared with %s", slice, 2 * slice)
        .isGreaterThan(wasted(settings, 2 * slice));
    assertThat(wasted(settings, 64)).as("with a slice of the whole work").isLessThan(0.2);
  }

  private double wasted(Settings settings, int slice) {
    Program task = Program.of("task", "add 1\n".repeat(48));
    Trace trace = run(settings, Scheduler.roundRobin(slice), task, task);
    return (double) trace.switching() / trace.ticks();
  }
}
