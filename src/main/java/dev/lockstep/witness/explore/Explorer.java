package dev.lockstep.witness.explore;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Explores programs. The property {@code lockstep.explore} set to {@code off} leaves the model
 * checker out, to see that then nothing counts as proved.
 */
public final class Explorer implements AutoCloseable {

  private static final Explorer SHARED = new Explorer(System.getProperty("lockstep.explore", "on"));

  /** The engine finds its canaries within a few executions. */
  private static final int FOR_A_CANARY = 100;

  /** No execution waits for anything but another thread, so this is a matter of the machine. */
  private static final Duration LIMIT =
      Duration.ofMillis(
          Math.round(120_000 * Double.parseDouble(System.getProperty("lockstep.scale", "1.0"))));

  private final String engine;
  private final Map<Order, Exploration> known = new HashMap<>();
  private @Nullable ExplorerJvm jvm;
  private @Nullable Optional<String> doubt;

  /**
   * An explorer of its own.
   *
   * @param engine {@code on}, or {@code off} for no model checker
   */
  public Explorer(String engine) {
    this.engine = engine;
  }

  /** The one of this JVM. */
  public static Explorer shared() {
    return SHARED;
  }

  /**
   * Explores a program on an implementation. The same question has the same answer in every run, so
   * it is asked once.
   *
   * @param subject the class of the implementation
   * @param executions how many executions are tried at most, those with the fewest switches first
   */
  public synchronized Exploration explore(
      Class<? extends Program> program, String subject, int executions) {
    Optional<String> doubt = doubt();
    return doubt.isPresent()
        ? new Exploration.Inconclusive(doubt.get())
        : ask(new Order(program.getName(), subject, executions));
  }

  /** Why nothing that the engine says counts, if it did not catch a race and a deadlock. */
  public synchronized Optional<String> doubt() {
    if (doubt == null) {
      doubt = missed();
    }
    return doubt;
  }

  private Optional<String> missed() {
    Exploration race = canary(Canaries.KnownRace.class);
    if (!(race instanceof Exploration.Violated violated && isReadable(violated.interleaving()))) {
      return Optional.of("the engine did not catch a known race: " + race);
    }
    Exploration deadlock = canary(Canaries.KnownDeadlock.class);
    if (!(deadlock instanceof Exploration.Deadlocked deadlocked
        && isReadable(deadlocked.interleaving()))) {
      return Optional.of("the engine did not catch a known deadlock: " + deadlock);
    }
    return Optional.empty();
  }

  /** Whether its report was understood: each of the two threads does something. */
  private static boolean isReadable(Interleaving interleaving) {
    return interleaving.steps().stream().map(Step::thread).distinct().count() == 2;
  }

  private Exploration canary(Class<? extends Program> program) {
    return ask(new Order(program.getName(), Canaries.NoSubject.class.getName(), FOR_A_CANARY));
  }

  private Exploration ask(Order order) {
    Exploration answer = known.containsKey(order) ? known.get(order) : askNow(order);
    if (!(answer instanceof Exploration.Inconclusive)) {
      known.put(order, answer);
    }
    return answer;
  }

  private Exploration askNow(Order order) {
    if (jvm == null) {
      jvm = ExplorerJvm.start(engine);
    }
    try {
      return jvm.explore(order, LIMIT);
    } catch (TimeoutException e) {
      close();
      return new Exploration.Inconclusive(
          "the exploration did not end in " + LIMIT.toSeconds() + " s");
    } catch (IOException e) {
      close();
      return new Exploration.Inconclusive("the JVM that explores has ended: " + e.getMessage());
    } catch (InterruptedException e) {
      close();
      Thread.currentThread().interrupt();
      return new Exploration.Inconclusive("the exploration was interrupted");
    }
  }

  @Override
  public synchronized void close() {
    if (jvm != null) {
      jvm.close();
      jvm = null;
    }
  }
}
