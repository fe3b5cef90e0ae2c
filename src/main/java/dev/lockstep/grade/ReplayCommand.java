package dev.lockstep.grade;

import dev.lockstep.grade.result.RuleInfo;
import dev.lockstep.grade.result.Runs;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The command that runs a rule on a submission again. It can be pasted into a shell in the folder
 * where the run was started.
 */
final class ReplayCommand {

  private final Settings settings;
  private final String id;

  /**
   * A command.
   *
   * @param id the submission's
   */
  ReplayCommand(Settings settings, String id) {
    this.settings = settings;
    this.id = id;
  }

  /** For this rule, with this seed if it has a part in it. */
  String of(RuleInfo rule, long seed) {
    List<String> words =
        new ArrayList<>(
            List.of(
                settings.command(), "replay", settings.submissions().toString(), id, rule.id()));
    if (rule.runs() == Runs.SEEDED) {
      words.addAll(List.of("--seed", Long.toString(seed)));
    }
    if (settings.scale() != Double.parseDouble(Settings.SCALE)) {
      words.addAll(List.of("--scale", Double.toString(settings.scale())));
    }
    if (!settings.leastLevel().equals(Settings.LEVEL)) {
      words.addAll(List.of("--isolation", settings.leastLevel()));
    }
    return words.stream().map(ReplayCommand::quoted).collect(Collectors.joining(" "));
  }

  /** As a shell takes it for one word. */
  private static String quoted(String word) {
    return word.matches("[\\w./:@%+=,-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
