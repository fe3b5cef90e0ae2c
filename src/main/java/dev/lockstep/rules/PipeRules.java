package dev.lockstep.rules;

import static dev.lockstep.witness.Witness.RULE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.api.Connection;
import dev.lockstep.api.ConnectionException;
import dev.lockstep.api.EndOfFileException;
import dev.lockstep.api.Pipe;
import dev.lockstep.api.Process;
import dev.lockstep.api.SerializationException;
import dev.lockstep.witness.Testifies;
import java.io.Serializable;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the chapter PIPE.
 *
 * <p>What one process can show alone is shown in one process; where a claim is about who holds an
 * end, a child holds it, too.
 */
public abstract class PipeRules extends Rules {

  /** Longer than a pipe's buffer usually is, and no power of two. */
  private static final int LONG = (3 << 20) + 7;

  /** A message that cannot be serialised, because of one field. */
  private record Letter(String text, Object stamp) implements Serializable {}

  // What the children do.

  private static void receiveAndSend(String folder, Connection end) throws InterruptedException {
    Scene scene = new Scene(folder);
    scene.await("child");
    scene.note("the child received " + end.<Object>receive());
    end.send("from the child");
    scene.note("the child has sent");
    scene.await("end");
  }

  private static void hold(String folder, Connection end) throws InterruptedException {
    Scene scene = new Scene(folder);
    end.send("from the child");
    scene.note("the child has sent");
    scene.await("a gate that nobody opens");
  }

  private static void sendAndClose(String folder, Connection end) throws InterruptedException {
    end.send("from the child");
    end.close();
    new Scene(folder).note("the child has closed its copy");
  }

  // What the rules do.

  private void requireEndOfFile(String when, Connection end) {
    assertThatThrownBy(() -> receive(end))
        .as("what receive throws %s", when)
        .isInstanceOf(EndOfFileException.class);
  }

  private static void requireRefusal(String what, ThrowingCallable action) {
    assertThatThrownBy(action).as(what).isInstanceOf(ConnectionException.class);
  }

  /** Whether a message comes out at one end as it went in at the other. */
  private void requireTransfer(Connection from, Connection to, String message) {
    assertThatCode(() -> from.send(message)).as("sending «%s»", message).doesNotThrowAnyException();
    assertThatCode(() -> assertThat(receive(to)).as("what is received").isEqualTo(message))
        .as("receiving «%s» at the other end", message)
        .doesNotThrowAnyException();
  }

  // PIPE-01, PIPE-02: two ends

  @Testifies(value = "PIPE-01", as = RULE)
  @Rule(
      value = "A pipe has two ends: what is sent at one comes out at the other, and only there.",
      check = "that the two connections are different, and joined crosswise.")
  void PIPE_01_must_have_two_ends() throws Exception {
    Pipe pipe = processes().pipe();
    assertThat(pipe.first()).as("the first end").isNotSameAs(pipe.second());
    pipe.first().send("there");
    patience().until("the message to reach the second end", pipe.second()::poll);
    assertThat(pipe.first().poll()).as("whether it came back to the first end").isFalse();
    assertThat(receive(pipe.second())).as("what the second end received").isEqualTo("there");
  }

  @Testifies(value = "PIPE-02", as = RULE)
  @Rule(
      value =
          "An end may be held by more than one process: both send on it, and each message that"
              + " comes goes to one of them.",
      kind = Rule.Kind.MAY,
      check = "that an end that was passed to a child still works in the parent.")
  void PIPE_02_may_share_an_end_between_processes() throws Exception {
    Pipe pipe = processes().pipe();
    Process child = processes().process(PipeRules::receiveAndSend, scene().folder(), pipe.second());
    child.start();
    pipe.first().send(1);
    scene().open("child");
    awaitNote("the child received 1");
    awaitNote("the child has sent");
    pipe.first().send(2);
    assertThatCode(
            () -> assertThat(receive(pipe.second())).as("what the parent takes").isEqualTo(2))
        .as("receiving the second message in the parent, at the same end")
        .doesNotThrowAnyException();
    pipe.second().send("from the parent");
    assertThat(List.of(receive(pipe.first()), receive(pipe.first())))
        .as("what two processes sent at the same end")
        .isEqualTo(List.of("from the child", "from the parent"));
    scene().open("end");
    join(child);
  }

