package dev.lockstep.grade.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.lockstep.grade.result.Samples;
import dev.lockstep.grade.result.Submission;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Each form is as the schema says that its system publishes, or else documents. */
class SchemasTest {

  private static Stream<Submission> submissions() {
    return Samples.run().submissions().stream();
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(SchemasTest.class.getResourceAsStream(name), name);
  }

  private static List<String> complaints(String schema, String json) throws IOException {
    try (InputStream in = resource(schema)) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(in)
          .validate(json, InputFormat.JSON)
          .stream()
          .map(Object::toString)
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("submissions")
  void ctrfIsAsItsSchemaSays(Submission submission) throws IOException {
    String json = Ctrf.of(submission);
    assertThat(complaints("ctrf.schema.json", json)).isEmpty();
    assertThat(complaints("ctrf.schema.json", json.replace("\"stop\"", "\"end\""))).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("submissions")
  void gradescopesIsAsItsDocumentationSays(Submission submission) throws IOException {
    String json = Gradescope.of(submission);
    assertThat(complaints("gradescope.schema.json", json)).isEmpty();
    assertThat(complaints("gradescope.schema.json", json.replace("\"failed\"", "\"hung\"")))
        .isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("submissions")
  void gitHubClassroomsIsWhatItsReporterReads(Submission submission) throws IOException {
    byte[] bytes = Base64.getDecoder().decode(GitHubClassroom.of(submission));
    String json = new String(bytes, StandardCharsets.UTF_8);
    assertThat(complaints("classroom.schema.json", json)).isEmpty();
    assertThat(complaints("classroom.schema.json", json.replace("\"line_no\":0,", "")))
        .isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("submissions")
  void junitsIsAsSurefiresSchemaSays(Submission submission) throws Exception {
    Validator validator =
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
            .newSchema(Path.of("target", "schemas", "surefire-test-report.xsd").toFile())
            .newValidator();
    String xml = JUnitXml.of(submission);
    validator.validate(new StreamSource(new StringReader(xml)));
    String wrong = xml.replace("<skipped ", "<ignored ").replace("</skipped>", "</ignored>");
    assertThatExceptionOfType(SAXException.class)
        .isThrownBy(() -> validator.validate(new StreamSource(new StringReader(wrong))));
  }

  /** Else GitHub Classroom takes no points from it, as its reporter's documentation says. */
  @Test
  void theWorkflowHasTheNamesThatGitHubClassroomAsksFor() throws IOException {
    Path file = Path.of("src/main/grader/github-classroom/classroom.yml");
    JsonNode workflow = new YAMLMapper().readTree(Files.readString(file));
    assertThat(workflow.get("name").asString()).isEqualTo("Autograding Tests");
    assertThat(workflow.get("jobs").propertyNames()).containsExactly("run-autograding-tests");
  }
}
