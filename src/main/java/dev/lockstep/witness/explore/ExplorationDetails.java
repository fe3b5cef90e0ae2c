package dev.lockstep.witness.explore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was found as data, in JSON: a caption and a table for people, and for programs the steps,
 * each with its thread, its depth and its text.
 */
public final class ExplorationDetails {

  private ExplorationDetails() {}

  /** How an outcome was reached. */
  public static String of(Exploration.Violated violated) {
    return json(data(violated.outcome(), violated.executions(), violated.interleaving()));
  }

  /** How an outcome was reached. */
  public static String of(String outcome, long executions, Interleaving interleaving) {
    return json(data(outcome, executions, interleaving));
  }

  /** All orders that were tried, each a row. */
  public static String orders(String caption, List<List<String>> orders) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("caption", caption);
    data.put("columns", List.of("order"));
    data.put("rows", orders.stream().map(order -> List.of(String.join(", ", order))).toList());
    data.put("result", "held");
    data.put("executions", orders.size());
    data.put("all", true);
    return json(data);
  }

  /** How the threads got stuck, and who waits for what. */
  public static String of(Exploration.Deadlocked deadlocked) {
    return json(data(deadlocked));
  }

  /** That nothing was found, though the twin's fault was. */
  public static String held(Exploration.Held held, Exploration twin) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("caption", "How the same engine sees the broken twin");
    Map<String, Object> found =
        switch (twin) {
          case Exploration.Violated violated ->
              data(violated.outcome(), violated.executions(), violated.interleaving());
          case Exploration.Deadlocked deadlocked -> data(deadlocked);
          case Exploration.Failed _, Exploration.Held _, Exploration.Inconclusive _ ->
              Map.of("columns", List.of(), "rows", List.of());
        };
    data.put("columns", found.getOrDefault("columns", List.of()));
    data.put("rows", found.getOrDefault("rows", List.of()));
    data.put("result", "held");
    data.put("executions", held.executions());
    data.put("all", held.all());
    data.put("twin", found);
    return json(data);
  }

  private static Map<String, Object> data(Exploration.Deadlocked deadlocked) {
    String outcome =
        "the threads are stuck: "
            + String.join("; ", deadlocked.waiting().stream().map(Waiting::words).toList());
    Map<String, Object> data = data(outcome, deadlocked.executions(), deadlocked.interleaving());
    data.put("rows", deadlocked.interleaving().brief().rows()); // the locks' inside is not needed
    data.put("result", "deadlocked");
    data.put("waiting", deadlocked.waiting());
    return data;
  }

  private static Map<String, Object> data(
      String outcome, long executions, Interleaving interleaving) {
    List<String> columns = new ArrayList<>(List.of("step"));
    columns.addAll(interleaving.threads());
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("caption", outcome);
    data.put("columns", columns);
    data.put("rows", interleaving.rows());
    data.put("result", "reached");
    data.put("executions", executions);
    data.put("threads", interleaving.threads());
    data.put("steps", interleaving.steps());
    return data;
  }

  private static String json(Map<String, Object> data) {
    return JsonMapper.shared().writeValueAsString(data);
  }
}
