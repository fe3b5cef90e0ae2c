package dev.lockstep.witness.explore;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who did what, in which order.
 *
 * @param threads the threads, each a column
 * @param steps the steps in their order
 */
public record Interleaving(List<String> threads, List<Step> steps) implements Serializable {

  /** Keeps copies. */
  public Interleaving {
    threads = List.copyOf(threads);
    steps = List.copyOf(steps);
  }

  /** What the first step says that begins like this, without its beginning. */
  Optional<String> first(String beginning) {
    return steps.stream()
        .map(Step::text)
        .filter(text -> text.startsWith(beginning))
        .map(text -> text.substring(beginning.length()))
        .findFirst();
  }

  /** Without what happened in the methods that the program called. */
  public Interleaving brief() {
    return new Interleaving(threads, steps.stream().filter(step -> step.depth() == 0).toList());
  }

  /** A row for each step: its number, and its text in the column of its thread. */
  public List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    for (Step step : steps) {
      List<String> row = new ArrayList<>(List.of(String.valueOf(rows.size() + 1)));
      threads.forEach(thread -> row.add(thread.equals(step.thread()) ? indented(step) : ""));
      rows.add(List.copyOf(row));
    }
    return rows;
  }

  private static String indented(Step step) {
    return "· ".repeat(step.depth()) + step.text();
  }

  /** As lines for people. */
  public List<String> lines() {
    return steps.stream().map(step -> step.thread() + ": " + indented(step)).toList();
  }
}
