package dev.lockstep.ledger;

import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Evidence as data, which a test published as JSON: a table for people, and whatever else the
 * witness has to tell to programs.
 *
 * @param caption what the table shows
 * @param columns its heads
 * @param rows its rows, each as long as the heads
 * @param data all that was published
 */
public record Details(
    String caption, List<String> columns, List<List<String>> rows, JsonNode data) {

  private static final JsonMapper JSON = JsonMapper.shared();

  /**
   * Reads what a test published.
   *
   * @throws IllegalArgumentException if it is not JSON with a caption, columns and rows
   */
  static Details of(String json) {
    JsonNode data = parse(json);
    Details details =
        new Details(
            data.path("caption").asString(),
            strings(data.path("columns")),
            stream(data.path("rows")).map(Details::strings).toList(),
            data);
    details.check();
    return details;
  }

  private static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("the details of a test are no JSON: " + json, e);
    }
  }

  private static List<String> strings(JsonNode array) {
    return stream(array).map(JsonNode::asString).toList();
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private void check() {
    if (caption.isEmpty() || rows.stream().anyMatch(row -> row.size() != columns.size())) {
      throw new IllegalArgumentException(
          "the details of a test need a caption, columns, and rows as long as the columns: "
              + data);
    }
  }
}
