package dev.lockstep.grade.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.rules.Lesson;
import dev.lockstep.witness.explore.Interleaving;
import dev.lockstep.witness.explore.Step;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A line to the controller is cut if it gets too long, and that is taken for the worker's end. */
class BoundedTest {

  private static Lesson lesson(int steps, String text) {
    List<Step> all =
        IntStream.range(0, steps).mapToObj(i -> new Step("first", 0, "step " + i + text)).toList();
    return new Lesson(
        text,
        "that …",
        "spec/lock.md",
        Lesson.Wait.NONE,
        List.of(),
        new Interleaving(List.of("first", "second"), all),
        7,
        Collections.nCopies(steps, text));
  }

  private static List<Step> steps(Lesson lesson) {
    return Objects.requireNonNull(lesson.interleaving()).steps();
  }

  @Test
  void whatASpinningLockMakesIsShortEnoughForTheLine() {
    Lesson bounded = Bounded.lesson(lesson(10_000, "\u0000".repeat(10_000)));
    assertThat(JsonMapper.shared().writeValueAsString(bounded).length()).isLessThan(Line.LONGEST);
    assertThat(steps(bounded).getFirst().text()).startsWith("step 0");
    assertThat(steps(bounded).getLast().text()).as("where it ends").startsWith("step 9999");
    assertThat(steps(bounded).get(99).text()).isEqualTo("… 9802 steps more …");
    assertThat(bounded.executions()).isEqualTo(7);
  }

  @Test
  void whatIsShortStaysAsItIs() {
    assertThat(Bounded.lesson(lesson(50, ""))).isEqualTo(lesson(50, ""));
    assertThat(steps(Bounded.lesson(lesson(199, "")))).hasSize(199);
    assertThat(steps(Bounded.lesson(lesson(200, "")))).hasSize(199);
    assertThat(Bounded.text("short")).isEqualTo("short");
  }
}
