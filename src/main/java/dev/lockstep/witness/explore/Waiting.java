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

  static final String ASKS = "asks for ";
  static final String HAS = "has ";
  static final String GIVES = "gives back ";

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
      if (text.startsWith(ASKS)) {
        asked.put(step.thread(), text.substring(ASKS.length()));
      } else if (text.startsWith(HAS)) {
        asked.remove(step.thread());
        holders.put(text.substring(HAS.length()), step.thread());
      } else if (text.startsWith(GIVES)) {
        holders.remove(text.substring(GIVES.length()));
      }
    }
    return asked.entrySet().stream()
        .map(one -> new Waiting(one.getKey(), one.getValue(), holders.get(one.getValue())))
        .toList();
  }
}
