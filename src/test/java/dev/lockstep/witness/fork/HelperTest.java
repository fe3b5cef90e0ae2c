package dev.lockstep.witness.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lockstep.rules.Patience;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever happens to the helper, no forked child is left behind. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HelperTest {

  private static final Patience PATIENCE = Patience.configured();

  @BeforeEach
  void needLinux() {
    assumeTrue(RealFork.isAvailable(), "not available: fork is called through Linux's C library");
  }

  /** A child that waits for a request, which nobody will make. */
  private static long waitingChild(Helper helper) throws Exception {
    helper.next("port");
    ProcessHandle parent = ProcessHandle.of(helper.pid()).orElseThrow();
    return parent.children().findFirst().orElseThrow().pid();
  }

  private static boolean isThere(long pid) {
    return ProcessHandle.of(pid).isPresent();
  }

  private static void awaitEnd(long pid) {
    PATIENCE.until("the end of " + pid, () -> !isThere(pid));
  }

  @Test
  void who_gives_up_a_helper_ends_its_children_too() throws Exception {
    Helper helper = Helper.start("spare-child", 1);
    long child = waitingChild(helper);
    helper.close();
    awaitEnd(child);
    awaitEnd(helper.pid());
  }

  @Test
  void a_child_does_not_outlive_a_helper_that_is_killed() throws Exception {
    try (Helper helper = Helper.start("spare-child", 1)) {
      long child = waitingChild(helper);
      ProcessHandle.of(helper.pid()).orElseThrow().destroyForcibly();
      awaitEnd(child);
    }
  }

  @Test
  void a_helper_that_fails_has_not_shown_anything() {
    try (Helper helper = Helper.start("no-such-experiment", 1)) {
      assertThatThrownBy(helper::next)
          .isInstanceOf(SpoiltException.class)
          .hasMessageContaining("it has ended");
    }
  }

  @Test
  void how_many_tries_it_took_is_said() {
    assertThat(new RealFork.Tried<>("", List.of()).words())
        .isEqualTo("a real fork, seen at the first try");
    assertThat(new RealFork.Tried<>("", List.of("it has ended")).words())
        .isEqualTo("a real fork, seen at try 2; before: it has ended");
  }
}
