package dev.lockstep.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Chance is the same again with the same seed, and not with another one. */
class LuckTest {

  private static final int MANY = 200;

  private static List<Disturbance.Kind> disturbances(long seed, int number) {
    Disturbance one = new Luck(seed).disturbance(number);
    return IntStream.range(0, MANY).mapToObj(i -> one.next()).toList();
  }

  @Test
  void theSameSeedDecidesTheSame() {
    for (long seed = 0; seed < 20; seed++) {
      assertThat(disturbances(seed, 1)).isEqualTo(disturbances(seed, 1));
      assertThat(new Luck(seed).between(2, 4, "workers"))
          .isEqualTo(new Luck(seed).between(2, 4, "workers"));
    }
  }

  @Test
  void eachSeedAndEachWhoTakesPartIsDisturbedInAnotherWay() {
    List<Long> disturbing =
        LongStream.range(0, 20)
            .filter(seed -> disturbances(seed, 1).stream().distinct().count() > 1)
            .boxed()
            .toList();
    assertThat(disturbing).hasSizeGreaterThan(10);
    assertThat(disturbing.stream().map(seed -> disturbances(seed, 1))).doesNotHaveDuplicates();
    assertThat(disturbing)
        .allSatisfy(seed -> assertThat(disturbances(seed, 1)).isNotEqualTo(disturbances(seed, 2)));
  }

  /** A schedule without any disturbance is one of those that have to be seen. */
  @Test
  void fromNotAtAllToAtMostPlaces() {
    List<Long> counts =
        LongStream.range(0, 100)
            .map(seed ->
                disturbances(seed, 1).stream()
                    .filter(kind -> kind != Disturbance.Kind.NOTHING)
                    .count())
            .boxed()
            .toList();
    assertThat(counts).contains(0L).anyMatch(count -> count > MANY / 2);
  }

  @Test
  void allNumbersBetweenTwoAreDrawn() {
    assertThat(LongStream.range(0, 50).mapToObj(seed -> new Luck(seed).between(2, 4, "workers")))
        .containsOnly(2, 3, 4)
        .contains(2, 3, 4);
  }
}
