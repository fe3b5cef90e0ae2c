package dev.lockstep.witness.explore;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Explores programs. The property {@code lockstep.explore} says how many seconds of CPU time the
 * explorations of one implementation have together: so a busy machine does not use them up, nor
 * does one implementation use up another one's. {@code off} leaves the model checker out, to see
 * that then nothing counts as proved.
 */
public final class Explorer implements AutoCloseable {

  private static final String SETTING = "lockstep.explore";

  private static final Duration BY_DEFAULT = Duration.ofSeconds(40);

  /** The engine finds its canaries within a few executions. */
  private static final int FOR_A_CANARY = 100;

  /** No execution waits for anything but another thread, so this is a matter of the machine. */
  private static final Duration LIMIT =
      Duration.ofMillis(
          Math.round(120_000 * Double.parseDouble(System.getProperty("lockstep.scale", "1.0"))));

  private static final Explorer SHARED = new Explorer(System.getProperty(SETTING, "on"));

  private final String engine;
  private final Duration budget;
  private final List<String> options;
  private final Duration limit;
  private final Map<Order, Exploration> known = new HashMap<>();
  private final Map<String, Duration> spent = new HashMap<>();
  private Duration cpuTimeOfEnded = Duration.ZERO;
  private @Nullable ExplorerJvm jvm;
  private @Nullable Optional<String> doubt;

  /**
   * An explorer of its own.
   *
   * @param setting {@code on}, {@code off} for no model checker, or how many seconds it has
   */
  public Explorer(String setting) {
    this(setting, List.of(), LIMIT);
  }

  /**
   * An explorer of its own.
   *
   * @param options more options for the JVM that explores
   * @param limit how long one exploration may take
   */
  Explorer(String setting, List<String> options, Duration limit) {
    boolean isTime = !setting.equals("on") && !setting.equals("off");
    this.engine = isTime ? "on" : setting;
    this.budget = isTime ? Duration.ofSeconds(Long.parseLong(setting)) : BY_DEFAULT;
    this.options = options;
    this.limit = limit;
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
    return doubt != null ? doubt : askTheCanaries();
  }

  /** The result is remembered, unless a canary came to none: that may be different next time. */
  private Optional<String> askTheCanaries() {
    Exploration race = canary(Canaries.KnownRace.class);
    Exploration deadlock = canary(Canaries.KnownDeadlock.class);
    Optional<String> missed =
        missed("race", race, isCaughtRace(race))
            .or(() -> missed("deadlock", deadlock, isCaughtDeadlock(deadlock)));
    boolean bothAnswered =
        !(race instanceof Exploration.Inconclusive || deadlock instanceof Exploration.Inconclusive);
    if (bothAnswered) {
      doubt = missed;
    }
    return missed;
  }

  private static Optional<String> missed(String what, Exploration canary, boolean caught) {
    if (canary instanceof Exploration.Inconclusive(String why)) {
      return Optional.of("the engine came to no result on a known " + what + ": " + why);
    }
    return caught
        ? Optional.empty()
        : Optional.of("the engine did not catch a known " + what + ": " + canary);
  }

  private static boolean isCaughtRace(Exploration race) {
    return race instanceof Exploration.Violated violated && isReadable(violated.interleaving());
  }

  private static boolean isCaughtDeadlock(Exploration deadlock) {
    return deadlock instanceof Exploration.Deadlocked deadlocked
        && isReadable(deadlocked.interleaving());
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
    Duration before = cpuTime();
    BooleanSupplier isEnough =
        () -> spent(order).plus(cpuTime()).minus(before).compareTo(budget) >= 0;
    Exploration answer = isEnough.getAsBoolean() ? timeIsSpent() : askTheJvm(order, isEnough);
    spent.put(order.subject(), spent(order).plus(cpuTime()).minus(before));
    return answer;
  }

  private Exploration askTheJvm(Order order, BooleanSupplier isEnough) {
    try {
      if (jvm == null) {
        jvm = ExplorerJvm.start(engine, options);
      }
      return jvm.explore(order, limit, isEnough);
    } catch (TimeoutException e) {
      close();
      return isEnough.getAsBoolean() ? timeIsSpent() : hung(order);
    } catch (IOException e) {
      close();
      return new Exploration.Inconclusive("the JVM that explores does not work: " + e.getMessage());
    } catch (InterruptedException e) {
      close();
      Thread.currentThread().interrupt();
      return new Exploration.Inconclusive("the exploration was interrupted");
    }
  }

  private Duration cpuTime() {
    return cpuTimeOfEnded.plus(jvm == null ? Duration.ZERO : jvm.cpuTime());
  }

  private Duration spent(Order order) {
    return spent.getOrDefault(order.subject(), Duration.ZERO);
  }

  private Exploration timeIsSpent() {
    return new Exploration.Inconclusive(
        "the time for the explorations of an implementation is spent: "
            + budget.toSeconds()
            + " s of CPU time; another number of seconds is set by -D"
            + SETTING);
  }

  /** An implementation on which the engine hangs is not waited for a second time. */
  private Exploration hung(Order order) {
    spent.put(order.subject(), budget);
    return new Exploration.Inconclusive(
        "the exploration did not end in " + limit.toSeconds() + " s, so it was the last one");
  }

  @Override
  public synchronized void close() {
    if (jvm != null) {
      cpuTimeOfEnded = cpuTime();
      jvm.close();
      jvm = null;
    }
  }
}
