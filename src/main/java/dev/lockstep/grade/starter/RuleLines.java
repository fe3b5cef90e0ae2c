package dev.lockstep.grade.starter;

import dev.lockstep.rules.Rule;
import dev.lockstep.witness.Testifies;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Says in words what became of each rule, as soon as it is known. It comes with the kit, and JUnit
 * finds it by its service file there.
 */
public final class RuleLines implements TestExecutionListener {

  private final PrintStream out = System.out;
  private int passed;
  private int failed;
  private int notAttempted;

  /** Made by JUnit. */
  public RuleLines() {}

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    method(test)
        .filter(method -> method.isAnnotationPresent(Rule.class))
        .ifPresent(method -> tell(method, alone(test), result));
  }

  private static Optional<Method> method(TestIdentifier test) {
    return source(test).map(MethodSource::getJavaMethod);
  }

  /** The command that runs this rule alone. */
  private static String alone(TestIdentifier test) {
    return source(test)
        .map(source ->
            "mvn test -Dtest='" + source.getClassName() + "#" + source.getMethodName() + "'")
        .orElse("mvn test");
  }

  private static Optional<MethodSource> source(TestIdentifier test) {
    return test.getSource().filter(MethodSource.class::isInstance).map(MethodSource.class::cast);
  }

  private synchronized void tell(Method method, String alone, TestExecutionResult result) {
    String claims = String.join(", ", method.getAnnotation(Testifies.class).value());
    String rule = claims + " " + method.getAnnotation(Rule.class).value();
    String message = result.getThrowable().map(Throwable::getMessage).orElse("there is no message");
    switch (result.getStatus()) {
      case SUCCESSFUL -> {
        passed++;
        out.println("passed         " + rule);
      }
      case ABORTED -> {
        notAttempted++;
        out.println("not attempted  " + rule + "\n" + indented(message));
      }
      case FAILED -> {
        failed++;
        out.println("FAILED         " + rule);
        out.println(indented(withoutTitle(message, claims) + "\nRun it alone: " + alone));
      }
    }
  }

  /** The rule stands above it already. */
  private static String withoutTitle(String message, String claims) {
    return message.startsWith(claims + " ") && message.contains("\n")
        ? message.substring(message.indexOf('\n') + 1)
        : message;
  }

  private static String indented(String text) {
    return text.lines().map("               "::concat).collect(Collectors.joining("\n"));
  }

  @Override
  public synchronized void testPlanExecutionFinished(TestPlan plan) {
    if (passed + failed + notAttempted > 0) {
      out.printf(
          "%nOf %d rules %d passed, %d failed, %d are not attempted.%n",
          passed + failed + notAttempted, passed, failed, notAttempted);
    }
  }
}
