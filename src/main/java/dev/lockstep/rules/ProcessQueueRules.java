package dev.lockstep.rules;

import static dev.lockstep.witness.Witness.RULE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.api.Process;
import dev.lockstep.api.Queue;
import dev.lockstep.api.SerializationException;
import dev.lockstep.api.TaskOptions;
import dev.lockstep.witness.Testifies;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/** The rules of the chapter QUEUE, on a queue between processes. */
public abstract class ProcessQueueRules extends QueueRules {

  @Override
  protected <T extends @Nullable Object> Queue<T> queue() {
    return processes().queue();
  }

  @Override
  protected <T extends @Nullable Object> Queue<T> queue(int maxSize) {
    return processes().queue(maxSize);
  }

  @Override
  protected Attempt<Boolean> elsewhere(TaskOptions task) {
    return inAProcess(task);
  }

  /** Something in which a queue may travel. */
  private record Box(Queue<String> queue, String item) implements Serializable {}

  /** Something that an item may be. */
  private record Letter(String to, List<Integer> numbers, @Nullable Letter answerTo)
      implements Serializable {}

  /** Something that no item may be, because of what is in it. */
  private record Parcel(String to, Sealed content) implements Serializable {}

  private record Sealed(String secret) {}

  // What the children do.

  /** The same, to be killed meanwhile. */
  private static void putUntilKilled(String folder, Queue<String> queue, String item)
      throws Exception {
    Scene scene = new Scene(folder);
    scene.note("puts " + item);
    queue.put(item);
    scene.note("has put " + item);
    scene.await("never");
  }

  private static void getUntilKilled(String folder, Queue<String> queue) throws Exception {
    Scene scene = new Scene(folder);
    while (true) {
      scene.note("got " + queue.get());
    }
  }

  private static void putFromBox(Box box) throws Exception {
    box.queue.put(box.item);
  }

  /** Sends back what it gets. */
  private static void echo(Queue<Object> queue, Queue<Object> back, int count) throws Exception {
    for (int i = 0; i < count; i++) {
      back.put(queue.get());
    }
  }

  // What the rules do.

  private Process start(Process child) {
    child.start();
    return child;
  }

  // QUEUE-12: what can be put

  @Testifies(value = "QUEUE-12", as = RULE)
  @Rule(
      value = "Whatever can be serialized can be put, and arrives in another process as it was.",
      check = "that items of any type and size travel whole, and null, too.")
  void QUEUE_12_must_carry_whatever_can_be_serialized() throws Exception {
    List<@Nullable Object> items =
        Arrays.asList(
            null,
            true,
            -1,
            1L << 40,
            0.1,
            "",
            "Ü\uD834\uDD1E\uD800",
            "x".repeat(300_000),
            new byte[] {0, -1},
            new int[] {7, 8},
            DayOfWeek.MONDAY,
            Map.of("key", List.of(1, 2)),
            new Letter("Ada", List.of(1, 2), new Letter("Bob", List.of(), null)));
    Queue<Object> queue = queue();
    Queue<Object> back = queue();
    Attempt<Boolean> echo =
        elsewhere(TaskOptions.of(ProcessQueueRules::echo, queue, back, items.size()));
    for (Object item : items) {
      attempt(
              "put of an item",
              () -> {
                queue.put(item);
                return true;
              })
          .result();
      assertThat(next(back)).as("what came back").isEqualTo(item);
    }
    echo.result();
  }

  @Testifies(value = "QUEUE-12", as = RULE)
  @Rule(
      value = "An item arrives as it was when it was put, whatever happens to it afterwards.",
      check = "that put() itself copies the item, and no thread does so later.")
  void QUEUE_12_must_carry_an_item_as_it_was_when_put() throws Exception {
    Queue<List<String>> queue = queue();
    ArrayList<String> list = new ArrayList<>(List.of("before"));
    putting(queue, list).result();
    list.add("after");
    assertThat(next(queue)).as("a list that was changed after put()").containsExactly("before");
  }

  @Testifies(value = "QUEUE-12", as = RULE)
  @Rule(
      value = "An item that cannot be serialized is its caller's error; the queue is as before.",
      kind = Rule.Kind.CANNOT,
      check = "that put() serializes the item before it changes anything.")
  void QUEUE_12_cannot_take_what_cannot_be_serialized() throws Exception {
    Queue<Object> queue = queue(1);
    Parcel parcel = new Parcel("Ada", new Sealed("ring"));
    requireRefused("put(item)", () -> queue.put(parcel));
    requireRefused("put(item, timeout)", () -> queue.put(parcel, patience().signal()));
    requireRefused("putNoWait(item)", () -> queue.putNoWait(parcel));
    assertThat(queue.isEmpty()).as("isEmpty() after three puts that failed").isTrue();
    assertThatCode(() -> queue.putNoWait("item"))
        .as("putNoWait() of a good item, into the only place")
        .doesNotThrowAnyException();
    assertThat(drain(queue)).as("what is in the queue then").containsExactly("item");
  }

  private void requireRefused(String what, ThrowingCallable put) throws Exception {
    requireError(SerializationException.class, what + " of what cannot be serialized", put);
  }

  @Testifies(value = "QUEUE-12", as = RULE)
  @Rule(
      value = "The error about an item that cannot be serialized names the class and the field.",
      check = "the message of the SerializationException.")
  void QUEUE_12_must_name_the_class_and_the_field_that_cannot_be_serialized() {
    Queue<Object> queue = queue();
    assertThatThrownBy(
            () -> queue.putNoWait(new Parcel("Ada", new Sealed("ring"))),
            "putNoWait() of a parcel with a content that cannot be serialized")
        .hasMessageContaining(Sealed.class.getName())
        .hasMessageContaining("content");
  }

