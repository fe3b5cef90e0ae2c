package dev.lockstep.mutants;

import dev.lockstep.api.Arguments;
import dev.lockstep.api.Process;
import dev.lockstep.api.StartException;
import dev.lockstep.api.Target;
import dev.lockstep.api.TaskOptions;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A process in a plain JVM that nobody looks after: it is not waited for, and lives on when its
 * parent has ended. Only what the rules ask of such a process is there.
 */
class BareProcess extends AlteredProcesses.Wrong {

  private static final long serialVersionUID = 1;

  private final transient TaskOptions options;
  private final transient List<String> launcher;
  private transient java.lang.@Nullable Process child;

  /** A process whose JVM is started through this command. */
  BareProcess(Process right, TaskOptions options, String... launcher) {
    super(right);
    this.options = options;
    this.launcher = List.of(launcher);
  }

  @Override
  public void start() {
    List<String> command = new ArrayList<>(launcher);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add(BareProcess.class.getName());
    try {
      child =
          new ProcessBuilder(command)
              .redirectOutput(Redirect.DISCARD)
              .redirectError(Redirect.DISCARD)
              .start();
      try (var toChild = new ObjectOutputStream(child.getOutputStream())) {
        toChild.writeObject(options.target());
        toChild.writeObject(options.arguments());
      }
    } catch (IOException e) {
      throw new StartException("cannot start a bare JVM", e);
    }
  }

  /** Calls the target that comes on the standard input. */
  public static void main(String[] args) throws Exception {
    ObjectInputStream fromParent = new ObjectInputStream(System.in);
    Target target = (Target) fromParent.readObject();
    target.call((Arguments) fromParent.readObject());
  }

  @Override
  public OptionalLong pid() {
    return child == null ? OptionalLong.empty() : OptionalLong.of(child.pid());
  }

  @Override
  public void kill() {
    Objects.requireNonNull(child).destroyForcibly();
  }
}
