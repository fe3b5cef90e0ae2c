package dev.lockstep.jvm;

import static dev.lockstep.witness.Witness.JVM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lockstep.witness.Evidence;
import dev.lockstep.witness.Testifies;
import dev.lockstep.witness.fork.RealFork;
import dev.lockstep.witness.fork.RealFork.Answer;
import dev.lockstep.witness.fork.RealFork.Child;
import dev.lockstep.witness.fork.RealFork.Look;
import dev.lockstep.witness.fork.RealFork.Passage;
import dev.lockstep.witness.fork.RealFork.Passages;
import dev.lockstep.witness.fork.RealFork.Service;
import dev.lockstep.witness.fork.RealFork.Tried;
import dev.lockstep.witness.fork.RealFork.Zombie;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;

/** The chapter FORK on a real kernel: a helper JVM calls fork. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ForkTest {

  private TestReporter reporter = entries -> {};

  @BeforeEach
  void begin(TestReporter reporter) {
    this.reporter = reporter;
    assumeTrue(RealFork.isAvailable(), "not available: fork is called through Linux's C library");
  }

  /** What was seen; how many tries it took goes to the ledger. */
  private <T> T seen(Tried<T> tried) {
    reporter.publishEntry(
        Map.of(Evidence.KIND, new Evidence.SingleRun().kind(), Evidence.WORDS, tried.words()));
    return tried.seen();
  }

  @Test
  @Testifies(value = "FORK-01", as = JVM)
  void fork_is_called_once_and_returns_twice() throws InterruptedException {
    Passages once = seen(RealFork.passages(1));
    assertThat(once.before()).as("who came by before the call").hasSize(1);
    assertThat(once.behind())
        .as("who came by behind the call")
        .hasSize(2)
        .doesNotHaveDuplicates()
        .extracting(Passage::pid)
        .contains(once.helper());
  }

  @Test
  @Testifies(value = "FORK-01", as = JVM)
  void two_calls_in_a_row_return_four_times() throws InterruptedException {
    Passages twice = seen(RealFork.passages(2));
    assertThat(twice.before()).as("who came by before the calls").hasSize(1);
    assertThat(twice.behind().stream().map(Passage::pid).distinct())
        .as("who came by behind the calls")
        .hasSize(4);
  }

  @Test
  @Testifies(value = "FORK-02", as = JVM)
  void fork_returns_0_in_the_child_and_its_pid_in_the_parent() throws InterruptedException {
    Passages once = seen(RealFork.passages(1));
    Passage parent =
        once.behind().stream().filter(one -> one.pid() == once.helper()).findFirst().orElseThrow();
    Passage child =
        once.behind().stream().filter(one -> one.pid() != once.helper()).findFirst().orElseThrow();
    assertThat(child.returned()).as("what it returned in the child").isZero();
    assertThat(parent.returned()).as("what it returned in the parent").isEqualTo(child.pid());
    assertThat(child.parent()).as("the child's parent").isEqualTo(parent.pid());
  }

  @Test
  @Testifies(value = "FORK-05", as = JVM)
  void a_server_can_fork_a_child_for_each_http_request() throws InterruptedException {
    Service service = seen(RealFork.childPerRequest(2));
    assertThat(service.answers().stream().map(Answer::pid))
        .as("who answered: for each request a child of its own")
        .doesNotHaveDuplicates()
        .isEqualTo(service.children().stream().map(Child::pid).toList())
        .doesNotContain(service.helper());
    assertThat(service.answers())
        .as("whose children they are")
        .extracting(Answer::parent)
        .containsOnly(service.helper());
  }

  /** As Apache's prefork does. */
  @Test
  @Testifies(value = "FORK-05", as = JVM)
  void a_spare_child_answers_without_a_fork_per_request() throws InterruptedException {
    Service service = seen(RealFork.spareChild(2));
    assertThat(service.children()).as("children forked").hasSize(1);
    int spare = service.children().getFirst().pid();
    assertThat(service.answers())
        .as("who answered")
        .isEqualTo(
            List.of(new Answer(spare, service.helper()), new Answer(spare, service.helper())));
  }

  @Test
  @Testifies(value = "FORK-06", as = JVM)
  void a_child_that_has_ended_and_is_not_collected_is_a_zombie() throws InterruptedException {
    Zombie zombie = seen(RealFork.zombie());
    assertThat(zombie.atGate())
        .as("before its end")
        .hasValueSatisfying(look -> {
          assertThat(look.state()).isNotEqualTo("Z");
          assertThat(look.pages()).isPositive();
        });
    assertThat(zombie.ended())
        .as("when it has ended: state, parent and memory")
        .hasValue(new Look("Z", zombie.helper(), 0));
    assertThat(zombie.takesSignals()).as("whether there is still such a pid").isTrue();
    assertThat(zombie.status()).as("the exit code that it kept").isEqualTo(7);
    assertThat(zombie.collected()).as("when it has been waited for").isEmpty();
  }

  @Test
  @Testifies(value = "FORK-09", as = JVM)
  void fork_is_a_call_of_the_system_and_the_kernel_knows_its_child() throws InterruptedException {
    Zombie child = seen(RealFork.zombie());
    assertThat(child.atGate().map(Look::parent))
        .as("the parent that the kernel notes for a child made by fork alone")
        .hasValue(child.helper());
  }
}
