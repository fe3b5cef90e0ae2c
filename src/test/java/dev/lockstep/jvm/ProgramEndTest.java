package dev.lockstep.jvm;

import static dev.lockstep.witness.Witness.JVM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.witness.Testifies;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Whom a Java program waits for before it ends: whole programs, seen from outside. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProgramEndTest {

  private static final String MAIN_IS_OVER = "thread sees main TERMINATED";
  private static final String LATER_THREAD = "thread of the thread works";

  private JavaProgram.End orderly = new JavaProgram.End(-1, List.of());

  @BeforeAll
  void runToAnOrderlyEnd() throws InterruptedException {
    orderly = JavaProgram.run(OrdinaryThread.class, "returns");
  }

  @Test
  @Testifies(value = "DAEM-06", as = JVM)
  void an_ordinary_thread_is_waited_for_at_an_orderly_end() {
    assertThat(orderly.lines()).startsWith("main ends", MAIN_IS_OVER, LATER_THREAD);
    assertThat(orderly.exitCode()).isZero();
  }

  @Test
  @Testifies(value = "DAEM-06", as = JVM)
  void an_ordinary_thread_is_waited_for_when_main_throws() throws InterruptedException {
    JavaProgram.End end = JavaProgram.run(OrdinaryThread.class, "throws");
    assertThat(end.lines()).startsWith("main ends", MAIN_IS_OVER, LATER_THREAD);
    assertThat(end.exitCode()).isEqualTo(1);
  }

  /** The limit of the claim. Java's exit() waits for no thread; CPython's sys.exit() does. */
  @Test
  @Testifies(
      value = {"DAEM-06", "DAEM-14"},
      as = JVM)
  void no_thread_is_waited_for_when_main_exits() throws InterruptedException {
    JavaProgram.End end = JavaProgram.run(OrdinaryThread.class, "exits");
    assertThat(end.lines()).containsExactly("main ends", "exit handler");
    assertThat(end.exitCode()).isEqualTo(3);
  }

  /** What Python has in its low-level threads, Java has in its virtual ones. */
  @Test
  @Testifies(value = "DAEM-06", as = JVM)
  void a_virtual_thread_is_never_waited_for() {
    Thread virtual = Thread.ofVirtual().unstarted(() -> {});
    assertThat(virtual.isDaemon()).isTrue();
    assertThatThrownBy(() -> virtual.setDaemon(false)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @Testifies(value = "DAEM-07", as = JVM)
  void main_s_end_ends_no_thread_and_the_program_s_end_cuts_off_daemons_only()
      throws InterruptedException {
    JavaProgram.End end = JavaProgram.run(BothKindsOfThread.class);
    assertThat(end.lines())
        .containsExactly(
            "main ends",
            "ordinary thread goes on after main",
            "daemon thread goes on after main",
            "ordinary thread ends");
    assertThat(end.exitCode()).isZero();
  }

  @Test
  @Testifies(value = "DAEM-08", as = JVM)
  void a_daemon_thread_is_cut_off_without_its_finally_clause() throws InterruptedException {
    JavaProgram.End left = JavaProgram.run(DaemonThread.class, "left");
    assertThat(left.lines()).containsExactly("daemon begins", "main ends");
    assertThat(left.exitCode()).isZero();
  }

  @Test
  @Testifies(value = "DAEM-08", as = JVM)
  void a_daemon_thread_that_is_joined_comes_to_its_end() throws InterruptedException {
    JavaProgram.End joined = JavaProgram.run(DaemonThread.class, "joined");
    assertThat(joined.lines())
        .containsExactly("daemon begins", "daemon is done", "finally", "main ends");
  }

  @Test
  @Testifies(value = "DAEM-09", as = JVM)
  void when_main_has_ended_other_threads_work_and_start_threads() {
    assertThat(orderly.lines()).containsSubsequence("main ends", MAIN_IS_OVER, LATER_THREAD);
  }

  @Test
  @Testifies(value = "DAEM-13", as = JVM)
  void main_is_terminated_while_another_thread_goes_on() {
    assertThat(orderly.lines()).containsSubsequence("main ends", MAIN_IS_OVER);
    assertThat(orderly.exitCode()).isZero();
  }

  @Test
  @Testifies(value = "DAEM-14", as = JVM)
  void the_exit_comes_only_when_all_ordinary_threads_have_ended() {
    assertThat(orderly.lines())
        .containsExactly("main ends", MAIN_IS_OVER, LATER_THREAD, "exit handler");
  }

  @Test
  @Testifies(value = "DAEM-14", as = JVM)
  void a_halt_ends_every_thread_at_once() throws InterruptedException {
    JavaProgram.End end = JavaProgram.run(OrdinaryThread.class, "halts");
    assertThat(end.lines()).containsExactly("main ends");
    assertThat(end.exitCode()).isEqualTo(3);
  }
}
