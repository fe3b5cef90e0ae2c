package dev.lockstep.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.api.Connection;
import dev.lockstep.api.ConnectionException;
import dev.lockstep.api.EndOfFileException;
import dev.lockstep.api.Implementation;
import dev.lockstep.api.Multiprocessing;
import dev.lockstep.api.Pipe;
import dev.lockstep.api.Process;
import dev.lockstep.reference.memory.Polling;
import dev.lockstep.reference.pipe.PipeConnection;
import dev.lockstep.reference.process.StartMethod;
import dev.lockstep.reference.values.Ticket;
import dev.lockstep.rules.Patience;
import java.io.File;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the reference's pipes are made of, with and without native access. */
@Isolated("it counts the pipes of this process")
class PipeTest {

  private static Multiprocessing processes(Class<? extends Implementation> implementation)
      throws ReflectiveOperationException {
    return implementation.getConstructor().newInstance().multiprocessing().orElseThrow();
  }

  private static void echo(Connection end) throws InterruptedException {
    while (true) {
      try {
        end.send(end.receive());
      } catch (EndOfFileException e) {
        return;
      }
    }
  }

  /** The pipes of the kernel that a process holds, by number: {@code ls -l /proc/PID/fd}. */
  private static Set<String> pipesOf(long pid) throws IOException {
    Set<String> pipes = new TreeSet<>();
    for (File file : new File("/proc/" + pid + "/fd").listFiles()) {
      try {
        pipes.add(Files.readSymbolicLink(file.toPath()).toString());
      } catch (IOException e) {
        // Closed meanwhile.
      }
    }
    pipes.removeIf(name -> !name.startsWith("pipe:["));
    return pipes;
  }

  /** Whether its bytes go through this pipe of the kernel: its number is in the path's target. */
  private static String pipeBehind(String path) throws IOException {
    return Files.readSymbolicLink(Path.of(path)).toString();
  }

