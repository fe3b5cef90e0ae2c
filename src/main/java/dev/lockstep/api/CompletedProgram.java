package dev.lockstep.api;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * How a program ended and what it wrote.
 *
 * @param words the program and its arguments
 * @param exitCode as {@link RunningProgram#exitCode()}
 * @param output what it wrote to its standard output
 * @param errors what it wrote to its standard error stream
 */
public record CompletedProgram(List<String> words, int exitCode, byte[] output, byte[] errors)
    implements Serializable {

  /** The standard output as text in UTF-8. */
  public String outputText() {
    return new String(output, StandardCharsets.UTF_8);
  }

  /** The standard error stream as text in UTF-8. */
  public String errorText() {
    return new String(errors, StandardCharsets.UTF_8);
  }
}
