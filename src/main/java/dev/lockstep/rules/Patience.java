package dev.lockstep.rules;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.core.TerminalFailureException;

/**
 * The two ways to wait: for something that has to happen, and watching that something does not.
 *
 * <p>Every wait ends. A slow machine stretches all of them with {@code -Dlockstep.scale=…}.
 *
 * @param scale how much longer than on the machine that this was written on
 * @param stillness notices that nothing can happen any more, if anybody can tell
 */
public record Patience(double scale, Optional<Stillness> stillness) {

  private static final Duration SIGNAL = Duration.ofSeconds(10);

  /** How the grader begins. */
  private static final double HURRIED = 0.3;

  private static final Duration HANG = Duration.ofSeconds(40);
  private static final Duration QUIET = Duration.ofMillis(40);

  /** The patience that the property {@code lockstep.scale} asks for. */
  public static Patience configured() {
    return new Patience(configuredScale(), Optional.empty());
  }

  static double configuredScale() {
    return Double.parseDouble(System.getProperty("lockstep.scale", "1.0"));
  }

  /** How long something that has to happen may take. */
  public Duration signal() {
    return scaled(SIGNAL);
  }

  /** How long a whole rule may take before it counts as hung. */
  Duration hang() {
    return scaled(HANG);
  }

  private Duration scaled(Duration duration) {
    return Duration.ofMillis(Math.round(duration.toMillis() * scale));
  }

  /** Longer for whoever has more patience, but not shorter where somebody is in a hurry. */
  Duration stretched(Duration least) {
    return Duration.ofMillis(Math.round(least.toMillis() * Math.max(1, scale / HURRIED)));
  }

  /** Whether it can be told that a call only waits for threads: no other processes take part. */
  boolean isAmongThreads() {
    return stillness.filter(Stillness::isAmongThreads).isPresent();
  }

  /**
   * Waits for something that has to happen.
   *
   * @param what it, in words that complete "waited for …"
   */
  public void until(String what, Callable<Boolean> happened) {
    until(what, happened, false);
  }

  /** Waits for a call to return. */
  void untilReturned(String call, Callable<Boolean> returned) {
    until(call + " to return", returned, true);
  }

  private void until(String what, Callable<Boolean> happened, boolean hang) {
    try {
      untilStillness(waiting().atMost(signal())).until(happened);
    } catch (TerminalFailureException e) {
      throw new TimedOut(
          "waited for "
              + what
              + ", but it cannot happen any more: every thread that is left waits for another one",
          hang,
          e);
    } catch (ConditionTimeoutException e) {
      throw new TimedOut(
          "waited " + signal().toMillis() + " ms for " + what + ", but it did not happen", hang, e);
    }
  }

  private ConditionFactory untilStillness(ConditionFactory waiting) {
    return stillness
        .map(one -> one.watch(stretched(Stillness.LONG_ENOUGH)))
        .map(watch ->
            waiting
                .pollThread(watch::poller)
                .failFast("nothing can happen any more", watch::isReached))
        .orElse(waiting);
  }

  /**
   * Watches for a short while that something does not happen. This alone proves little: a rule that
   * watches also checks the order of events afterwards.
   *
   * @param what it, in words that complete "watched that … does not happen"
   */
  public void watch(String what, Callable<Boolean> happened) {
    try {
      waiting()
          .during(QUIET)
          .atMost(signal())
          .failFast("it happened: " + what, happened)
          .until(() -> true);
    } catch (TerminalFailureException e) {
      throw new AssertionError("this must not happen yet, but it did: " + what, e);
    }
  }

  /** Exceptions of other threads are theirs: several rules may run at once. */
  private static ConditionFactory waiting() {
    return Awaitility.await()
        .dontCatchUncaughtExceptions()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(1));
  }
}
