package dev.lockstep.grade.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written is as the published schema says. */
class SchemaTest {

  @TempDir private Path folder;
  private String written = "";

  @BeforeEach
  void write() throws IOException {
    Path file = folder.resolve(ResultFile.NAME);
    ResultFile.write(Samples.run(), file);
    written = Files.readString(file);
  }

  private static List<String> complaints(String json) throws IOException {
    try (InputStream schema =
        Objects.requireNonNull(ResultFile.class.getResourceAsStream("results.schema.json"))) {
      Schema read =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema);
      return read.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
    }
  }

  @Test
  void resultsOfEveryKindAreValid() throws IOException {
    assertThat(complaints(written)).isEmpty();
  }

  @Test
  void whatIsNoResultIsNot() throws IOException {
    assertThat(complaints(written.replace("\"not attempted\"", "\"skipped\""))).hasSize(1);
    assertThat(complaints(written.replace("\"millis\"", "\"time\""))).isNotEmpty();
    assertThat(complaints(written.replace("\"L3\"", "\"L5\""))).isNotEmpty();
  }
}
