package dev.lockstep.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.api.Connection;
import dev.lockstep.api.Lock;
import dev.lockstep.api.Multiprocessing;
import dev.lockstep.api.Process;
import dev.lockstep.api.Queue;
import dev.lockstep.api.Semaphore;
import dev.lockstep.api.StartException;
import dev.lockstep.api.TaskOptions;
import dev.lockstep.rules.Patience;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What the reference does in its own manner: its messages, its output, and its odd ends. */
@Isolated("it takes what this program prints")
class ReferenceTest {

  private final Multiprocessing processes = new Reference().multiprocessing().orElseThrow();
  private final PrintStream realOut = System.out;
  private final PrintStream realErr = System.err;

  @AfterEach
  void restore() {
    System.setOut(realOut);
    System.setErr(realErr);
    System.clearProperty("lockstep.child.java");
  }

  private static void greet(String name) {
    System.out.println("grüß dich, " + name);
  }

  private static void fail() {
    throw new IllegalArgumentException("the letter was lost");
  }

  private static void nothing() {}

  private static void read() throws Exception {
    System.out.println("read " + System.in.read());
  }

  private static void length(String text) {
    System.exit(text.length() / 100_000);
  }

  private static void threadsGoOn() {
    Thread.ofPlatform().start(() -> System.out.println("the thread was waited for"));
  }

  private String printedBy(Process process) throws InterruptedException {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    System.setErr(System.out);
    process.start();
    process.join();
    return printed.toString(StandardCharsets.UTF_8);
  }

  @Test
  void copiesAChildsOutputBeforeJoinReturns() throws Exception {
    assertThat(printedBy(processes.process(ReferenceTest::greet, "mike")))
        .isEqualTo("grüß dich, mike" + System.lineSeparator());
  }

  @Test
  void reportsAnUncaughtExceptionWithTheProcessName() throws Exception {
    Process process = processes.process(ReferenceTest::fail);
    process.setName("postman");
    assertThat(printedBy(process))
        .startsWith("Process postman:")
        .contains("IllegalArgumentException: the letter was lost")
        .contains("ReferenceTest.fail");
    assertThat(process.exitCode()).hasValue(1);
  }

  @Test
  void givesAChildAnEmptyInput() throws Exception {
    assertThat(printedBy(processes.process(ReferenceTest::read))).startsWith("read -1");
  }

  @Test
  void waitsForTheThreadsOfAChild() throws Exception {
    assertThat(printedBy(processes.process(ReferenceTest::threadsGoOn)))
        .startsWith("the thread was waited for");
  }

