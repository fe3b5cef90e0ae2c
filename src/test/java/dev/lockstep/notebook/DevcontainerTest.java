package dev.lockstep.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeType;

/**
 * The devcontainer's file has the form that its schema asks for; the schema itself is not at hand
 * without a network, so what it says about the keys that we use stands here.
 */
class DevcontainerTest {

  private static final Map<String, JsonNodeType> TYPES =
      Map.of(
          "name", JsonNodeType.STRING,
          "image", JsonNodeType.STRING,
          "runArgs", JsonNodeType.ARRAY,
          "postCreateCommand", JsonNodeType.STRING,
          "forwardPorts", JsonNodeType.ARRAY,
          "portsAttributes", JsonNodeType.OBJECT,
          "customizations", JsonNodeType.OBJECT);

  private static final Set<String> ON_FORWARD =
      Set.of("notify", "openBrowser", "openBrowserOnce", "openPreview", "silent", "ignore");

  private final JsonNode container = read();

  private static JsonNode read() {
    return JsonMapper.builder()
        .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
        .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
        .build()
        .readTree(Path.of(".devcontainer", "devcontainer.json").toFile());
  }

  @Test
  void hasTheKeysOfItsSchema() {
    container
        .properties()
        .forEach(entry ->
            assertThat(entry.getValue().getNodeType())
                .as("type of %s", entry.getKey())
                .isEqualTo(TYPES.get(entry.getKey())));
    assertThat(container.path("runArgs")).allMatch(JsonNode::isString);
    assertThat(container.path("forwardPorts")).allMatch(port -> port.asInt() > 0);
  }

  @Test
  void namesItsPorts() {
    container
        .path("forwardPorts")
        .forEach(port -> {
          JsonNode attributes = container.path("portsAttributes").path(port.asString());
          assertThat(attributes.path("label").asString("")).as("%s", port).isNotBlank();
          assertThat(attributes.path("onAutoForward").asString("")).isIn(ON_FORWARD);
        });
  }

  @Test
  void comesWithTheJdkOfTheBuild() throws IOException {
    String jdk = Integer.toString(Runtime.version().feature());
    assertThat(container.path("image").asString())
        .matches("mcr[.]microsoft[.]com/devcontainers/java:([0-9.]+-)?" + jdk + "-bookworm");
    assertThat(Files.readString(Path.of(".devcontainer", "setup"))).contains("jdk=" + jdk + "\n");
  }

  @Test
  void runsTheSetup() {
    assertThat(Path.of(container.path("postCreateCommand").asString())).isExecutable();
  }

  @Test
  void opensTheFirstNotebook() throws IOException {
    JsonNode opened = container.at("/customizations/codespaces/openFiles");
    assertThat(opened.path(0).asString()).isEqualTo(Notebook.files().getFirst().toString());
  }
}
