package dev.lockstep.grade.worker;

import dev.lockstep.grade.result.Remark;
import dev.lockstep.grade.sandbox.Cell;
import dev.lockstep.grade.sandbox.Prisoner;
import dev.lockstep.grade.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Has the sources in a cell compiled. */
public final class Compilation {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final Sandbox sandbox;
  private final Workshop workshop;
  private final Cell cell;

  /** The compilation of what is in this cell. */
  public Compilation(Sandbox sandbox, Workshop workshop, Cell cell) {
    this.sandbox = sandbox;
    this.workshop = workshop;
    this.cell = cell;
  }

  /** The compiler's errors; none if it made all classes. */
  public List<Remark> compile(List<String> sources) throws IOException, InterruptedException {
    try (Prisoner compiler = sandbox.start(cell.compiling(), workshop.compiler(cell))) {
      compiler.tell(JsonMapper.shared().writeValueAsString(order(sources)));
      OptionalInt exit = compiler.await(LIMIT);
      if (exit.isEmpty()) {
        return List.of(error("the compiler had not ended after " + LIMIT.toSeconds() + " s"));
      }
      return read(compiler.output())
          .orElseThrow(() ->
              new IOException(
                  "the compiler ended with exit code "
                      + exit.getAsInt()
                      + " and said: "
                      + said(compiler)));
    }
  }

  private CompileOrder order(List<String> sources) {
    return new CompileOrder(
        sources.stream().map(name -> cell.sources().resolve(name).toString()).toList(),
        workshop.kitPath(),
        cell.classes().toString(),
        cell.line().toString());
  }

  private Optional<List<Remark>> read(String output) {
    if (output.contains("java.lang.OutOfMemoryError")) {
      return Optional.of(List.of(error("the compiler ran out of memory")));
    }
    try {
      Complaint[] complaints = JsonMapper.shared().readValue(output, Complaint[].class);
      return Optional.of(Arrays.stream(complaints).map(this::remark).toList());
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private Remark remark(Complaint complaint) {
    Path file = Path.of(complaint.file());
    String name =
        file.startsWith(cell.sources())
            ? cell.sources().relativize(file).toString()
            : complaint.file();
    Optional<Integer> line =
        complaint.line() > 0 ? Optional.of((int) complaint.line()) : Optional.empty();
    return new Remark(Remark.Kind.ERROR, name, line, complaint.text());
  }

  private static Remark error(String text) {
    return new Remark(Remark.Kind.ERROR, "", Optional.empty(), text);
  }

  private static String said(Prisoner compiler) {
    try {
      return compiler.output();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }
}
