package dev.lockstep.stress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openjdk.jcstress.infra.Status;

/** That the stress witness says no more than it has seen, however much or little that is. */
class JudgementTest {

  private static final Tally CAUGHT = tally("Canary", 1_000, 7, 0);

  @Test
  void silenceCountsOnceTheCanaryWasCaught() {
    Judgement judgement = judgement(CAUGHT, tally("Program", 1_000, 7, 0));
    assertThat(judgement.objections()).isEmpty();
    assertThat(judgement.doubts()).isEmpty();
  }

  @Test
  void aProgramThatRanTooSeldomIsInconclusiveEvenWhereNothingBadWasSeen() {
    Judgement judgement = judgement(CAUGHT, tally("Program", 92, 7, 0));
    assertThat(judgement.objections()).isEmpty();
    assertThat(judgement.doubts()).singleElement().asString().contains("Program ran only 99 times");
  }

  @Test
  void aCanaryThatRanTooSeldomCastsDoubt() {
    Judgement judgement = judgement(tally("Canary", 1, 0, 0), tally("Program", 1_000, 7, 0));
    assertThat(judgement.objections()).isEmpty();
    assertThat(judgement.doubts())
        .singleElement()
        .asString()
        .contains("the canary was not caught", "Canary ran only 1 times");
  }

  @Test
  void aRaceThatTheCanaryDidNotShowCastsDoubt() {
    Judgement judgement = judgement(tally("Canary", 1_000, 0, 0), tally("Program", 1_000, 7, 0));
    assertThat(judgement.doubts())
        .singleElement()
        .asString()
        .contains("the canary was not caught", "Canary never came out as lost");
  }

  @Test
  void whatMustAppearAndDoesNotCastsDoubt() {
    Judgement judgement = judgement(CAUGHT, tally("Program", 1_000, 0, 0));
    assertThat(judgement.objections()).isEmpty();
    assertThat(judgement.doubts())
        .singleElement()
        .asString()
        .contains("Program never came out as lost; seen 0 of 1000 times", "why lost");
  }

  @Test
  void whatMustNotAppearIsAnObjectionHoweverSeldomItWasSeen() {
    Judgement judgement = judgement(CAUGHT, tally("Program", 10, 0, 1));
    assertThat(judgement.objections())
        .singleElement()
        .asString()
        .contains("Program must not come out as torn; seen 1 of 11 times", "why torn");
  }

  private static Judgement judgement(Tally canary, Tally program) {
    return new Judgement(List.of(program), List.of(canary));
  }

  private static Tally tally(String name, long whole, long lost, long torn) {
    List<Tally.Row> rows =
        List.of(
            new Tally.Row("whole", whole, ACCEPTABLE, "why whole"),
            new Tally.Row("lost", lost, ACCEPTABLE_INTERESTING, "why lost"),
            new Tally.Row("torn", torn, FORBIDDEN, "why torn"));
    return new Tally(name, "What comes out?", rows, Status.NORMAL, List.of());
  }
}
