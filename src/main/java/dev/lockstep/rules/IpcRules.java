package dev.lockstep.rules;

import static dev.lockstep.witness.Witness.RULE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.api.Connection;
import dev.lockstep.api.Pipe;
import dev.lockstep.api.Process;
import dev.lockstep.api.Queue;
import dev.lockstep.api.Semaphore;
import dev.lockstep.witness.Testifies;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;

/** The rules of the chapter IPC: how processes talk, and that they need not. */
public abstract class IpcRules extends Rules {

  /** Bytes of one message, and a number of messages that no pipe's buffer holds. */
  private static final int MESSAGE = 1 << 16;

  private static final int TOO_MANY = 256;

  /** Each process has its own; rules that run at once in one process must not meet. */
  private static final Map<String, Integer> RESULTS = new ConcurrentHashMap<>();

  @AfterEach
  void forget() {
    RESULTS.remove(scene().folder());
  }

  // What the children do.

  private static void sendAndEnd(String folder, Connection end) throws InterruptedException {
    end.send("a letter");
    new Scene(folder).note("sent by " + ProcessHandle.current().pid());
  }

  private static void tellInManyWays(
      Queue<String> queue, Connection connection, Semaphore semaphore) throws InterruptedException {
    queue.put("by a queue");
    connection.send("by a pipe");
    semaphore.release();
  }

  private static void compute(String folder, int number, Connection end)
      throws InterruptedException {
    Scene scene = new Scene(folder);
    RESULTS.put(folder, number * number);
    scene.note("computed");
    scene.await("send");
    end.send(RESULTS.get(folder));
  }

  private static void workAlone(String folder, int number) {
    Scene scene = new Scene(folder);
    scene.note("begins " + number);
    scene.await("end");
    scene.note("ends " + number);
  }

  @Testifies(value = "IPC-01", as = RULE)
  @Rule(
      value =
          "A sender may be through, and even have ended, before anyone receives: the message waits"
              + " in the kernel, and in neither process.",
      kind = Rule.Kind.MAY,
      check = "that send() does not wait for a receiver, and that the message outlives its sender.")
  void IPC_01_may_be_through_before_anyone_receives() throws Exception {
    Pipe pipe = processes().pipe(false);
    Process child = processes().process(IpcRules::sendAndEnd, scene().folder(), pipe.second());
    child.start();
    join(child);
    scene().note("received «" + receive(pipe.first()) + "»");
    assertThat(scene().notes())
        .as("notes of the sender, which has ended, and of the receiver")
        .containsExactly("sent by " + child.pid().orElse(0), "received «a letter»");
  }

  @Testifies(value = "IPC-01", as = RULE)
  @Rule(
      value = "A sender blocks once the kernel's buffer is full, until somebody receives.",
      check = "that send() waits for room, and keeps nothing back in a buffer of its own.")
  void IPC_01_must_block_when_the_buffer_is_full() throws Exception {
    Pipe pipe = processes().pipe(false);
    AtomicInteger sent = new AtomicInteger();
    Attempt<Boolean> sender =
        attempt(
            "sending without a receiver",
            () -> {
              while (sent.get() < TOO_MANY) {
                pipe.second().sendBytes(new byte[MESSAGE]);
                sent.incrementAndGet();
              }
              return true;
            });
    sender.staysBlocked();
    assertThat(sent.get())
        .as("messages of 64 KiB that were sent while nobody received")
        .isLessThan(TOO_MANY);
    for (int i = 0; i < TOO_MANY; i++) {
      byte[] message = attempt("receiveBytes", pipe.first()::receiveBytes).result();
      assertThat(message).as("message %d", i).hasSize(MESSAGE);
    }
    assertThat(sender.result()).as("whether the sender came to its end").isTrue();
  }

  @Testifies(value = "IPC-02", as = RULE)
  @Rule(
      value = "There are several ways to tell another process something: queue, pipe, semaphore.",
      check = "that a child can be passed each of them, and reaches its parent through it.")
  void IPC_02_must_offer_several_ways() throws Exception {
    Queue<String> queue = processes().queue();
    Pipe pipe = processes().pipe(false);
    Semaphore semaphore = processes().semaphore(0);
    Process child = processes().process(IpcRules::tellInManyWays, queue, pipe.second(), semaphore);
    child.start();
    assertThat(receive(pipe.first())).as("what came through the pipe").isEqualTo("by a pipe");
    assertThat(attempt("get", () -> queue.get()).result())
        .as("what came through the queue")
        .isEqualTo("by a queue");
    assertThat(attempt("acquire", () -> semaphore.acquire(patience().signal())).result())
        .as("whether the semaphore was released")
        .isTrue();
    join(child);
  }

  @Testifies(value = "IPC-04", as = RULE)
  @Rule(
      value =
          "What a child has computed is not in its parent's variables: it has to be sent, and then"
              + " it is there.",
      check = "that a child has memory of its own, and that what it sends arrives.")
  void IPC_04_must_communicate_to_exchange_data() throws Exception {
    Pipe pipe = processes().pipe(false);
    Process child = processes().process(IpcRules::compute, scene().folder(), 12, pipe.second());
    child.start();
    awaitNote("computed");
    assertThat(RESULTS)
        .as("the parent's variable, when the child has set its own")
        .doesNotContainKey(scene().folder());
    scene().open("send");
    assertThat(receive(pipe.first())).as("what the child sent").isEqualTo(144);
    join(child);
  }

  @Testifies(value = "IPC-05", as = RULE)
  @Rule(
      value = "Several processes may work side by side and exchange nothing at all.",
      kind = Rule.Kind.MAY,
      check = "that processes run at the same time without waiting for each other.")
  void IPC_05_may_work_without_any_exchange() throws Exception {
    List<Process> children =
        IntStream.range(0, 2)
            .mapToObj(i -> processes().process(IpcRules::workAlone, scene().folder(), i))
            .toList();
    for (Process child : children) {
      attempt(
              "start",
              () -> {
                child.start();
                return true;
              })
          .result();
    }
    awaitNote("begins 0");
    awaitNote("begins 1");
    scene().open("end");
    for (Process child : children) {
      join(child);
      assertThat(child.exitCode()).as("exit code").hasValue(0);
    }
    assertThat(scene().notes()).as("notes").contains("ends 0", "ends 1").hasSize(4);
  }
}
