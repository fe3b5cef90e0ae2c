package dev.lockstep.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs a machine under every schedule there is: after each instruction any ready thread may come
 * next, and any busy device may complete. States that are equal are visited once, the ones that are
 * reached soonest first, so that each outcome comes with a shortest way to it.
 */
public final class Explorer {

  private final Kernel kernel;
  private final int bound;
  private final Map<Machine, Step> found = new HashMap<>();
  private final Deque<Machine> open = new ArrayDeque<>();
  private final Map<Outcome, Machine> ends = new LinkedHashMap<>();

  private Explorer(Kernel kernel, int bound) {
    this.kernel = kernel;
    this.bound = bound;
  }

  /** How a run can end: what was printed, and whether threads are left that wait for ever. */
  public record Outcome(List<String> output, boolean deadlocked) {}

  /**
   * What was found.
   *
   * @param states how many different states were reached
   * @param complete whether these are all; if not, the bound was hit
   * @param outcomes all outcomes, each with the events of a shortest run to it
   */
  public record Result(int states, boolean complete, Map<Outcome, List<Event>> outcomes) {}

  /** What happens next. */
  private sealed interface Choice {
    record Run(int tid) implements Choice {}

    record Complete(String device) implements Choice {}
  }

  /** How a state was reached first; the initial state was not reached from anywhere. */
  private record Step(@Nullable Machine from, @Nullable Choice choice) {}

  /** Explores from where the kernel is, up to so many states. */
  public static Result explore(Kernel kernel, int bound) {
    return new Explorer(kernel, bound).explore();
  }

  private Result explore() {
    Machine start = kernel.machine.copy();
    start.forgetTime();
    reach(start, new Step(null, null));
    while (!open.isEmpty() && found.size() < bound) {
      expand(open.remove());
    }
    Map<Outcome, List<Event>> outcomes = new LinkedHashMap<>();
    ends.forEach((outcome, end) -> outcomes.put(outcome, eventsTo(start, end)));
    return new Result(found.size(), open.isEmpty(), outcomes);
  }

  private void reach(Machine machine, Step step) {
    if (found.putIfAbsent(machine, step) == null) {
      open.add(machine);
    }
  }

  private void expand(Machine machine) {
    List<Choice> choices = choices(machine);
    if (choices.isEmpty()) {
      ends.putIfAbsent(new Outcome(List.copyOf(machine.output), machine.isDeadlocked()), machine);
    }
    for (Choice choice : choices) {
      kernel.restore(machine);
      apply(choice);
      reach(kernel.machine, new Step(machine, choice));
    }
  }

  private static List<Choice> choices(Machine machine) {
    List<Choice> choices = new ArrayList<>();
    machine.ready.forEach(tid -> choices.add(new Choice.Run(tid)));
    machine.busyDevices().forEach(device -> choices.add(new Choice.Complete(device.name())));
    return choices;
  }

  private void apply(Choice choice) {
    switch (choice) {
      case Choice.Run run -> kernel.turn(run.tid());
      case Choice.Complete complete -> {
        kernel.complete(complete.device());
        kernel.machine.forgetTime();
      }
    }
  }

  private List<Event> eventsTo(Machine start, Machine end) {
    LinkedList<Choice> way = new LinkedList<>();
    Machine at = end;
    for (Step step = found.get(at); step.choice() != null; step = found.get(at)) {
      way.addFirst(step.choice());
      at = step.from();
    }
    kernel.restore(start);
    way.forEach(this::apply);
    return kernel.events();
  }
}