  private static void lastWords() throws InterruptedException {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("last words")));
    System.out.println("ready");
    new CountDownLatch(1).await();
  }

  @Test
  void keepsWhatAChildPrintsAfterTerminate() throws Exception {
    Process process = processes.process(ReferenceTest::lastWords);
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    process.start();
    Patience.configured()
        .until("the child to be ready", () -> printed.toString().contains("ready"));
    process.terminate();
    process.join();
    assertThat(printed.toString(StandardCharsets.UTF_8)).contains("last words");
    assertThat(process.exitCode()).hasValue(-15);
  }

  @Test
  void passesLargeArguments() throws Exception {
    Process process = processes.process(ReferenceTest::length, "x".repeat(700_000));
    process.start();
    process.join();
    assertThat(process.exitCode()).hasValue(7);
  }

  private record Letter(String text, List<Object> enclosed) implements Serializable {}

  @Test
  void namesTheFieldThatCannotTravel() {
    Letter letter = new Letter("hello", List.of("a photo", new Object()));
    assertThatThrownBy(() -> processes.process(a -> {}, letter).start())
        .isInstanceOf(StartException.class)
        .hasMessageContaining("java.lang.Object (argument 0: Letter.enclosed[1])")
        .hasMessageContaining("Make that class Serializable");
  }

  @Test
  void namesTheCapturedVariableThatCannotTravel() {
    Map<String, Object> captured = Map.of("key", new Object());
    assertThatThrownBy(() -> processes.process(() -> captured.size()).start())
        .isInstanceOf(StartException.class)
        .hasMessageContaining("java.lang.Object (captured by the target.values[0])");
  }

  @Test
  void saysWhyNoChildCouldBeStarted() {
    System.setProperty("lockstep.child.java", "/no/such/java");
    Process process = processes.process(ReferenceTest::nothing);
    assertThatThrownBy(process::start)
        .isInstanceOf(StartException.class)
        .hasMessageContaining("cannot start Process-1")
        .hasMessageContaining("/no/such/java");
    System.clearProperty("lockstep.child.java");
    process.start(); // nothing was lost: it can be tried again
    process.onExit().join();
    assertThat(process.exitCode()).hasValue(0);
  }

  @Test
  void saysWhatToDo() throws Exception {
    Process process = processes.process(ReferenceTest::nothing);
    assertThatThrownBy(process::join)
        .hasMessage("can only join a started process: call start() on Process-1 first.");
    process.start();
    assertThatThrownBy(process::start)
        .hasMessage(
            "cannot start a process twice: Process-1 was started. Make a new process instead.");
    assertThatThrownBy(() -> process.setDaemon(true))
        .hasMessage("process has already started: set daemon on Process-1 before start().");
    process.join();
    process.close();
    assertThatThrownBy(process::pid)
        .hasMessage("process object is closed: Process-1 can be asked no more.");
    assertThat(process.name()).isEqualTo("Process-1");
  }

  @Test
  void refusesToJoinTheMainProcess() {
    assertThatThrownBy(() -> processes.currentProcess().join())
        .hasMessageContaining("can only join a child process: MainProcess is no child of pid");
    assertThat(processes.currentProcess().name()).isEqualTo("MainProcess");
    assertThat(processes.parentProcess()).isEmpty();
  }

  @Test
  void listsActiveChildrenOnly() throws Exception {
    Process process = processes.process(ReferenceTest::nothing);
    assertThat(processes.activeChildren()).isEmpty();
    process.start();
    process.join();
    assertThat(processes.activeChildren()).isEmpty();
  }

  /** Printed by the child's class initialiser, before the child has read its arguments. */
  private static final class Loud {

    static {
      System.out.println("x".repeat(300_000));
    }

    private static void take(String large) {
      System.exit(large.length() / 1_000_000);
    }
  }

  @Test
  void isNotHeldUpByAChildThatWritesBeforeItHasReadEverything() throws Exception {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    Process process = processes.process(Loud::take, "x".repeat(5_000_000));
    process.start();
    process.join();
    assertThat(process.exitCode()).hasValue(5);
    assertThat(printed.size()).isGreaterThan(300_000);
  }

  @Test
  void refusesAProcessThatWasNotStartedAsAnArgument() {
    Process unstarted = processes.process(ReferenceTest::nothing);
    assertThatThrownBy(() -> processes.process(a -> {}, unstarted).start())
        .isInstanceOf(StartException.class)
        .hasMessageContaining("a process that was not started cannot be sent");
  }

  private static void exitFromAThread(int code) {
    Thread.ofPlatform().start(() -> System.exit(code));
  }

  @Test
  void tellsAChosenCodeAbove128FromASignal() throws Exception {
    for (int code : new int[] {130, 200}) {
      Process process = processes.process(ReferenceTest::exitFromAThread, code);
      process.start();
      process.join();
      assertThat(process.exitCode()).as("exit(%d) by a thread left behind", code).hasValue(code);
    }
  }

  @Test
  void takesTheSameArgumentsInTheChildAsInTheCaller() throws Exception {
    TaskOptions surplus = TaskOptions.of(ReferenceTest::greet, "ada").with("times", 2);
    Process process = processes.process(surplus);
    assertThatThrownBy(process::run).hasMessageContaining("the target takes 1 arguments");
    assertThat(printedBy(process)).contains("the target takes 1 arguments");
    assertThat(process.exitCode()).hasValue(1);
  }

  @Test
  void waitsForAnyTimeout() throws Exception {
    Process process = processes.process(ReferenceTest::nothing);
    process.start();
    assertThat(process.join(Duration.ofSeconds(Long.MAX_VALUE))).isTrue();
    assertThat(process.join(Duration.ofSeconds(Long.MIN_VALUE))).isTrue();
  }

  @Test
  void forgetsAClosedChild() throws Exception {
    Process process = processes.process(ReferenceTest::nothing);
    process.start();
    process
        .onExit()
        .thenAccept(ended -> {
          ended.close();
          assertThat(processes.activeChildren()).isEmpty();
        })
        .join();
  }

  /** A permit may be a signal: who takes it and goes does not give it back. */
  @Test
  void aProcessThatEndsByItselfKeepsItsPermits() throws Exception {
    Semaphore semaphore = processes.semaphore(2);
    Process child = processes.process(ReferenceTest::takeAPermit, semaphore);
    child.start();
    child.join();
    assertThat(semaphore.tryAcquire()).as("the permit that is left").isTrue();
    assertThat(semaphore.acquire(Duration.ofMillis(50))).as("the one that was taken").isFalse();
  }

  private static void takeAPermit(Semaphore semaphore) throws InterruptedException {
    semaphore.acquire();
  }

  private static void requireOne(Object first, Object second) {
    assertThat(second).isSameAs(first);
  }

  private static void acquireTwice(Lock first, Lock second) throws InterruptedException {
    first.acquire();
    assertThat(second.tryAcquire()).as("acquired again by its holder").isTrue();
    second.release();
    first.release();
    assertThat(second.isLocked()).isFalse();
  }

  @Test
  void whatIsPassedTwiceIsOneObjectInTheChild() throws Exception {
    Lock lock = processes.reentrantLock();
    requireSuccess(processes.process(ReferenceTest::acquireTwice, lock, lock));
    Queue<Object> queue = processes.queue();
    requireSuccess(processes.process(ReferenceTest::requireOne, queue, queue));
    Connection end = processes.pipe().first();
    requireSuccess(processes.process(ReferenceTest::requireOne, end, end));
  }

  private static void requireSuccess(Process child) throws InterruptedException {
    child.start();
    child.join();
    assertThat(child.exitCode()).as("exit code").hasValue(0);
  }
}
