package dev.lockstep.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * What happened in one run.
 *
 * @param settings how the machine was built
 * @param events what happened, in order
 * @param history the machine after each tick; the first is the machine as it was booted
 */
public record Trace(Settings settings, List<Event> events, List<Machine> history) {

  /** The machine at the end. */
  public Machine end() {
    return history.getLast();
  }

  /** What was printed. */
  public List<String> output() {
    return List.copyOf(end().output);
  }

  /** How many ticks the run took. */
  public int ticks() {
    return history.size() - 1;
  }

  /** The events of one kind since the machine was booted. */
  public <E extends Event> List<E> events(Class<E> kind) {
    return all(kind).filter(event -> event.time() > 0).toList();
  }

  /** The events of one kind, those of the boot included. */
  public <E extends Event> Stream<E> all(Class<E> kind) {
    return events.stream().filter(kind::isInstance).map(kind::cast);
  }

  /** Ticks in which a CPU executed an instruction, summed over the CPUs. */
  public int executed() {
    return events(Event.Executed.class).size();
  }

  /** Ticks in which a CPU switched contexts, summed over the CPUs. */
  public int switching() {
    return events(Event.Loaded.class).stream().mapToInt(Event.Loaded::cost).sum()
        + events(Event.Saved.class).stream().mapToInt(Event.Saved::cost).sum();
  }

  /** The share of the CPUs' time in which they executed instructions. */
  public double utilisation() {
    return (double) executed() / ((long) ticks() * settings.cpus());
  }
}
