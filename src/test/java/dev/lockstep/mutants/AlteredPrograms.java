package dev.lockstep.mutants;

import dev.lockstep.api.Command;
import dev.lockstep.api.CompletedProgram;
import dev.lockstep.api.Implementation;
import dev.lockstep.api.RunningProgram;
import dev.lockstep.api.Subprocess;
import dev.lockstep.reference.Reference;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** The reference's programs, which a mutant alters; it offers nothing else. */
abstract class AlteredPrograms implements Implementation, Subprocess {

  private final Subprocess real = new Reference().subprocess().orElseThrow();

  /** The reference's programs. */
  protected final Subprocess real() {
    return real;
  }

  /** What the mutant makes of a command, whether it is started or run. */
  protected Command alter(Command command) {
    return command;
  }

  /** What the mutant makes of a program that the reference started. */
  protected RunningProgram alter(RunningProgram program) {
    return program;
  }

  /** What the mutant makes of a program that the reference ran. */
  protected CompletedProgram alter(CompletedProgram program) {
    return program;
  }

  @Override
  public RunningProgram start(Command command) {
    return alter(real.start(alter(command)));
  }

  @Override
  public CompletedProgram run(Command command) throws InterruptedException {
    return alter(real.run(alter(command)));
  }

  @Override
  public Optional<Subprocess> subprocess() {
    return Optional.of(this);
  }

  /** A program that does as the real one; a mutant overrides what it does wrong. */
  protected abstract static class Wrong implements RunningProgram {

    private final RunningProgram right;

    protected Wrong(RunningProgram right) {
      this.right = right;
    }

    @Override
    public long pid() {
      return right.pid();
    }

    @Override
    public OutputStream input() {
      return right.input();
    }

    @Override
    public InputStream output() {
      return right.output();
    }

    @Override
    public InputStream errors() {
      return right.errors();
    }

    @Override
    public OptionalInt exitCode() {
      return right.exitCode();
    }

    @Override
    public int waitFor() throws InterruptedException {
      return right.waitFor();
    }

    @Override
    public int waitFor(Duration timeout) throws InterruptedException {
      return right.waitFor(timeout);
    }

    @Override
    public CompletedProgram communicate(byte[] input) throws InterruptedException {
      return right.communicate(input);
    }

    @Override
    public void terminate() {
      right.terminate();
    }

    @Override
    public void kill() {
      right.kill();
    }

    @Override
    public void close() {
      right.close();
    }
  }
}
