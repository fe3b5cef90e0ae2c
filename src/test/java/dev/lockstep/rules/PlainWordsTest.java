package dev.lockstep.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PlainWordsTest {

  private static final ThrowingCallable THROWS =
      () -> {
        throw new IllegalMonitorStateException("no");
      };

  private static String words(ThrowingCallable assertion) {
    return PlainWords.ofAssertion(String.valueOf(catchThrowable(assertion).getMessage()));
  }

  @Test
  void whatWasThrownComesWithoutItsTrace() {
    assertThat(words(() -> assertThatCode(THROWS).as("release()").doesNotThrowAnyException()))
        .isEqualToNormalizingWhitespace(
            "[release()] it threw java.lang.IllegalMonitorStateException: no");
  }

  @Test
  void anotherExceptionThanTheExpectedOneComesWithoutItsTrace() {
    assertThat(words(() -> assertThatThrownBy(THROWS).isInstanceOf(ArithmeticException.class)))
        .contains("java.lang.IllegalMonitorStateException: no")
        .doesNotContain("\tat ", "remaining lines");
  }

  @Test
  void thatNothingWasThrownIsSaidSo() {
    assertThat(words(() -> assertThatThrownBy(() -> {}).hasMessage("x")))
        .isEqualToNormalizingWhitespace("nothing was thrown");
  }

  @Test
  void thatSomethingIsNotTrueIsSaidSo() {
    assertThat(words(() -> assertThat(Thread.currentThread().isVirtual()).as("virtual").isTrue()))
        .isEqualToNormalizingWhitespace("[virtual] expected true, but it was false");
  }

  @Test
  void onlyFramesOfTheImplementationAreShown() {
    Throwable surprise = catchThrowable(() -> "lock".substring(7));
    assertThat(PlainWords.ofSurprise(surprise))
        .startsWith("java.lang.StringIndexOutOfBoundsException")
        .doesNotContain("at java.", "at org.assertj", "at dev.lockstep.rules");
  }
}
