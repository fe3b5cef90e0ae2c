package dev.lockstep.measure;

import dev.lockstep.witness.Evidence;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Figures for people, beside the ratio that is asserted.
 *
 * @param caption what the table shows
 * @param columns its heads
 * @param rows its rows, each as long as the heads
 */
public record Table(String caption, List<String> columns, List<List<String>> rows) {

  /** What a test hands to its reporter. */
  public Map<String, String> entries() {
    return Map.of(Evidence.DETAILS, JsonMapper.shared().writeValueAsString(this));
  }

  /** A figure, with one digit after the point. */
  public static String figure(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
