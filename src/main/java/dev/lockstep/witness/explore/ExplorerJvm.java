package dev.lockstep.witness.explore;

import java.io.EOFException;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The JVM in which programs are explored, seen from here. */
final class ExplorerJvm implements AutoCloseable {

  private static final Duration GLANCE = Duration.ofMillis(100);

  /**
   * Enough for what has few steps. By default a JVM takes what the machine has to offer, and what
   * both JVMs may use together can be less: then the system kills one, and not always this one.
   */
  private static final String HEAP = "512m";

  private final Process process;
  private final LastLines errors;
  private Duration cpuTime = Duration.ZERO;
  private @Nullable Talk talk;

  private ExplorerJvm(Process process) {
    this.process = process;
    this.errors = new LastLines(process.getErrorStream());
  }

  /** The two directions. It begins by a greeting from there, which may fail to come. */
  private record Talk(ObjectOutputStream orders, ObjectInputStream answers) {

    static Talk with(Process process) throws IOException {
      ObjectOutputStream orders = new ObjectOutputStream(process.getOutputStream());
      orders.flush();
      return new Talk(orders, new ObjectInputStream(process.getInputStream()));
    }

    Exploration ask(Order order) throws IOException, ClassNotFoundException {
      orders.writeObject(order);
      orders.flush();
      return (Exploration) answers.readObject();
    }
  }

  /**
   * Starts one with this engine.
   *
   * @param options more options for it
   */
  static ExplorerJvm start(String engine, List<String> options) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                System.getProperty("java.home") + "/bin/java",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx" + HEAP,
                "-XX:+ExitOnOutOfMemoryError", // what comes of one is no finding
                "-XX:+EnableDynamicAgentLoading",
                "-Djdk.attach.allowAttachSelf=true", // or else one more JVM loads the agent
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path")));
    command.addAll(options);
    command.addAll(List.of(ExplorerMain.class.getName(), engine));
    return new ExplorerJvm(new ProcessBuilder(command).start());
  }

  /** The CPU time that it has used, as far as the platform tells. */
  Duration cpuTime() {
    process.info().totalCpuDuration().ifPresent(now -> cpuTime = now);
    return cpuTime;
  }

  /**
   * Explores.
   *
   * @param limit for at most this long
   * @param isEnough asked from time to time whether to give up before
   * @throws TimeoutException if it was given up
   * @throws IOException if the JVM has ended
   */
  Exploration explore(Order order, Duration limit, BooleanSupplier isEnough)
      throws IOException, TimeoutException, InterruptedException {
    FutureTask<Exploration> answer = new FutureTask<>(() -> talk().ask(order));
    Thread.ofPlatform().daemon().start(answer);
    long end = System.nanoTime() + limit.toNanos();
    while (!answer.isDone() && System.nanoTime() < end && !isEnough.getAsBoolean()) {
      glance(answer);
    }
    return answer(answer);
  }

  private static void glance(FutureTask<Exploration> answer) throws InterruptedException {
    try {
      answer.get(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      // It is looked at soon.
    }
  }

  private Exploration answer(FutureTask<Exploration> answer)
      throws IOException, TimeoutException, InterruptedException {
    try {
      return answer.get(0, TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw new IOException(lastWords(e.getCause()), e.getCause());
    }
  }

  private String lastWords(Throwable cause) throws InterruptedException {
    String words = errors.atTheEnd();
    String why = cause instanceof EOFException ? "it ended" : cause.toString();
    return words.isEmpty() ? why : why + "; its last words:\n" + words;
  }

  private synchronized Talk talk() throws IOException {
    if (talk == null) {
      talk = Talk.with(process);
    }
    return talk;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
