package dev.lockstep.reference.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.api.Command;
import dev.lockstep.api.CompletedProgram;
import dev.lockstep.api.CustomThread;
import dev.lockstep.api.Target;
import dev.lockstep.api.TaskOptions;
import dev.lockstep.api.Thread;
import dev.lockstep.api.Threading;
import dev.lockstep.reference.Reference;
import dev.lockstep.rules.Patience;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What is known of threads that were made by other means, and of main. */
@Isolated("it sets the handler of uncaught exceptions")
class PlatformThreadsTest {

  private static final Patience PATIENCE = Patience.configured();

  private final Threading threads = new PlatformThreads();
  private final BlockingQueue<Thread> seen = new ArrayBlockingQueue<>(10);

  private void lookWhoIAm() {
    seen.add(threads.currentThread());
    seen.add(threads.currentThread());
    seen.add(new PlatformThreads().currentThread());
  }

  private Thread next() throws InterruptedException {
    return Objects.requireNonNull(seen.poll(PATIENCE.signal().toMillis(), TimeUnit.MILLISECONDS));
  }

  @Test
  void a_thread_made_by_other_means_has_one_object() throws Exception {
    java.lang.Thread foreign = new java.lang.Thread(this::lookWhoIAm, "foreign");
    foreign.start();
    Thread object = next();
    assertThat(next()).isSameAs(object);
    assertThat(next()).isSameAs(object);
    assertThat(object.name()).isEqualTo("foreign");
    assertThatThrownBy(object::start).isInstanceOf(IllegalStateException.class);
    assertThat(object.join(PATIENCE.signal())).isTrue();
    assertThat(object.isAlive()).isFalse();
    assertThat(threads.enumerate()).doesNotContain(object);
  }

  @Test
  void a_virtual_thread_has_one_object_without_a_name() throws Exception {
    java.lang.Thread.ofVirtual().start(this::lookWhoIAm).join();
    Thread object = next();
    assertThat(next()).isSameAs(object);
    assertThat(object.name()).isEmpty();
    assertThat(object.isDaemon()).isTrue();
  }

  @Test
  void main_is_the_thread_that_the_process_began_with() {
    Thread main = threads.mainThread();
    assertThat(main.name()).isEqualTo("MainThread");
    assertThat(main.isAlive()).isTrue();
    assertThat(main.isDaemon()).isFalse();
    boolean inMain = java.lang.Thread.currentThread().getName().equals("main");
    assertThat(threads.currentThread() == main).as("whether this is main").isEqualTo(inMain);
  }

  @Test
  void main_is_known_to_have_ended_though_nobody_asked_before() throws Exception {
    String classes = path(LateQuestion.class) + File.pathSeparator + path(Reference.class);
    CompletedProgram program =
        new Reference()
            .subprocess()
            .orElseThrow()
            .run(
                Command.of(
                        System.getProperty("java.home") + "/bin/java",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        classes + File.pathSeparator + path(Target.class),
                        LateQuestion.class.getName())
                    .timeout(PATIENCE.signal()));
    assertThat(program.outputText().lines()).containsExactly("MainThread is alive: false", "true");
  }

  private static String path(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation().getPath();
  }

  @Test
  void a_handler_of_uncaught_exceptions_gets_what_was_thrown() throws Exception {
    List<String> handled = new ArrayList<>();
    java.lang.Thread.setDefaultUncaughtExceptionHandler(
        (thread, thrown) -> handled.add(thread.getName() + " " + thrown.getMessage()));
    try {
      TaskOptions options = TaskOptions.of(PlatformThreadsTest::fail, "broken").named("mail");
      Thread thread = threads.thread(options);
      thread.start();
      thread.join();
    } finally {
      java.lang.Thread.setDefaultUncaughtExceptionHandler(null);
    }
    assertThat(handled).containsExactly("mail broken");
  }

  @Test
  void a_handler_that_fails_does_not_keep_the_thread_from_ending() throws Exception {
    java.lang.Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> {
      throw new IllegalStateException("the handler is broken");
    });
    PrintStream standardError = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      TaskOptions options = TaskOptions.of(PlatformThreadsTest::fail, "out of stamps");
      Thread thread = threads.thread(options.named("mail"));
      thread.start();
      assertThat(thread.join(PATIENCE.signal())).as("whether it has ended").isTrue();
      assertThat(threads.enumerate()).doesNotContain(thread);
    } finally {
      System.setErr(standardError);
      java.lang.Thread.setDefaultUncaughtExceptionHandler(null);
    }
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .containsSubsequence("thread mail", "out of stamps", "the handler is broken")
        .containsOnlyOnce("the handler is broken");
  }

  private static final class Mail extends CustomThread {

    Mail(Threading threads) {
      super(threads);
    }

    @Override
    public void run() {}
  }

  @Test
  void a_thread_of_one_s_own_is_called_by_its_name() {
    Mail mail = new Mail(threads);
    mail.setName("mail");
    assertThat(mail).hasToString("thread mail");
    assertThat(threads.thread(mail::run)).asString().startsWith("thread Thread-");
  }

  private static void fail(String message) {
    throw new AssertionError(message);
  }

  @Test
  void nobody_is_listed_before_the_start_and_after_the_end() throws Exception {
    CountDownLatch gate = new CountDownLatch(1);
    Thread thread = threads.thread((Target) arguments -> gate.await());
    assertThat(threads.enumerate()).doesNotContain(thread);
    thread.start();
    assertThat(threads.enumerate()).contains(thread, threads.mainThread());
    gate.countDown();
    thread.join();
    assertThat(threads.enumerate()).doesNotContain(thread);
  }
}
