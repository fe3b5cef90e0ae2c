package dev.lockstep.rules;

import dev.lockstep.api.Implementation;
import dev.lockstep.api.NotOfferedException;
import dev.lockstep.witness.Testifies;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.opentest4j.TestAbortedException;

/**
 * Runs each rule in a thread of its own, so that a rule that hangs is stopped from outside, and
 * turns every failure into a message that teaches.
 */
final class RuleExtension implements BeforeEachCallback, AfterEachCallback, InvocationInterceptor {

  /** The configuration parameter that names another implementation than the test class does. */
  static final String IMPLEMENTATION = "lockstep.implementation";

  /** The configuration parameter that overrides the scale of all waits. */
  static final String SCALE = "lockstep.scale";

  /** The configuration parameter that says where all chance comes from. */
  static final String SEED = "lockstep.seed";

  /** Whoever is there before any implementation is: the JVM itself, and whoever runs the rules. */
  private static final Set<Thread> HOUSEHOLD = Thread.getAllStackTraces().keySet();

  @Override
  public void beforeEach(ExtensionContext context) {
    Rules rules = (Rules) context.getRequiredTestInstance();
    Implementation implementation =
        context
            .getConfigurationParameter(IMPLEMENTATION)
            .map(Implementations::named)
            .orElseGet(rules::implementation);
    double scale =
        context
            .getConfigurationParameter(SCALE)
            .map(Double::valueOf)
            .orElseGet(Patience::configuredScale);
    Patience patience = new Patience(scale, Optional.of(new Stillness(HOUSEHOLD)));
    long seed = context.getConfigurationParameter(SEED).map(Long::valueOf).orElse(0L);
    rules.begin(implementation, patience, new Luck(seed));
  }

  @Override
  public void afterEach(ExtensionContext context) throws InterruptedException {
    ((Rules) context.getRequiredTestInstance()).end();
  }

  @Override
  public void interceptTestMethod(
      Invocation<@Nullable Void> invocation,
      ReflectiveInvocationContext<Method> call,
      ExtensionContext context)
      throws Throwable {
    Rules rules = (Rules) context.getRequiredTestInstance();
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    Outcome outcome = new Outcome(invocation);
    // Whoever runs the tests may be a daemon, and what a rule starts would inherit that.
    Thread thread =
        Thread.ofPlatform().daemon(false).name(call.getExecutable().getName()).start(outcome);
    boolean ended = thread.join(rules.patience().hang());
    Optional<Throwable> failure = ended ? outcome.failure(rules) : Optional.of(hang(rules, before));
    List<ThreadState> stuck = failure.map(thrown -> stuck(thrown, before)).orElse(List.of());
    thread.interrupt();
    if (failure.isPresent()) {
      throw taught(call.getExecutable(), failure.get(), stuck, outcome.printed());
    }
  }

  private static Throwable hang(Rules rules, Set<Thread> before) {
    return new TimedOut(
        "the rule had not ended after "
            + rules.patience().hang().toSeconds()
            + " s. The threads that it started:\n"
            + String.join("\n", startedSince(before).stream().map(ThreadState::words).toList()),
        true,
        null);
  }

  /** The threads that keep a rule from going on, if something hangs. */
  private static List<ThreadState> stuck(Throwable failure, Set<Thread> before) {
    return failure instanceof TimedOut late && late.isHang() ? startedSince(before) : List.of();
  }

  private static List<ThreadState> startedSince(Set<Thread> before) {
    return ThreadState.of(
        Thread.getAllStackTraces().keySet().stream().filter(t -> !before.contains(t)).toList());
  }

  private static Throwable taught(
      Method method, Throwable failure, List<ThreadState> stuck, List<String> printed) {
    Rule rule = method.getAnnotation(Rule.class);
    if (rule == null || failure instanceof TestAbortedException) {
      return failure;
    }
    if (failure instanceof NotOfferedException) {
      return new TestAbortedException("not attempted: " + failure.getMessage());
    }
    String claims = String.join(", ", method.getAnnotation(Testifies.class).value());
    boolean clean = failure instanceof AssertionError;
    String seen =
        clean
            ? PlainWords.ofAssertion(String.valueOf(failure.getMessage()))
            : PlainWords.ofSurprise(failure);
    String readOn = "spec/%s.md, %s".formatted(chapterOf(claims), claims);
    String message =
        """
        %s %s: %s
        What was seen: %s
        If this fails, check %s
        Read on: %s\
        """
            .formatted(
                claims,
                rule.kind().name().toLowerCase(Locale.ROOT),
                rule.value(),
                indented(seen.strip()),
                rule.check(),
                readOn);
    String appendix =
        printed.isEmpty()
            ? ""
            : "\nThe last lines that its tasks printed:\n" + String.join("\n", printed);
    return new RuleViolation(
        message + appendix,
        failure,
        clean,
        lesson(failure, seen, rule.check(), readOn, stuck, printed));
  }

  private static Lesson lesson(
      Throwable failure,
      String seen,
      String check,
      String readOn,
      List<ThreadState> stuck,
      List<String> printed) {
    return switch (failure) {
      case WrongOrder wrong ->
          new Lesson(
              wrong.outcome(),
              check,
              readOn,
              Lesson.Wait.NONE,
              stuck,
              wrong.interleaving(),
              wrong.executions(),
              printed);
      default -> new Lesson(seen, check, readOn, waited(failure), stuck, null, 0, printed);
    };
  }

  private static Lesson.Wait waited(Throwable failure) {
    if (failure instanceof TimedOut late) {
      return late.isHang() ? Lesson.Wait.HUNG : Lesson.Wait.TIMED_OUT;
    }
    return Lesson.Wait.NONE;
  }

  private static String indented(String text) {
    return text.lines().map(String::strip).collect(Collectors.joining("\n  "));
  }

  private static String chapterOf(String claims) {
    return claims.substring(0, claims.indexOf('-')).toLowerCase(Locale.ROOT);
  }

  /** One run of a rule's method, and what it threw. */
  private static final class Outcome implements Runnable {

    private final Invocation<@Nullable Void> invocation;
    private volatile @Nullable Throwable thrown;
    private volatile ByteArrayOutputStream output = new ByteArrayOutputStream();

    Outcome(Invocation<@Nullable Void> invocation) {
      this.invocation = invocation;
    }

    @Override
    public void run() {
      output = RuleOutput.keep();
      try {
        invocation.proceed();
      } catch (Throwable e) {
        thrown = e;
      }
    }

    /**
     * A call that did not return explains what the rule made of it, and not the other way round.
     */
    Optional<Throwable> failure(Rules rules) {
      return Optional.ofNullable(thrown)
          .map(failure -> rules.hang().<Throwable>map(late -> late).orElse(failure));
    }

    List<String> printed() {
      return RuleOutput.lastLines(output, 10);
    }
  }
}