  // QUEUE-17: what it goes through

  @Testifies(value = "QUEUE-17", as = RULE)
  @Rule(
      value = "A queue carries items between two processes that share nothing else.",
      check =
          "that the items go through something that the system keeps for all processes, and not"
              + " through one process's variables.")
  void QUEUE_17_must_work_between_processes_that_share_nothing_else() throws Exception {
    Queue<String> queue = queue();
    scene().open("take");
    awaitAll(List.of(producing(queue, "a", 1), taking(queue)));
    assertThat(scene().value("took"))
        .as("what one child got of what another child put")
        .isEqualTo("a0");
  }

  // QUEUE-18: killed users

  @Testifies(value = "QUEUE-18", as = RULE)
  @Rule(
      value = "A process that is killed while it waits in get() harms nobody who gets after it.",
      kind = Rule.Kind.CANNOT,
      check =
          "that a process that waits holds nothing that it could take into its grave: no lock, and"
              + " no wake-up.")
  void QUEUE_18_cannot_be_harmed_by_one_who_is_killed_in_get() throws Exception {
    Queue<String> queue = queueOf(0, "first");
    Process victim =
        start(processes().process(ProcessQueueRules::getUntilKilled, scene().folder(), queue));
    awaitNote("got first");
    patience().watch("it gets more", () -> scene().notes().size() > 1);
    Attempt<String> get = getting(queue);
    get.staysBlocked();
    kill(victim);
    putting(queue, "second").result();
    assertThat(get.result()).as("what another one gets, who waited, too").isEqualTo("second");
    putting(queue, "third").result();
    assertThat(next(queue)).as("what one gets who comes later").isEqualTo("third");
    assertThat(drain(queue)).as("what is left").isEmpty();
  }

  @Testifies(value = "QUEUE-18", as = RULE)
  @Rule(
      value = "A process that is killed while it waits in put() harms nobody who puts after it.",
      kind = Rule.Kind.CANNOT,
      check =
          "that a process that waits holds nothing that it could take into its grave: no lock, no"
              + " place, and no wake-up.")
  void QUEUE_18_cannot_be_harmed_by_one_who_is_killed_in_put() throws Exception {
    Queue<String> queue = queueOf(1, "first");
    Process victim =
        start(
            processes()
                .process(ProcessQueueRules::putUntilKilled, scene().folder(), queue, "victim's"));
    awaitNote("puts victim's");
    patience().watch("it has put", () -> scene().noted("has put victim's"));
    Attempt<Boolean> put = putting(queue, "second");
    put.staysBlocked();
    kill(victim);
    assertThat(next(queue)).as("what was put before").isEqualTo("first");
    put.result();
    assertThat(next(queue)).as("what another one put, who waited, too").isEqualTo("second");
    assertThat(drain(queue)).as("what is left: a killed put() has put nothing").isEmpty();
  }

  @Testifies(value = "QUEUE-18", as = RULE)
  @Rule(
      value = "What a process has put stays in the queue, even if the process is killed next.",
      kind = Rule.Kind.CANNOT,
      check =
          "that put() has put when it returns, and that the queue keeps it outside of the putter.")
  void QUEUE_18_cannot_lose_what_a_killed_process_had_put() throws Exception {
    Queue<String> queue = queue();
    Process victim =
        start(
            processes()
                .process(ProcessQueueRules::putUntilKilled, scene().folder(), queue, "item"));
    awaitNote("has put item");
    kill(victim);
    assertThat(next(queue)).as("what the killed child had put").isEqualTo("item");
  }

  private void kill(Process victim) throws Exception {
    victim.kill();
    join(victim);
  }

  // QUEUE-21: one for all

  @Testifies(value = "QUEUE-21", as = RULE)
  @Rule(
      value = "A queue given to several processes, be it inside of something, is one for all.",
      check = "that what travels to a child stands for the queue, and is no copy of it.")
  void QUEUE_21_must_be_one_queue_for_all() throws Exception {
    Queue<String> queue = queueOf(0, "parent's");
    Box box = new Box(queue, "from a box");
    awaitAll(
        List.of(
            producing(queue, "a", 1),
            elsewhere(TaskOptions.of(ProcessQueueRules::putFromBox, box))));
    assertThat(drain(queue))
        .as("what the parent finds")
        .containsExactlyInAnyOrder("parent's", "a0", "from a box");
  }

  @Testifies(value = "QUEUE-21", as = RULE)
  @Rule(
      value = "One who closes the queue can use it no more; the others and the items stay.",
      check = "that close() is about the process that calls it, and about nobody else.")
  void QUEUE_21_must_close_for_one_process_only() throws Exception {
    Queue<String> queue = queueOf(0, "item");
    Process other =
        start(processes().process(QueueRules::take, scene().folder(), queue, halfPatience()));
    queue.close();
    queue.close();
    requireClosed("put()", () -> queue.put("late"));
    requireClosed("putNoWait()", () -> queue.putNoWait("late"));
    requireClosed("get()", queue::get);
    requireClosed("getNoWait()", queue::getNoWait);
    scene().open("take");
    join(other);
    assertThat(scene().value("took")).as("what another process takes").isEqualTo("item");
  }
}
