package dev.lockstep.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.lockstep.model.Explorer.Outcome;
import dev.lockstep.witness.Evidence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/**
 * Laws of the machine. Each one is tried on the machine of the {@link Lab}: on the right one it has
 * to hold, on each wrong one that breaks it, it has to fail.
 */
@AddLifecycleHook(PublishEvidence.class)
abstract class Laws {

  /** Enough for every generated program; a machine that needs more is broken. */
  private static final int TICKS = 6_000;

  private static final int STATES = 60_000;

  /** A run that takes longer makes a picture that is too wide to be read. */
  private static final int PICTURE = 40;

  private Lab lab = Lab.RIGHT;
  private final Map<String, Integer> states = new TreeMap<>();
  private final Set<String> bounds = new TreeSet<>();
  private Optional<Trace> sample = Optional.empty();

  /** Puts the laws on trial somewhere else. */
  void moveTo(Lab other) {
    lab = other;
  }

  /** What was explored, if anything was. */
  Optional<Evidence.Explored> explored() {
    return bounds.isEmpty()
        ? Optional.empty()
        : Optional.of(new Evidence.Explored(sum(), String.join("; ", bounds)));
  }

  /** The smallest run in which several threads had their turns, if there was one to draw. */
  Optional<Trace> sample() {
    return sample;
  }

  /** What was explored several times counts once. */
  private int sum() {
    return states.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Any machine, any schedule, any programs. */
  @Provide
  Arbitrary<World> worlds() {
    return Worlds.any();
  }

  /** Whatever the programs do, on one CPU. */
  @Provide
  Arbitrary<World> oneCpu() {
    return Worlds.any().map(world -> world.with(world.settings().cpus(1)));
  }

  Kernel kernel(Settings settings) {
    return lab.kernels().apply(settings);
  }

  Kernel booted(Settings settings, Program... programs) {
    return unbroken(() -> kernel(settings).boot(programs));
  }

  Kernel booted(World world) {
    return booted(world.settings(), world.programs().toArray(Program[]::new));
  }

  /** Runs the world until nothing can happen any more. */
  Trace run(World world) {
    Trace trace = runFor(TICKS, world);
    assertThat(trace.end().hasStopped()).as("whether the machine comes to an end").isTrue();
    return trace;
  }

  Trace run(Settings settings, Scheduler scheduler, Program... programs) {
    return run(new World(settings, scheduler, programs));
  }

  /** Runs the world for some time; it may go on for ever. */
  Trace runFor(int ticks, World world) {
    Scheduler scheduler = lab.schedulers().apply(world.scheduler());
    Trace trace = unbroken(() -> Simulation.run(booted(world), scheduler, ticks));
    keep(trace);
    return trace;
  }

  private void keep(Trace trace) {
    long threads =
        trace.events(Event.Executed.class).stream()
            .map(Event.Executed::tid)
            .filter(tid -> tid != Kernel.INIT)
            .distinct()
            .count();
    boolean isSmaller = trace.ticks() < sample.map(Trace::ticks).orElse(PICTURE);
    if (threads > 1 && isSmaller) {
      sample = Optional.of(trace);
    }
  }

  Scheduler scheduler(Scheduler asked) {
    return lab.schedulers().apply(asked);
  }

  /** All outcomes of these programs, whatever the schedule. */
  Set<Outcome> outcomes(String bound, Settings settings, Program... programs) {
    return explore(bound, settings, programs).outcomes().keySet();
  }

  Explorer.Result explore(String bound, Settings settings, Program... programs) {
    Explorer.Result result = unbroken(() -> Explorer.explore(booted(settings, programs), STATES));
    assertThat(result.complete()).as("whether all states were explored").isTrue();
    states.put(bound + settings, result.states());
    bounds.add(bound);
    return result;
  }

  /** The machine must not stop working halfway. */
  static <T> T unbroken(Supplier<T> work) {
    try {
      return work.get();
    } catch (RuntimeException e) {
      return fail("The machine broke down: " + e, e);
    }
  }

  static Outcome ended(String... lines) {
    return new Outcome(List.of(lines), false);
  }

  /** What one program printed: its lines begin with its name. */
  static List<String> linesOf(Program program, Trace trace) {
    return trace.output().stream().filter(line -> line.startsWith(program.name())).toList();
  }

  /** What each program printed, program by program. */
  static List<List<String>> lines(World world, Trace trace) {
    return world.programs().stream().map(program -> linesOf(program, trace)).toList();
  }

  /** The instructions that one thread executed, those that were tried in vain included. */
  static List<Event.Executed> executedBy(int tid, Trace trace) {
    return trace.events(Event.Executed.class).stream().filter(event -> event.tid() == tid).toList();
  }
}
