package dev.lockstep.grade.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The ready-made files for Gradescope and GitHub Classroom do what these systems want of them. */
class ReadyMadeIT {

  private static final String EMPTY =
      "public class Mine implements dev.lockstep.api.Implementation {}";

  @TempDir private Path folder;
  private Path submission = Path.of("");
  private String said = "";

  @BeforeEach
  void makeSubmission() throws IOException {
    submission = Files.createDirectories(folder.resolve("submission"));
    Files.writeString(submission.resolve("Mine.java"), EMPTY);
  }

  /** As target/lockstep, with the classes of this build. */
  private void makeLauncher(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        "#!/bin/sh\nexec '%s/bin/java' -cp '%s' dev.lockstep.grade.cli.Lockstep \"$@\"\n"
            .formatted(System.getProperty("java.home"), System.getProperty("java.class.path")));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @Test
  void gradescopeGetsItsResults() throws Exception {
    makeLauncher(folder.resolve("source/lockstep"));
    Files.writeString(folder.resolve("source/rubric.yaml"), "parts: [queue]\neach: 3\n");
    Path results = Files.createDirectories(folder.resolve("results")).resolve("results.json");
    run(
        List.of(Path.of("src/main/grader/gradescope/run_autograder").toAbsolutePath().toString()),
        Map.of("AUTOGRADER", folder.toString()));
    JsonNode result = JsonMapper.shared().readTree(Files.readString(results));
    assertThat(result.get("score").asDouble()).isZero();
    JsonNode test = result.get("tests").get(0);
    assertThat(test.get("status").asString()).isEqualTo("failed");
    assertThat(test.get("max_score").asInt()).isEqualTo(3);
    assertThat(test.get("output").asString()).startsWith("not attempted");
  }

  @Test
  void gitHubClassroomGetsItsResult() throws Exception {
    makeLauncher(folder.resolve("runner/lockstep/lockstep"));
    Path sources = Files.createDirectories(folder.resolve("work/src/main/java"));
    Files.copy(submission.resolve("Mine.java"), sources.resolve("Mine.java"));
    Path output = folder.resolve("output.txt");
    run(
        List.of("bash", "-e", "-c", stepOfTheWorkflow()),
        Map.of(
            "RUNNER_TEMP", folder.resolve("runner").toString(),
            "GITHUB_OUTPUT", output.toString(),
            "PARTS", "queue"));
    String line = Files.readString(output).strip();
    assertThat(line).startsWith("result=").doesNotContain("\n");
    byte[] json = Base64.getDecoder().decode(line.substring("result=".length()));
    JsonNode report = JsonMapper.shared().readTree(new String(json, StandardCharsets.UTF_8));
    assertThat(report.get("status").asString()).isEqualTo("fail");
    assertThat(report.get("max_score").asInt()).isEqualTo(report.get("tests").size());
  }

  private static String stepOfTheWorkflow() throws IOException {
    String yaml = Files.readString(Path.of("src/main/grader/github-classroom/classroom.yml"));
    JsonNode steps = new YAMLMapper().readTree(yaml).at("/jobs/run-autograding-tests/steps");
    return StreamSupport.stream(steps.spliterator(), false)
        .filter(step -> step.has("id") && step.get("id").asString().equals("lockstep"))
        .findFirst()
        .orElseThrow()
        .get("run")
        .asString();
  }

  private void run(List<String> command, Map<String, String> variables) throws Exception {
    Path work = Files.createDirectories(folder.resolve("work"));
    Path log = folder.resolve("log.txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(work.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().putAll(variables);
    Process process = builder.start();
    try {
      assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("it ends").isTrue();
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    said = Files.readString(log);
    assertThat(process.exitValue()).as(said).isZero();
  }
}
