package dev.lockstep.reference.process;

import dev.lockstep.reference.process.StartMethod.Life;
import dev.lockstep.reference.values.Passengers;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/**
 * A child as the operating system sees it: a JVM of its own, with three pipes to this process.
 *
 * <p>It waits on its standard input until it is {@linkplain #assign assigned} its work. What it
 * writes is copied to this process's {@link System#out} and {@link System#err}, wherever those
 * lead.
 */
public final class ChildJvm {

  /**
   * Flags for a quick start, each measured: the serial collector starts fastest, and so does the C1
   * compiler alone, which a short life takes; without the file of performance data nothing is left
   * behind by a kill; reflection by method handles would cost a cold JVM 12 ms.
   */
  private static final List<String> QUICK_START =
      List.of(
          "-XX:+UseSerialGC",
          "-Xshare:auto",
          "-XX:-UsePerfData",
          "-Djdk.reflect.useNativeAccessorOnly=true",
          "--enable-native-access=ALL-UNNAMED");

  /**
   * How long a dead child's last output may be on its way; only grandchildren can hold it longer.
   */
  private static final Duration LAST_OUTPUT = Duration.ofMillis(500);

  /** Bytes; every system's pipes hold as many, with a rehearsal that may not have been read yet. */
  private static final int FITS_INTO_A_PIPE = 2048;

  /** How often one looks whether the child has opened what is shared with it. */
  private static final long GLANCE_NANOS = 1_000_000;

  private final Process process;
  private final CompletableFuture<Integer> exited = new CompletableFuture<>();
  private final File orderlyExit;
  private volatile boolean killed;

  private ChildJvm(Process process, File orderlyExit) {
    this.process = process;
    this.orderlyExit = orderlyExit;
  }

  /** Starts a JVM that waits for its assignment. */
  public static ChildJvm launch(Life life) throws IOException {
    File orderlyExit = ExitCode.newSign();
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("lockstep.child.java", javaOfThisProcess()));
    command.addAll(QUICK_START);
    if (life == Life.SHORT) {
      command.add("-XX:TieredStopAtLevel=1");
    }
    command.addAll(settings());
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(ChildMain.class.getName());
    command.add(Long.toString(ProcessHandle.current().pid()));
    command.add(orderlyExit.getPath());
    return new ChildJvm(new ProcessBuilder(command).start(), orderlyExit);
  }

  private static String javaOfThisProcess() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /**
   * What a child takes over: our own properties, assertions, the folder for temporary files, and
   * how text becomes bytes.
   */
  private static List<String> settings() {
    List<String> settings = new ArrayList<>();
    for (String name : System.getProperties().stringPropertyNames()) {
      if (name.startsWith("lockstep.")) {
        settings.add("-D" + name + "=" + System.getProperty(name));
      }
    }
    if (ChildJvm.class.desiredAssertionStatus()) {
      settings.add("-ea");
    }
    settings.add("-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"));
    settings.add("-Dstdout.encoding=" + System.out.charset());
    settings.add("-Dstderr.encoding=" + System.err.charset());
    return settings;
  }

  /** Sends a JVM that will be a spare its rehearsal. */
  void rehearse() throws IOException {
    OutputStream toChild = process.getOutputStream();
    toChild.write(Assignment.rehearsal().encode());
    toChild.flush();
  }

  /**
   * Sends the JVM its work, and from now on copies what it writes. Only what fits into the pipe is
   * sent first: a child that writes much before it has read everything would hold up both sides.
   *
   * <p>If that fails, for want of a thread perhaps, the child is ended.
   */
  void assign(Passengers.Boarded boarded) {
    try {
      begin(boarded);
    } catch (Throwable e) {
      giveUp();
      throw e;
    }
  }

  private void begin(Passengers.Boarded boarded) {
    byte[] assignment = boarded.bytes();
    boolean fits = assignment.length <= FITS_INTO_A_PIPE;
    if (fits) {
      send(assignment);
    }
    Thread output = copy(process.getInputStream(), System.out);
    Thread errors = copy(process.getErrorStream(), System.err);
    Thread.ofVirtual().name("lockstep-await-" + pid()).start(() -> awaitExit(output, errors));
    escort(boarded.passengers());
    if (!fits) {
      send(assignment);
    }
  }

  /**
   * Lets shared objects leave once the child has opened them. What they share stays referred to
   * until the child has ended, since shared memory is open only as long as somebody here refers to
   * it.
   */
  private void escort(Passengers passengers) {
    if (!passengers.isEmpty()) {
      Thread.ofVirtual().name("lockstep-boarding-" + pid()).start(() -> awaitLeave(passengers));
    }
  }

  private void awaitLeave(Passengers passengers) {
    while (isAlive() && !hasReadItsAssignment()) {
      LockSupport.parkNanos(GLANCE_NANOS);
    }
    passengers.leave();
    exited.thenRun(passengers::forget); // not before: all of them have to leave
  }

  private void send(byte[] assignment) {
    try (OutputStream toChild = process.getOutputStream()) {
      toChild.write(assignment);
    } catch (IOException e) {
      // The child ended before it had read everything: its exit code tells.
    }
  }

  /** A platform thread, since reading a pipe would hold a virtual thread's carrier. */
  private Thread copy(InputStream from, PrintStream to) {
    return Thread.ofPlatform()
        .daemon()
        .name("lockstep-output-" + pid())
        .start(() -> {
          byte[] buffer = new byte[4096];
          try {
            for (int n = from.read(buffer); n >= 0; n = from.read(buffer)) {
              to.write(buffer, 0, n);
              to.flush();
            }
          } catch (IOException e) {
            // The pipe is gone, and so is the child.
          }
        });
  }

  private void awaitExit(Thread output, Thread errors) {
    try {
      int code = ExitCode.of(process.waitFor(), killed, orderlyExit);
      output.join(LAST_OUTPUT);
      errors.join(LAST_OUTPUT);
      exited.complete(code);
    } catch (InterruptedException e) {
      exited.completeExceptionally(e);
    }
  }

  /** Here, since there may be no thread that could wait for its end. */
  private void giveUp() {
    kill();
    try {
      exited.complete(ExitCode.of(process.waitFor(), killed, orderlyExit));
    } catch (InterruptedException e) { // its end is certain all the same
      exited.complete(ExitCode.KILLED);
      Thread.currentThread().interrupt();
    }
  }

  /** Completes with the exit code, once the child has ended and its output was copied. */
  CompletableFuture<Integer> exited() {
    return exited;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /**
   * A child closes its standard input when it has read its assignment, and opened what is in it.
   */
  private boolean hasReadItsAssignment() {
    try {
      Path input = Path.of("/proc/" + pid() + "/fd/0");
      return !Files.readSymbolicLink(input).toString().startsWith("pipe:");
    } catch (IOException e) {
      return true; // it has ended
    }
  }

  long pid() {
    return process.pid();
  }

  /** Through the handle: {@link Process#destroy} would close the pipes and lose the last output. */
  void terminate() {
    process.toHandle().destroy();
  }

  void kill() {
    killed = true;
    process.toHandle().destroyForcibly();
  }
}
