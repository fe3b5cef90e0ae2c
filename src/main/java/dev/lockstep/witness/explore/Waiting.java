package dev.lockstep.witness.explore;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A thread that waits for a lock.
 *
 * @param thread who waits
 * @param lock for which lock
 * @param holder who has it, or null if nobody has
 */
public record Waiting(String thread, String lock, @Nullable String holder) implements Serializable {

  /** In words. */
  public String words() {
    return thread
        + " waits for "
        + lock
        + ", which "
        + (holder == null ? "nobody" : holder)
        + " has";
  }

  /** Who waits at the end of these steps, as the program's own steps tell. */
  static List<Waiting> after(List<Step> steps) {
    Map<String, String> holders = new LinkedHashMap<>();
    Map<String, String> asked = new LinkedHashMap<>();
    for (Step step : steps) {
      String text = step.text();
      if (text.startsWith(Program.ASKS)) {
        asked.put(step.thread(), text.substring(Program.ASKS.length()));
      } else if (text.startsWith(Program.FORGOES)) {
        asked.remove(step.thread());
      } else if (text.startsWith(Program.HAS)) {
        asked.remove(step.thread());
        holders.put(text.substring(Program.HAS.length()), step.thread());
      } else if (text.startsWith(Program.GIVES)) {
        holders.remove(text.substring(Program.GIVES.length()));
      }
    }
    return asked.entrySet().stream()
        .map(one -> new Waiting(one.getKey(), one.getValue(), holders.get(one.getValue())))
        .toList();
  }
}
