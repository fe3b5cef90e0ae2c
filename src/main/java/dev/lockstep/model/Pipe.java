package dev.lockstep.model;

import java.util.List;

/** A pipe: a buffer in the kernel, with what was written and not yet read (IPC-01). */
public record Pipe(int id, List<Integer> buffer) {

  /** The two ends of a pipe. */
  public enum End {
    READING,
    WRITING
  }

  Pipe written(int value) {
    return new Pipe(id, Copies.with(buffer, value));
  }

  Pipe read() {
    return new Pipe(id, Copies.tail(buffer));
  }
}
