package dev.lockstep.grade.sandbox;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A command that runs in a cell. Closing it kills it and all that it has started. */
public final class Prisoner implements AutoCloseable {

  /** A process that forks while it is killed needs another look. */
  private static final int SWEEPS = 50;

  private final Process process;
  private final Output output;
  private final Optional<ControlGroup> group;
  private final Sweep sweep;

  /** Kills what else belongs to a cell; false if there was nothing any more. */
  @FunctionalInterface
  interface Sweep {
    boolean kill();
  }

  Prisoner(Process process, Limits limits, Optional<ControlGroup> group, Sweep sweep) {
    this.process = process;
    this.output = new Output(process.getInputStream(), limits.output());
    this.group = group;
    this.sweep = sweep;
  }

  /** Gives it its input, which ends with that. */
  public void tell(String input) {
    try (OutputStream stream = process.getOutputStream()) {
      stream.write(input.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // It has ended already, and its end says why.
    }
  }

  /** Waits for its end. */
  public OptionalInt await(Duration limit) throws InterruptedException {
    return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)
        ? OptionalInt.of(process.exitValue())
        : OptionalInt.empty();
  }

  /** Whether it has not ended. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** The beginning of what it has printed. */
  public String output() throws InterruptedException {
    return output.text();
  }

  @Override
  public void close() {
    List<ProcessHandle> family = process.descendants().toList();
    process.destroyForcibly();
    family.forEach(ProcessHandle::destroyForcibly);
    boolean found = true;
    for (int i = 0; i < SWEEPS && found; i++) {
      found = killMembers() | sweep.kill();
      process.onExit().orTimeout(20, TimeUnit.MILLISECONDS).exceptionally(late -> process).join();
    }
    group.ifPresent(ControlGroup::delete);
  }

  private boolean killMembers() {
    List<Long> members = group.map(ControlGroup::members).orElse(List.of());
    members.stream().flatMap(Prisoner::handle).forEach(ProcessHandle::destroyForcibly);
    return !members.isEmpty();
  }

  private static Stream<ProcessHandle> handle(long pid) {
    return ProcessHandle.of(pid).stream();
  }
}
