package dev.lockstep.model;

import java.util.List;
import java.util.stream.Collectors;

/** A machine, a schedule and programs: all that a run depends on. */
record World(Settings settings, Scheduler scheduler, List<Program> programs) {

  World(Settings settings, Scheduler scheduler, Program... programs) {
    this(settings, scheduler, List.of(programs));
  }

  /** All of it, so that a counterexample can be read. */
  @Override
  public String toString() {
    String listings =
        programs.stream()
            .map(program -> program + ": " + program.text())
            .collect(Collectors.joining("\n"));
    return settings + "\n" + scheduler + "\n" + listings;
  }

  World with(Settings others) {
    return new World(others, scheduler, programs);
  }

  World with(Scheduler other) {
    return new World(settings, other, programs);
  }

  World with(List<Program> others) {
    return new World(settings, scheduler, others);
  }
}
