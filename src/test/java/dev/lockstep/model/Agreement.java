package dev.lockstep.model;

import dev.lockstep.witness.explore.AllOutcomes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the model and others say about one program.
 *
 * @param program its name
 * @param model all outcomes that the model reaches
 * @param explored what the model checker found in Java; empty if it cannot run the program
 * @param seen the outcomes that happened, by who saw them
 */
record Agreement(
    String program,
    TwinPrograms.Found model,
    Optional<AllOutcomes.Found> explored,
    Map<String, Set<String>> seen) {

  /** Those who may have seen it happen, in the order of the table's columns. */
  static final List<String> OBSERVERS = List.of("jcstress", "CPython", "reference", "real fork");

  private static final String NOT_ASKED = "–";

  /** Where others differ from the model: a model checker has to reach as much, nobody more. */
  List<String> contradictions() {
    List<String> all = new ArrayList<>();
    explored.ifPresent(found -> {
      note(all, "only the model reaches", minus(model.outcomes(), found.outcomes()));
      note(all, "only the model checker reaches", minus(found.outcomes(), model.outcomes()));
    });
    seen.forEach((who, outcomes) ->
        note(
            all,
            who + " has seen, and the model does not reach",
            minus(outcomes, model.outcomes())));
    return all;
  }

  private void note(List<String> all, String what, Set<String> outcomes) {
    if (!outcomes.isEmpty()) {
      all.add(program + ": " + what + ": " + String.join(", ", outcomes));
    }
  }

  static Set<String> minus(Set<String> these, Set<String> those) {
    Set<String> rest = new TreeSet<>(these);
    rest.removeAll(those);
    return rest;
  }

  /** Agreements as a table for people, and as data. */
  static String table(List<Agreement> agreements) {
    List<String> columns = new ArrayList<>(List.of("program", "model", "Lincheck"));
    columns.addAll(OBSERVERS);
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("caption", "How programs end on the model, in all schedules, and in reality");
    data.put("columns", columns);
    data.put("rows", agreements.stream().map(Agreement::row).toList());
    data.put("agreements", agreements);
    return JsonMapper.shared().writeValueAsString(data);
  }

  private List<String> row() {
    List<String> row =
        new ArrayList<>(
            List.of(
                program, cell(model.outcomes()), explored.map(Agreement::cell).orElse(NOT_ASKED)));
    OBSERVERS.forEach(who -> row.add(cell(seen.getOrDefault(who, Set.of()))));
    return row;
  }

  private static String cell(AllOutcomes.Found found) {
    return cell(found.outcomes())
        + (found.all() ? " (all %d executions)" : " (%d executions)").formatted(found.executions());
  }

  /** Many outcomes are counted: the data have them all. */
  private static String cell(Set<String> outcomes) {
    return switch (outcomes.size()) {
      case 0 -> NOT_ASKED;
      case 1, 2, 3, 4, 5, 6, 7, 8 -> String.join("; ", new TreeSet<>(outcomes));
      default -> outcomes.size() + " outcomes";
    };
  }
}