  // PIPE-03, PIPE-04, PIPE-05: directions

  @Testifies(value = "PIPE-03", as = RULE)
  @Rule(
      value = "A pipe is duplex by default: both ends send and receive.",
      check = "what pipe() makes without an argument.")
  void PIPE_03_must_be_duplex_by_default() {
    Pipe pipe = processes().pipe();
    for (Connection end : List.of(pipe.first(), pipe.second())) {
      assertThat(end.isReadable()).as("isReadable of each end").isTrue();
      assertThat(end.isWritable()).as("isWritable of each end").isTrue();
    }
    requireTransfer(pipe.first(), pipe.second(), "there");
    requireTransfer(pipe.second(), pipe.first(), "and back");
  }

  @Testifies(value = "PIPE-04", as = RULE)
  @Rule(
      value = "If a pipe is not duplex, its first end receives.",
      check = "the order of the two ends that pipe(false) makes: first receives, second sends.")
  void PIPE_04_must_receive_at_the_first_end() {
    Pipe pipe = processes().pipe(false);
    assertThat(pipe.first().isReadable()).as("isReadable of the first end").isTrue();
    requireTransfer(pipe.second(), pipe.first(), "one way");
  }

  @Testifies(value = "PIPE-04", as = RULE)
  @Rule(
      value = "If a pipe is not duplex, its first end does not send.",
      kind = Rule.Kind.CANNOT,
      check = "that pipe(false) makes an end that has only one way.")
  void PIPE_04_cannot_send_at_the_first_end() {
    Connection first = processes().pipe(false).first();
    assertThat(first.isWritable()).as("isWritable of the first end").isFalse();
    requireRefusal("what send does at the first end", () -> first.send("against the traffic"));
    requireRefusal("what sendBytes does at the first end", () -> first.sendBytes(new byte[1]));
  }

  @Testifies(value = "PIPE-05", as = RULE)
  @Rule(
      value = "If a pipe is not duplex, its second end sends.",
      check = "the order of the two ends that pipe(false) makes: first receives, second sends.")
  void PIPE_05_must_send_at_the_second_end() {
    Pipe pipe = processes().pipe(false);
    assertThat(pipe.second().isWritable()).as("isWritable of the second end").isTrue();
    requireTransfer(pipe.second(), pipe.first(), "one way");
  }

  @Testifies(value = "PIPE-05", as = RULE)
  @Rule(
      value = "If a pipe is not duplex, its second end does not receive.",
      kind = Rule.Kind.CANNOT,
      check = "that pipe(false) makes an end that has only one way.")
  void PIPE_05_cannot_receive_at_the_second_end() {
    Connection second = processes().pipe(false).second();
    assertThat(second.isReadable()).as("isReadable of the second end").isFalse();
    requireRefusal("what poll does at the second end", second::poll);
    requireRefusal("what receive does at the second end", () -> receive(second));
    requireRefusal(
        "what receiveBytes does at the second end",
        () -> attempt("receiveBytes", second::receiveBytes).result());
  }

  // PIPE-06: messages

  @Testifies(value = "PIPE-06", as = RULE)
  @Rule(
      value = "What was sent in one piece is received in one piece, in the order of the sends.",
      check = "that each message keeps its length, and that the oldest one comes first.")
  void PIPE_06_must_carry_one_message_each_in_order() throws Exception {
    Pipe pipe = processes().pipe(false);
    List<@Nullable Object> messages = Arrays.asList("a", "b", "", null, 7, List.of("c", 1.5), "d");
    for (Object message : messages) {
      pipe.second().send(message);
    }
    for (Object message : messages) {
      assertThat(receive(pipe.first())).as("the next message").isEqualTo(message);
    }
    assertThat(pipe.first().poll()).as("whether something is left over").isFalse();
  }

  @Testifies(value = "PIPE-06", as = RULE)
  @Rule(
      value = "Messages of bytes keep their limits, too, and an empty one is a message.",
      check = "that sendBytes and receiveBytes carry messages, and not a stream.")
  void PIPE_06_must_keep_the_limits_of_messages_of_bytes() throws Exception {
    Pipe pipe = processes().pipe(false);
    List<byte[]> messages = List.of(new byte[] {1, 2}, new byte[0], new byte[] {-1});
    for (byte[] message : messages) {
      pipe.second().sendBytes(message);
    }
    for (byte[] message : messages) {
      assertThat(attempt("receiveBytes", pipe.first()::receiveBytes).result())
          .as("the next message of bytes")
          .isEqualTo(message);
    }
  }

