package dev.lockstep.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to a kernel through Jupyter's own client library, in a Python beside us. */
final class KernelClient implements AutoCloseable {

  private static final Path SCRIPT =
      Path.of("src", "test", "resources", "dev", "lockstep", "notebook", "client.py");

  /** No answer takes so long, not on a busy machine either. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Process python;
  private final PrintWriter requests;
  private final BufferedReader answers;
  private final long pid;

  /** Starts the Python, and the kernel. */
  KernelClient(Jupyter jupyter) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(jupyter.python(), SCRIPT.toString(), "" + PATIENCE.toSeconds());
    jupyter.environment(builder);
    python = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    requests = new PrintWriter(python.getOutputStream(), true, StandardCharsets.UTF_8);
    answers = python.inputReader(StandardCharsets.UTF_8);
    pid = start();
  }

  /** Starts a kernel, and says its process. */
  long start() {
    return ask("start", Map.of()).path("pid").asLong();
  }

  /** The process of the kernel that was started first. */
  ProcessHandle process() {
    return ProcessHandle.of(pid).orElseThrow();
  }

  /** Asks the kernel to end, which it has to do by itself. */
  void shutdown() {
    assertThat(ask("shutdown", Map.of()).path("status").asInt()).as("exit status").isZero();
  }

  /** The Jupyter of this kernel dies. */
  void kill() {
    python.destroyForcibly();
  }

  /** What came of a cell. */
  record Seen(JsonNode json) {

    String printed() {
      return json.path("printed").asString();
    }

    /** What the reader sees of an error. */
    String error() {
      return elements(json.path("errors")).collect(Collectors.joining("\n"));
    }

    /** What the program that executes a notebook is told of an error. */
    String replied() {
      return json.path("reply").toString();
    }

    /** The value of the last expression, as text. */
    String value() {
      return shown("text/plain");
    }

    /** The value of the last expression in another form. */
    String shown(String form) {
      return json.path("result").path(form).asString("");
    }
  }

  Seen run(String cell) {
    return new Seen(ask("run", Map.of("cell", cell)));
  }

  /** Runs a cell and interrupts it when it has printed this. */
  Seen interrupt(String cell, String printed) {
    return new Seen(ask("run", Map.of("cell", cell, "interrupt", printed)));
  }

  /** Hands over all cells at once, and says how each one ended. */
  List<String> runAll(String... cells) {
    return elements(ask("run_all", Map.of("cells", cells))).toList();
  }

  /** What may stand at the end of the text. */
  List<String> complete(String text) {
    JsonNode reply = ask("complete", Map.of("cell", text, "cursor", text.length()));
    return elements(reply.path("matches")).toList();
  }

  /** What is known of what stands there. */
  String inspect(String text, int cursor) {
    JsonNode reply = ask("inspect", Map.of("cell", text, "cursor", cursor));
    return reply.path("data").path("text/plain").asString("");
  }

  /** Whether a cell is {@code complete}, {@code incomplete} or {@code invalid}. */
  String completeness(String cell) {
    return ask("is_complete", Map.of("cell", cell)).path("status").asString();
  }

  private JsonNode ask(String what, Map<String, ?> arguments) {
    Map<String, Object> request = new LinkedHashMap<>(arguments);
    request.put("do", what);
    requests.println(JsonMapper.shared().writeValueAsString(request));
    JsonNode answer = JsonMapper.shared().readTree(line());
    if (answer.has("failed")) {
      throw new AssertionError("the kernel did not " + what + ": " + answer.path("failed"));
    }
    return answer;
  }

  private String line() {
    try {
      @Nullable String line = answers.readLine();
      if (line == null) {
        throw new AssertionError("Jupyter's client has ended");
      }
      return line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asString);
  }

  @Override
  public void close() {
    requests.close();
    python.destroy();
  }
}
