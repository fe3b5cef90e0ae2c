package dev.lockstep.reference.coroutines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.api.Command;
import dev.lockstep.api.CompletedProgram;
import dev.lockstep.api.Coroutine;
import dev.lockstep.api.Coroutine.Body;
import dev.lockstep.api.Coroutine.Returned;
import dev.lockstep.api.Coroutine.Yielded;
import dev.lockstep.api.Coroutines;
import dev.lockstep.reference.Reference;
import dev.lockstep.rules.Patience;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What comes of it that each coroutine of the reference has a thread. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ThreadedCoroutineTest {

  private final Coroutines coroutines = new ThreadedCoroutines();

  private <O> Coroutine<String, O, String> coroutine(Body<String, O, String> body) {
    return coroutines.coroutine(body);
  }

  @Test
  void an_interrupt_of_the_driver_reaches_what_the_coroutine_waits_for() throws Exception {
    CountDownLatch waits = new CountDownLatch(1);
    Coroutine<String, String, String> coroutine =
        coroutine(pause -> {
          waits.countDown();
          new CountDownLatch(1).await();
          return "nobody counts it down";
        });
    try (ExecutorService driver = Executors.newSingleThreadExecutor()) {
      Future<?> drive = driver.submit(coroutine::start);
      waits.await();
      driver.shutdownNow();
      assertThatThrownBy(drive::get).hasCauseInstanceOf(InterruptedException.class);
    }
    assertThat(coroutine.isDone()).isTrue();
  }

  @Test
  void an_interrupt_goes_where_the_turn_is_and_back() throws Exception {
    Coroutine<String, Boolean, String> coroutine =
        coroutine(pause -> {
          pause.yield(Thread.currentThread().isInterrupted());
          pause.yield(Thread.interrupted());
          pause.yield(Thread.currentThread().isInterrupted());
          return "done";
        });
    Thread.currentThread().interrupt();
    assertThat(coroutine.start()).as("seen by the coroutine").isEqualTo(new Yielded<>(true));
    assertThat(Thread.currentThread().isInterrupted()).as("the driver again").isTrue();
    assertThat(coroutine.send("")).as("taken by the coroutine").isEqualTo(new Yielded<>(true));
    assertThat(Thread.currentThread().isInterrupted()).as("the driver then").isFalse();
    assertThat(coroutine.send("")).as("seen then").isEqualTo(new Yielded<>(false));
    Thread.currentThread().interrupt();
    coroutine.close();
    assertThat(Thread.interrupted()).as("the driver after close()").isTrue();
  }

  /** As where the system has no thread left. */
  private static final class CannotStart extends Thread {

    @Override
    public void start() {
      throw new OutOfMemoryError("no thread left");
    }
  }

  @Test
  void an_interrupt_is_not_lost_if_there_is_no_thread_for_the_coroutine() {
    Coroutine<String, String, String> coroutine =
        new ThreadedCoroutines(run -> new CannotStart()).coroutine(pause -> "nobody runs it");
    Thread.currentThread().interrupt();
    assertThatThrownBy(coroutine::start).hasMessage("no thread left");
    assertThat(Thread.interrupted()).as("the driver's interrupt").isTrue();
    assertThatThrownBy(() -> coroutine.send("")).hasMessageContaining("was not started");
  }

  @Test
  void a_coroutine_does_not_see_its_driver_s_thread_locals() throws Exception {
    ThreadLocal<String> local = ThreadLocal.withInitial(() -> "fresh");
    local.set("the driver's");
    Coroutine<String, String, String> coroutine = coroutine(pause -> local.get());
    assertThat(coroutine.start()).isEqualTo(new Returned<>("fresh"));
  }

  @Test
  void one_that_has_paused_does_not_keep_the_program_from_ending() throws InterruptedException {
    String classes = System.getProperty("java.class.path");
    Command command =
        Command.of(
                System.getProperty("java.home") + "/bin/java",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                classes,
                AbandoningProgram.class.getName())
            .timeout(Patience.configured().signal());
    CompletedProgram program = new Reference().subprocess().orElseThrow().run(command);
    assertThat(program.outputText().strip()).isEqualTo("Yielded[value=has paused]");
    assertThat(program.exitCode()).isZero();
  }
}