  // PIPE-07: waiting

  @Testifies(value = "PIPE-07", as = RULE)
  @Rule(
      value = "A receive with nothing to receive blocks, until something is sent.",
      check = "that receive() waits, and does not give something of its own.")
  void PIPE_07_must_block_while_there_is_nothing() throws Exception {
    Pipe pipe = processes().pipe();
    Attempt<Object> receive = attempt("receive", pipe.second()::<Object>receive);
    receive.staysBlocked();
    pipe.first().send("at last");
    assertThat(receive.result()).as("what was received in the end").isEqualTo("at last");
  }

  @Testifies(value = "PIPE-07", as = RULE)
  @Rule(
      value = "poll() says whether a receive would not block, and takes nothing out.",
      check = "that poll() looks, and only looks.")
  void PIPE_07_must_tell_by_poll_whether_it_would_block() throws Exception {
    Pipe pipe = processes().pipe(false);
    assertThat(pipe.first().poll()).as("poll() when nothing was sent").isFalse();
    assertThat(pipe.first().poll(Duration.ofMillis(-1))).as("poll(-1 ms) then").isFalse();
    pipe.second().send("there");
    for (int i = 0; i < 2; i++) {
      patience().until("poll() to see the message", pipe.first()::poll);
    }
    assertThat(receive(pipe.first())).as("what is received after that").isEqualTo("there");
    assertThat(pipe.first().poll()).as("poll() when that was received").isFalse();
  }

  @Testifies(value = "PIPE-07", as = RULE)
  @Rule(
      value = "A poll with a time limit waits for a message, and ends when there is one.",
      check = "that poll(timeout) waits at most that long, and no longer than it has to.")
  void PIPE_07_must_wait_in_poll_for_a_message() throws Exception {
    Pipe pipe = processes().pipe(false);
    assertThat(attempt("poll(1 ms)", () -> pipe.first().poll(Duration.ofMillis(1))).result())
        .as("a short poll when nothing was sent")
        .isFalse();
    Attempt<Boolean> poll = attempt("poll(1 h)", () -> pipe.first().poll(Duration.ofHours(1)));
    poll.staysBlocked();
    pipe.second().send("there");
    assertThat(poll.result()).as("a long poll, when something was sent meanwhile").isTrue();
  }

  // PIPE-08: the end

  @Testifies(value = "PIPE-08", as = RULE)
  @Rule(
      value =
          "When the other end is closed, all that was sent is received, and then comes the end of"
              + " the file, again and again.",
      check = "that close() leaves alone what is under way, and that receive() sees the end.")
  void PIPE_08_must_tell_the_end_after_what_was_sent() throws Exception {
    Pipe pipe = processes().pipe(false);
    pipe.second().send(1);
    pipe.second().send(2);
    pipe.second().close();
    assertThatCode(() ->
            assertThat(List.of(receive(pipe.first()), receive(pipe.first())))
                .as("what was received")
                .isEqualTo(List.of(1, 2)))
        .as("receiving what was sent before the end was closed")
        .doesNotThrowAnyException();
    requireEndOfFile("when all was received", pipe.first());
    requireEndOfFile("the next time", pipe.first());
    patience().until("poll() to say that receive() would not block", pipe.first()::poll);
  }

  @Testifies(value = "PIPE-08", as = RULE)
  @Rule(
      value = "The end of the only process that holds the other end is the end of the file.",
      check = "that nobody else holds a copy of what was passed to a child, however it ends.")
  void PIPE_08_must_tell_the_end_of_the_only_holder() throws Exception {
    Pipe pipe = processes().pipe(false);
    Process child = processes().process(PipeRules::hold, scene().folder(), pipe.second());
    child.start();
    pipe.second().close();
    assertThat(receive(pipe.first())).as("what the child sent").isEqualTo("from the child");
    awaitNote("the child has sent");
    Attempt<Object> next = attempt("receive", pipe.first()::<Object>receive);
    next.staysBlocked();
    child.kill();
    assertThatThrownBy(next::result)
        .as("what receive throws when the child was killed")
        .isInstanceOf(EndOfFileException.class);
  }