  @ParameterizedTest
  @ValueSource(classes = {Reference.class, ReferenceWithoutNative.class})
  void parentAndChildHoldTheSamePipesOfTheKernel(Class<? extends Implementation> implementation)
      throws Exception {
    Pipe pipe = processes(implementation).pipe();
    Process child = processes(implementation).process(PipeTest::echo, pipe.second());
    child.start();
    pipe.second().close();
    pipe.first().send("there and back");
    assertThat(pipe.first().<String>receive()).isEqualTo("there and back");
    Ticket ticket = ((PipeConnection) pipe.first()).ticket();
    assertThat(pipesOf(child.pid().orElseThrow()))
        .as("the pipes that the child holds")
        .contains(pipeBehind(ticket.details().get(1)), pipeBehind(ticket.details().get(2)));
    pipe.first().close();
    child.join();
    assertThat(child.exitCode()).as("exit code of the child at the end of the file").hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(classes = {Reference.class, ReferenceWithoutNative.class})
  void nothingStaysOpenAndNothingStaysInTheTemporaryFolder(
      Class<? extends Implementation> implementation) throws Exception {
    Pipe pipe = processes(implementation).pipe();
    Ticket ticket = ((PipeConnection) pipe.first()).ticket();
    String there = pipeBehind(ticket.details().get(1));
    String back = pipeBehind(ticket.details().get(2));
    pipe.first().close();
    pipe.second().close();
    assertThat(pipesOf(ProcessHandle.current().pid()))
        .as("the pipes that this process holds")
        .doesNotContain(there, back);
    assertThat(there).as("a pipe has no name in a folder").matches("pipe:\\[\\d+]");
  }

  @ParameterizedTest
  @ValueSource(classes = {Reference.class, ReferenceWithoutNative.class})
  void whoWaitsCanBeInterruptedAndIsToldOfAClose(Class<? extends Implementation> implementation)
      throws Exception {
    Connection end = processes(implementation).pipe().first();
    FutureTask<Object> interrupted = new FutureTask<>(end::<Object>receive);
    Thread thread = Thread.ofPlatform().start(interrupted);
    thread.interrupt();
    assertThatThrownBy(interrupted::get).hasCauseInstanceOf(InterruptedException.class);
    FutureTask<Object> closed = new FutureTask<>(end::<Object>receive);
    Thread.ofPlatform().start(closed);
    end.close();
    assertThatThrownBy(closed::get)
        .hasCauseInstanceOf(ConnectionException.class)
        .hasMessageContaining("handle is closed");
  }

  @ParameterizedTest
  @ValueSource(classes = {Reference.class, ReferenceWithoutNative.class})
  void whoWaitsForRoomCanBeInterrupted(Class<? extends Implementation> implementation)
      throws Exception {
    Pipe pipe = processes(implementation).pipe(false);
    AtomicInteger sent = new AtomicInteger();
    FutureTask<Void> sender = filling(pipe.second(), sent);
    Thread thread = Thread.ofPlatform().daemon().start(sender);
    awaitFull(sent);
    thread.interrupt();
    assertThatThrownBy(() -> sender.get(10, TimeUnit.SECONDS))
        .hasCauseInstanceOf(InterruptedException.class);
    for (int i = 0; i < sent.get(); i++) {
      assertThat(pipe.first().receiveBytes()).hasSize(MESSAGE);
    }
    assertThat(pipe.first().poll()).as("whether part of the interrupted message came").isFalse();
    pipe.second().send("the next one");
    assertThat(pipe.first().<String>receive()).isEqualTo("the next one");
  }

  @ParameterizedTest
  @ValueSource(classes = {Reference.class, ReferenceWithoutNative.class})
  void whoWaitsForRoomIsToldOfAClose(Class<? extends Implementation> implementation)
      throws Exception {
    Pipe pipe = processes(implementation).pipe(false);
    AtomicInteger sent = new AtomicInteger();
    FutureTask<Void> sender = filling(pipe.second(), sent);
    Thread.ofPlatform().daemon().start(sender);
    awaitFull(sent);
    pipe.second().close();
    assertThatThrownBy(() -> sender.get(10, TimeUnit.SECONDS))
        .hasCauseInstanceOf(ConnectionException.class)
        .hasMessageContaining("handle is closed");
    for (int i = 0; i < sent.get(); i++) {
      assertThat(pipe.first().receiveBytes()).hasSize(MESSAGE);
    }
    assertThatThrownBy(pipe.first()::receive).isInstanceOf(EndOfFileException.class);
  }

  @ParameterizedTest
  @ValueSource(classes = {Reference.class, ReferenceWithoutNative.class})
  void aMessageThatIsBegunIsGoneThroughWithInSpiteOfAnInterrupt(
      Class<? extends Implementation> implementation) throws Exception {
    Pipe pipe = processes(implementation).pipe(false);
    byte[] message = new byte[3 << 20];
    new Random(1).nextBytes(message);
    FutureTask<Boolean> sender =
        new FutureTask<>(() -> {
          pipe.second().sendBytes(message);
          return Thread.interrupted();
        });
    Thread thread = Thread.ofPlatform().daemon().start(sender);
    assertThat(pipe.first().poll(Duration.ofSeconds(10))).as("whether it has begun").isTrue();
    thread.interrupt();
    assertThat(Arrays.equals(pipe.first().receiveBytes(), message))
        .as("whether the whole message came through as it was")
        .isTrue();
    assertThat(sender.get(10, TimeUnit.SECONDS)).as("whether the interrupt is left").isTrue();
  }

  /** Short enough to be written whole or not at all. */
  private static final int MESSAGE =
      4096 - Integer.BYTES; // with its length, as much as a pipe takes whole

  /** Sends until somebody stops it. */
  private static FutureTask<Void> filling(Connection end, AtomicInteger sent) {
    return new FutureTask<>(() -> {
      while (true) {
        end.sendBytes(new byte[MESSAGE]);
        sent.incrementAndGet();
      }
    });
  }

  /** Full is a pipe when for a while nothing more could be sent. */
  private static void awaitFull(AtomicInteger sent) {
    AtomicInteger before = new AtomicInteger(-1);
    Patience.configured()
        .until("the pipe to be full", () -> before.getAndSet(sent.get()) == sent.get());
  }

  /** {@code poll} reads ahead without native access; nothing of that may be lost. */
  @Test
  void aMessageThatHasBegunToArriveIsNotTakenFromAChild() throws Exception {
    Multiprocessing processes = processes(ReferenceWithoutNative.class);
    Pipe pipe = processes.pipe();
    FutureTask<Boolean> poll = new FutureTask<>(() -> pipe.second().poll(Duration.ofSeconds(10)));
    Thread.ofPlatform().daemon().start(poll);
    Patience.configured().until("poll to read ahead", PipeTest::somebodyReadsAhead);
    pipe.first().send("a letter");
    assertThat(poll.get()).as("whether there is a message").isTrue();
    Process early = processes.process(PipeTest::echo, pipe.second());
    assertThatThrownBy(early::start)
        .isInstanceOf(ConnectionException.class)
        .hasMessageContaining("Receive the message before you pass this connection on");
    assertThat(pipe.second().<String>receive()).as("the message").isEqualTo("a letter");
    Process child = processes.process(PipeTest::echo, pipe.second());
    child.start();
    pipe.second().close();
    pipe.first().send("a second one");
    assertThat(pipe.first().<String>receive()).as("the child's echo").isEqualTo("a second one");
    pipe.first().close();
    child.join();
  }

  private static boolean somebodyReadsAhead() {
    return Thread.getAllStackTraces().keySet().stream()
        .anyMatch(thread -> thread.getName().equals("lockstep-read-ahead"));
  }

  @ParameterizedTest
  @ValueSource(classes = {Reference.class, ReferenceWithoutNative.class})
  void theErrorsSayWhatToDo(Class<? extends Implementation> implementation) throws Exception {
    Pipe pipe = processes(implementation).pipe(false);
    assertThatThrownBy(() -> pipe.first().send(1)).hasMessageContaining("read-only");
    assertThatThrownBy(() -> pipe.second().receive()).hasMessageContaining("write-only");
    assertThatThrownBy(() -> pipe.second().send(pipe.first()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("pass it as an argument of a process");
    pipe.first().close();
    assertThatThrownBy(() -> pipe.second().send(1)).hasMessageContaining("broken pipe");
  }

  @ParameterizedTest
  @ValueSource(classes = {Reference.class, ReferenceWithoutNative.class})
  void anEndThatNobodyRefersToIsClosed(Class<? extends Implementation> implementation)
      throws Exception {
    Connection reader = readerOnly(processes(implementation));
    Patience.configured()
        .until(
            "the forgotten end to be closed",
            () -> {
              System.gc();
              return reader.poll();
            });
    assertThatThrownBy(reader::receive).isInstanceOf(EndOfFileException.class);
  }

  /** An object whose serialization fails in a way that nobody foresees. */
  private static final class Unwilling implements Serializable {

    private static final long serialVersionUID = 1;

    private void writeObject(ObjectOutputStream out) {
      throw new AssertionError("not me");
    }
  }

  private static void take(Connection end, Object other) {}

  @ParameterizedTest
  @ValueSource(classes = {Reference.class, ReferenceWithoutNative.class})
  void anErrorInAnotherArgumentKeepsNothingOpen(Class<? extends Implementation> implementation)
      throws Exception {
    requireClosedAfterFailedStart(processes(implementation), new Unwilling(), AssertionError.class);
  }

  @Test
  void anErrorAtTheStartKeepsNothingOpen() throws Exception {
    StartMethod failing =
        life -> {
          throw new OutOfMemoryError("no thread");
        };
    requireClosedAfterFailedStart(
        new ChildProcesses(failing, new Polling()), "plain", OutOfMemoryError.class);
  }

  private static void requireClosedAfterFailedStart(
      Multiprocessing processes, Object other, Class<? extends Error> error) throws Exception {
    Pipe pipe = processes.pipe(false);
    String name = pipeBehind(((PipeConnection) pipe.first()).ticket().details().get(1));
    Process child = processes.process(PipeTest::take, pipe.second(), other);
    assertThatThrownBy(child::start).isInstanceOf(error);
    pipe.first().close();
    pipe.second().close();
    assertThat(pipesOf(ProcessHandle.current().pid()))
        .as("the pipes that this process holds")
        .doesNotContain(name);
  }

  private static Connection readerOnly(Multiprocessing processes) {
    return processes.pipe(false).first();
  }
}
