package dev.lockstep.grade.worker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SealTest {

  private static final byte[] KEY = {1, 2, 3};

  private final Seal worker = new Seal(KEY);
  private final Seal controller = new Seal(KEY);

  @Test
  void whatIsSealedIsOpened() {
    assertThat(controller.open(worker.seal("one"))).contains("one");
    assertThat(controller.open(worker.seal("two"))).contains("two");
  }

  @Test
  void whatSomebodyElseSealedIsNot() {
    assertThat(controller.open(new Seal(new byte[] {9}).seal("passed"))).isEmpty();
    assertThat(new Seal(KEY).open("passed")).isEmpty();
  }

  @Test
  void whatWasChangedIsNot() {
    assertThat(controller.open(worker.seal("failed").replace("failed", "passed"))).isEmpty();
  }

  @Test
  void whatIsSaidAgainIsNot() {
    String line = worker.seal("one");
    assertThat(controller.open(line)).contains("one");
    assertThat(controller.open(line)).isEmpty();
  }
}