  @Testifies(value = "PIPE-08", as = RULE)
  @Rule(
      value = "The end of one process is not the end of the file while another holds the same end.",
      kind = Rule.Kind.CANNOT,
      check = "that the end of the file comes only when every holder has closed its copy.")
  void PIPE_08_cannot_end_while_another_process_holds_it() throws Exception {
    Pipe pipe = processes().pipe(false);
    Process child = processes().process(PipeRules::sendAndClose, scene().folder(), pipe.second());
    child.start();
    assertThat(receive(pipe.first())).as("what the child sent").isEqualTo("from the child");
    awaitNote("the child has closed its copy");
    join(child);
    Attempt<Object> next = attempt("receive", pipe.first()::<Object>receive);
    next.staysBlocked();
    scene().note("the parent closes its copy");
    pipe.second().close();
    assertThatThrownBy(next::result)
        .as("what receive throws when the parent has closed its copy, too")
        .isInstanceOf(EndOfFileException.class);
  }

  @Testifies(value = "PIPE-08", as = RULE)
  @Rule(
      value = "Sending is an error when nobody holds the other end any more.",
      kind = Rule.Kind.CANNOT,
      check = "that a message that nobody can ever receive is not accepted in silence.")
  void PIPE_08_cannot_send_to_nobody() {
    Pipe pipe = processes().pipe(false);
    pipe.first().close();
    requireRefusal(
        "what send does when the other end is closed",
        () -> patience().until("send to be refused", () -> sends(pipe.second())));
  }

  /**
   * A child that another thread starts at this moment may hold a copy of the other end until its
   * program begins. Until then a message goes through.
   */
  private static boolean sends(Connection end) throws InterruptedException {
    end.send("to nobody");
    return false;
  }

  @Testifies(value = "PIPE-08", as = RULE)
  @Rule(
      value = "A connection that was closed here can do nothing more, except be closed again.",
      kind = Rule.Kind.CANNOT,
      check = "that every method but close() and isClosed() refuses after close().")
  void PIPE_08_cannot_use_what_was_closed_here() {
    Pipe pipe = processes().pipe();
    Connection first = pipe.first();
    assertThat(first.isClosed()).as("isClosed before close").isFalse();
    first.close();
    assertThatCode(first::close).as("the second close").doesNotThrowAnyException();
    assertThat(first.isClosed()).as("isClosed after close").isTrue();
    requireRefusal("what send does after close", () -> first.send("too late"));
    requireRefusal("what poll does after close", first::poll);
    requireRefusal("what receive does after close", () -> receive(first));
  }

  // PIPE-09: any size, and nothing by halves

  @Testifies(value = "PIPE-09", as = RULE)
  @Rule(
      value = "A message of any size goes through whole.",
      check = "that what is longer than the pipe's buffer is sent in parts, and put together.")
  void PIPE_09_must_carry_a_message_of_any_size() throws Exception {
    Pipe pipe = processes().pipe(false);
    for (int size : List.of(0, 1, 4096, LONG)) {
      byte[] message = new byte[size];
      fill(message);
      Attempt<Boolean> send =
          attempt(
              "send",
              () -> {
                pipe.second().send(message);
                return true;
              });
      byte[] received = (byte[]) receive(pipe.first());
      assertThat(Arrays.equals(received, message))
          .as("whether %d bytes came through as they were", size)
          .isTrue();
      assertThat(send.result()).as("whether send returned").isTrue();
    }
  }

  private static void fill(byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 31 + i / 251);
    }
  }

  @Testifies(value = "PIPE-09", as = RULE)
  @Rule(
      value =
          "What cannot be serialised is an error at the sender, which names the class, and nothing"
              + " is sent.",
      kind = Rule.Kind.CANNOT,
      check = "that the whole object is serialised before the first byte of it is sent.")
  void PIPE_09_cannot_send_what_cannot_be_serialised() throws Exception {
    Pipe pipe = processes().pipe(false);
    Letter letter = new Letter("a long text ".repeat(1000), new Object());
    assertThatThrownBy(() -> pipe.second().send(letter))
        .as("what send throws")
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining("stamp");
    pipe.second().send("the next one");
    assertThat(receive(pipe.first())).as("the first thing that arrives").isEqualTo("the next one");
    assertThat(pipe.first().poll()).as("whether something else arrived").isFalse();
  }
}
