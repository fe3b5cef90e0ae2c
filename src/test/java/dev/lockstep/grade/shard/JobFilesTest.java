package dev.lockstep.grade.shard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The job for Kubernetes is what Kubernetes takes, and its pods find their shards. */
class JobFilesTest {

  private static final YAMLMapper YAML = new YAMLMapper();

  private JsonNode job = YAML.createObjectNode();
  private JsonNode container = YAML.createObjectNode();

  @BeforeEach
  void read() throws IOException {
    job = YAML.readTree(Files.readString(Path.of("src/main/grader/kubernetes/grade.yaml")));
    container = job.at("/spec/template/spec/containers/0");
  }

  private static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  @Test
  void isAnIndexedJob() {
    assertThat(job.get("apiVersion").asString()).isEqualTo("batch/v1");
    assertThat(job.get("kind").asString()).isEqualTo("Job");
    assertThat(job.at("/metadata/name").asString()).matches("[a-z0-9]([-a-z0-9]*[a-z0-9])?");
    assertThat(job.at("/spec/completionMode").asString()).isEqualTo("Indexed");
    assertThat(job.at("/spec/template/spec/restartPolicy").asString()).isEqualTo("Never");
    assertThat(job.at("/spec/template/spec/containers").size()).isEqualTo(1);
    assertThat(container.get("image").asString()).isNotEmpty();
  }

  @Test
  void mountsTheVolumesThatItHas() {
    assertThat(list(container.get("volumeMounts")))
        .extracting(mount -> mount.get("name").asString())
        .isNotEmpty()
        .isEqualTo(
            list(job.at("/spec/template/spec/volumes")).stream()
                .map(volume -> volume.get("name").asString())
                .toList());
  }

  /** Kubernetes sets the number of the pod, and the file all else that a shard is read from. */
  @Test
  void itsPodsAreAllShards() {
    int pods = job.at("/spec/completions").asInt();
    assertThat(pods).isGreaterThan(1);
    for (int i = 0; i < pods; i++) {
      Map<String, String> environment = new HashMap<>();
      for (JsonNode variable : list(container.get("env"))) {
        // Kubernetes refuses what is no string.
        assertThat(variable.get("value").isString()).isTrue();
        environment.put(variable.get("name").asString(), variable.get("value").asString());
      }
      environment.put("JOB_COMPLETION_INDEX", Integer.toString(i));
      assertThat(Shard.ofEnvironment(environment)).isEqualTo(new Shard(i + 1, pods));
    }
    assertThat(list(container.get("command")))
        .extracting(JsonNode::asString)
        .contains("grade", "--shard=auto");
  }
}
