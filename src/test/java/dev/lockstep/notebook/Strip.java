package dev.lockstep.notebook;

import dev.lockstep.notebook.kernel.KernelSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.core.util.Separators.Spacing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Takes from a notebook what a run or an editor has left in it, and tags the cells that fail. */
final class Strip {

  /** As Jupyter itself writes: one space more for each level. */
  private static final JsonMapper WRITER = writer();

  private Strip() {}

  private static JsonMapper writer() {
    DefaultIndenter indenter = new DefaultIndenter(" ", "\n");
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectNameValueSpacing(Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(separators)
            .withObjectIndenter(indenter)
            .withArrayIndenter(indenter);
    return JsonMapper.builder()
        .defaultPrettyPrinter(printer)
        .enable(SerializationFeature.INDENT_OUTPUT)
        .build();
  }

  /** The text of the file as it should be. */
  static String of(JsonNode notebook) {
    List<Object> cells = new ArrayList<>();
    notebook.path("cells").forEach(cell -> cells.add(cell(cell, cells.size() + 1)));
    Map<String, Object> stripped = new LinkedHashMap<>();
    stripped.put("cells", cells);
    stripped.put("metadata", metadata());
    stripped.put("nbformat", 4);
    stripped.put("nbformat_minor", 5);
    return WRITER.writeValueAsString(stripped) + "\n";
  }

  private static Map<String, Object> cell(JsonNode cell, int number) {
    Map<String, Object> stripped = new LinkedHashMap<>();
    Notebook.Cell read = new Notebook.Cell(number, cell);
    stripped.put("cell_type", cell.path("cell_type"));
    stripped.put("id", String.format("cell-%02d", number));
    stripped.put("metadata", metadata(read));
    if (read.isCode()) {
      stripped.put("execution_count", null);
      stripped.put("outputs", List.of());
    }
    stripped.put("source", cell.path("source"));
    return stripped;
  }

  /** What is to fail does not end «Run All». */
  private static Map<String, Object> metadata(Notebook.Cell cell) {
    return cell.promisedErrors().isEmpty() ? Map.of() : Map.of("tags", List.of("raises-exception"));
  }

  private static Map<String, Object> metadata() {
    Map<String, Object> kernel = new LinkedHashMap<>();
    kernel.put("display_name", KernelSpec.DISPLAY_NAME);
    kernel.put("language", "java");
    kernel.put("name", KernelSpec.NAME);
    Map<String, Object> metadata = new LinkedHashMap<>();
    metadata.put("kernelspec", kernel);
    metadata.put("language_info", Map.of("name", "java"));
    return metadata;
  }
}
