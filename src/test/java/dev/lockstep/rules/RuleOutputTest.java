package dev.lockstep.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("it replaces the streams of all tests")
class RuleOutputTest {

  @Test
  void keepsWhatARulePrintsAlsoAfterTheStreamsWereReplaced() throws Exception {
    PrintStream before = System.out;
    ByteArrayOutputStream elsewhere = new ByteArrayOutputStream();
    try {
      assertThat(printedByARule("first")).isEqualTo("first");
      System.setOut(new PrintStream(elsewhere, true, StandardCharsets.UTF_8));
      assertThat(printedByARule("second")).isEqualTo("second");
      System.out.print("no rule's");
    } finally {
      System.setOut(before);
    }
    assertThat(elsewhere.toString(StandardCharsets.UTF_8)).isEqualTo("no rule's");
  }

  /** A thread of its own, since what it prints is kept from then on. */
  private static String printedByARule(String text) throws Exception {
    FutureTask<String> rule =
        new FutureTask<>(() -> {
          RuleOutput.keep();
          System.out.print(text);
          return RuleOutput.printed();
        });
    Thread.ofPlatform().start(rule).join();
    return rule.get();
  }
}
