package dev.lockstep.rules;

import static dev.lockstep.witness.Witness.RULE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.api.Arguments;
import dev.lockstep.api.Queue;
import dev.lockstep.api.QueueEmptyException;
import dev.lockstep.api.QueueFullException;
import dev.lockstep.api.TaskOptions;
import dev.lockstep.witness.Testifies;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/**
 * What queues of processes and of threads have in common: one set of rules, which {@link
 * ProcessQueueRules} runs on the former and {@link ThreadQueueRules} on the latter.
 */
public abstract class QueueRules extends Rules {

  /** What a consumer takes for the end: put by the rule, or made up when nothing comes any more. */
  private static final String END = "end";

  private static final Duration SHORT = Duration.ofMillis(30);

  /** Longer than any rule may wait. */
  static final Duration LONG = Duration.ofHours(1);

  /** More than any rule puts: a queue that never becomes empty must not hold us up for ever. */
  private static final int MANY = 1_000;

  /** A new queue of the kind on trial, without limit. */
  protected abstract <T extends @Nullable Object> Queue<T> queue();

  /** A new queue of that kind, of at most this size. */
  protected abstract <T extends @Nullable Object> Queue<T> queue(int maxSize);

  /** Begins a task elsewhere: in a process or thread of its own. The attempt ends with it. */
  protected abstract Attempt<Boolean> elsewhere(TaskOptions task);

  // What is done elsewhere.

  /** Puts a0, a1, …, if the name is a. Takes a queue, a name, a count, and a seed. */
  private static void produce(Arguments arguments) throws Exception {
    Queue<String> queue = arguments.get(0);
    String name = arguments.get(1);
    int count = arguments.get(2);
    Disturbance disturbance = new Luck(arguments.get(3)).disturbance(name.hashCode());
    for (int i = 0; i < count; i++) {
      disturbance.come();
      queue.put(name + i);
    }
  }

  /** The same, each when it is let. */
  private static void produceWhenLet(String folder, Queue<String> queue, String name)
      throws Exception {
    Scene scene = new Scene(folder);
    for (int i = 0; i < 2; i++) {
      scene.await(name + i);
      queue.put(name + i);
      scene.note(name + i);
    }
  }

  /**
   * Takes all until the end, and then notes them. Takes a folder, a queue, a patience, a number of
   * its own, and a seed.
   */
  private static void consume(Arguments arguments) throws Exception {
    Queue<String> queue = arguments.get(1);
    Duration patience = arguments.get(2);
    int number = arguments.get(3);
    Disturbance disturbance = new Luck(arguments.get(4)).disturbance(number);
    List<String> got = new ArrayList<>();
    for (String item = get(queue, patience);
        !item.equals(END) && got.size() < MANY;
        item = get(queue, patience)) {
      got.add(item);
      disturbance.come();
    }
    new Scene(arguments.get(0)).note("got " + String.join(" ", got));
  }

  private static String get(Queue<String> queue, Duration patience) throws Exception {
    try {
      return queue.get(patience);
    } catch (QueueEmptyException e) {
      return END;
    }
  }

  /** Takes one when it is let. */
  static void take(String folder, Queue<String> queue, Duration patience) throws Exception {
    Scene scene = new Scene(folder);
    scene.await("take");
    scene.note("took " + get(queue, patience));
  }

  /** Puts one when it is let. */
  private static void put(String folder, Queue<String> queue, String item) throws Exception {
    Scene scene = new Scene(folder);
    scene.await("put");
    queue.put(item);
    scene.note("has put " + item);
  }

  private static void putIfNotFull(Queue<String> queue, String item) throws Exception {
    if (!queue.isFull()) {
      queue.put(item);
    }
  }

  // What the rules do.

  final Attempt<Boolean> producing(Queue<String> queue, String name, int count) {
    return elsewhere(TaskOptions.of(QueueRules::produce, queue, name, count, luck().seed()));
  }

  private Attempt<Boolean> producingWhenLet(Queue<String> queue, String name) {
    return elsewhere(TaskOptions.of(QueueRules::produceWhenLet, scene().folder(), queue, name));
  }

  final Attempt<Boolean> taking(Queue<String> queue) {
    return elsewhere(TaskOptions.of(QueueRules::take, scene().folder(), queue, halfPatience()));
  }

  private TaskOptions put(Queue<String> queue, String item) {
    return TaskOptions.of(QueueRules::put, scene().folder(), queue, item);
  }

  final void awaitAll(List<Attempt<Boolean>> attempts) throws Exception {
    for (Attempt<Boolean> attempt : attempts) {
      attempt.result();
    }
  }

  final Queue<String> queueOf(int maxSize, String... items) throws Exception {
    Queue<String> queue = queue(maxSize);
    for (String item : items) {
      putting(queue, item).result();
    }
    return queue;
  }

  final <T> Attempt<Boolean> putting(Queue<T> queue, T item) {
    return attempt(
        "put(" + item + ")",
        () -> {
          queue.put(item);
          return true;
        });
  }

  final <T> Attempt<T> getting(Queue<T> queue) {
    return attempt("get()", queue::get);
  }

  /** The next item, which has to be there, or to come. */
  final <T> @Nullable T next(Queue<T> queue) throws Exception {
    try {
      return attempt("get(timeout)", () -> queue.get(halfPatience())).result();
    } catch (QueueEmptyException e) {
      throw new AssertionError("waited for an item, but none came out of the queue", e);
    }
  }

  /** Everything that is in the queue. */
  static <T> List<T> drain(Queue<T> queue) {
    List<T> items = new ArrayList<>();
    try {
      while (items.size() < MANY) {
        items.add(queue.getNoWait());
      }
    } catch (QueueEmptyException e) {
      // That was all.
    }
    return items;
  }

  private void requireFull(String what, ThrowingCallable put) throws Exception {
    requireError(QueueFullException.class, what + " on a full queue", put);
  }

  private void requireEmpty(String what, ThrowingCallable get) throws Exception {
    requireError(QueueEmptyException.class, what + " on an empty queue", get);
  }

  /** In a thread of its own, since it may wait for ever instead. */
  final void requireError(Class<? extends Throwable> type, String what, ThrowingCallable code)
      throws Exception {
    attempt(
            what,
            () -> {
              assertThatThrownBy(code, what).isInstanceOf(type);
              return true;
            })
        .result();
  }

  private static void requireThatItTook(Duration timeout, long start) {
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .as("how long an operation with a timeout of %s waited", timeout)
        .isGreaterThan(timeout.minusMillis(5)); // clocks may differ a little
  }

  /** How long to wait for an item, so that the rule still hears that none came. */
  final Duration halfPatience() {
    return patience().signal().dividedBy(2);
  }

  private static List<String> items(String name, int count) {
    return IntStream.range(0, count).mapToObj(i -> name + i).toList();
  }

  private List<String> gotByChildren() {
    return scene().notes().stream()
        .filter(note -> note.startsWith("got "))
        .flatMap(note -> Arrays.stream(note.substring(4).split(" ")))
        .filter(item -> !item.isEmpty()) // of one who came too late
        .toList();
  }

  // QUEUE-01 to QUEUE-04: what a queue is

  @Testifies(value = "QUEUE-01", as = RULE)
  @Rule(
      value = "Whatever some put and others get: nothing is lost, nothing comes twice.",
      check =
          "that putting and getting are one step each, for all who do it: also when the queue is"
              + " full or empty.",
      luck = true)
  void QUEUE_01_must_lose_nothing_and_double_nothing() throws Exception {
    Queue<String> queue = queue(luck().between(1, 8, "largest size"));
    List<Attempt<Boolean>> producers =
        List.of(producing(queue, "a", 150), producing(queue, "b", 150));
    List<Attempt<Boolean>> consumers = List.of(consuming(queue, 1), consuming(queue, 2));
    awaitAll(producers);
    putting(queue, END).result();
    putting(queue, END).result();
    awaitAll(consumers);
    List<String> put = Stream.concat(items("a", 150).stream(), items("b", 150).stream()).toList();
    List<String> got = gotByChildren();
    assertThat(without(put, got)).as("what was lost of what two producers put").isEmpty();
    assertThat(without(got, put)).as("what two consumers got too often").isEmpty();
  }

  private static List<String> without(List<String> items, List<String> others) {
    List<String> left = new ArrayList<>(items);
    others.forEach(left::remove);
    return left;
  }

  private Attempt<Boolean> consuming(Queue<String> queue, int number) {
    return elsewhere(
        TaskOptions.of(
            QueueRules::consume, scene().folder(), queue, halfPatience(), number, luck().seed()));
  }

  @Testifies(value = "QUEUE-02", as = RULE)
  @Rule(
      value =
          "put() adds, and complains if the queue is full; get() takes out, and if it is empty.",
      check = "which of the two adds, and which of the two exceptions each throws.")
  void QUEUE_02_must_add_by_put_and_take_out_by_get() throws Exception {
    Queue<String> queue = queue(1);
    assertThatCode(() -> queue.putNoWait("item"))
        .as("putNoWait() on an empty queue")
        .doesNotThrowAnyException();
    assertThat(queue.size()).as("size after a put").isEqualTo(1);
    requireFull("putNoWait()", () -> queue.putNoWait("another"));
    assertThat(next(queue)).as("what get() takes out").isEqualTo("item");
    assertThat(queue.size()).as("size after a get").isZero();
    requireEmpty("getNoWait()", queue::getNoWait);
  }

  @Testifies(value = "QUEUE-03", as = RULE)
  @Rule(
      value = "get() removes what it returns.",
      check = "that an item that was got is not in the queue any more.")
  void QUEUE_03_must_remove_what_it_returns() throws Exception {
    Queue<String> queue = queueOf(0, "first", "second");
    assertThat(next(queue)).as("the first get").isEqualTo("first");
    assertThat(queue.size()).as("size after one of two was got").isEqualTo(1);
    assertThat(drain(queue)).as("what is left").containsExactly("second");
  }

  @Testifies(value = "QUEUE-04", as = RULE)
  @Rule(
      value = "What one puts comes out in the order in which it was put.",
      check = "that get() takes the oldest item, and not the newest.")
  void QUEUE_04_must_give_the_items_of_one_producer_in_their_order() throws Exception {
    Queue<String> queue = queue();
    producing(queue, "a", 10).result();
    assertThat(drain(queue)).as("what another one put").containsExactlyElementsOf(items("a", 10));
  }

  // QUEUE-05 to QUEUE-10: the two limits, full and empty

  @Testifies(value = "QUEUE-05", as = RULE)
  @Rule(
      value = "A queue holds as many items as its largest size says, and not one more.",
      check = "that put() compares the number of items with the size given at the making.")
  void QUEUE_05_must_hold_its_largest_size_and_no_more() throws Exception {
    Queue<String> queue = queueOf(3, "a0", "a1");
    assertThatCode(() -> queue.putNoWait("a2"))
        .as("putNoWait() when there is room for one more")
        .doesNotThrowAnyException();
    requireFull("putNoWait()", () -> queue.putNoWait("a3"));
    assertThat(queue.size()).as("size of a full queue of 3").isEqualTo(3);
    assertThat(drain(queue)).as("what is in it").containsExactlyElementsOf(items("a", 3));
  }

  @Testifies(value = "QUEUE-05", as = RULE)
  @Rule(
      value = "A largest size of 0 or less, or none at all, means that there is no limit.",
      check = "that only a positive size limits the queue.")
  void QUEUE_05_must_have_no_limit_if_the_size_is_zero_or_less() {
    for (int size : List.of(0, -1)) {
      Queue<String> queue = queue(size);
      assertThatCode(() -> items("a", 500).forEach(queue::putNoWait))
          .as("500 putNoWait() on a queue with the size %d", size)
          .doesNotThrowAnyException();
      assertThat(queue.isFull()).as("isFull() of a queue without limit").isFalse();
      assertThat(queue.size()).as("size after 500 puts").isEqualTo(500);
    }
  }

  @Testifies(value = "QUEUE-06", as = RULE)
  @Rule(
      value = "put() on a full queue blocks until another one makes room.",
      check = "that put() waits while the queue is full, and that a get() anywhere wakes it.")
  void QUEUE_06_must_block_put_until_there_is_room() throws Exception {
    Queue<String> queue = queueOf(1, "first");
    Attempt<Boolean> taker = taking(queue);
    Attempt<Boolean> put = putting(queue, "second");
    put.staysBlocked();
    scene().open("take");
    put.result();
    taker.result();
    assertThat(scene().value("took")).as("what made room").isEqualTo("first");
    assertThat(drain(queue)).as("what is in the queue then").containsExactly("second");
  }

  @Testifies(value = "QUEUE-07", as = RULE)
  @Rule(
      value = "put() with a timeout waits that long for room, then says that the queue is full.",
      check = "that the timeout is kept: neither too short nor for ever; and that nothing was put.")
  void QUEUE_07_must_raise_full_after_the_timeout() throws Exception {
    Queue<String> queue = queueOf(1, "first");
    long start = System.nanoTime();
    requireFull("put(item, 30 ms)", () -> queue.put("second", SHORT));
    requireThatItTook(SHORT, start);
    for (int millis : List.of(0, -1)) {
      Duration none = Duration.ofMillis(millis);
      requireFull("put(item, " + millis + " ms)", () -> queue.put("second", none));
    }
    assertThat(drain(queue)).as("what is in the queue then").containsExactly("first");
  }

  @Testifies(value = "QUEUE-08", as = RULE)
  @Rule(
      value = "get() on an empty queue blocks until another one puts something in.",
      check = "that get() waits while the queue is empty, and that a put() anywhere wakes it.")
  void QUEUE_08_must_block_get_until_there_is_an_item() throws Exception {
    Queue<String> queue = queue();
    Attempt<Boolean> putter = elsewhere(put(queue, "item"));
    Attempt<String> get = getting(queue);
    get.staysBlocked();
    scene().open("put");
    assertThat(get.result()).as("what get() returned at last").isEqualTo("item");
    putter.result();
  }

  @Testifies(value = "QUEUE-08", as = RULE)
  @Rule(
      value =
          "get() with a timeout waits that long for an item, then says that the queue is empty.",
      check = "that the timeout is kept: neither too short nor for ever.")
  void QUEUE_08_must_raise_empty_after_the_timeout() throws Exception {
    Queue<String> queue = queue();
    long start = System.nanoTime();
    requireEmpty("get(30 ms)", () -> queue.get(SHORT));
    requireThatItTook(SHORT, start);
    for (int millis : List.of(0, -1)) {
      Duration none = Duration.ofMillis(millis);
      requireEmpty("get(" + millis + " ms)", () -> queue.get(none));
    }
  }

  @Testifies(value = "QUEUE-09", as = RULE)
  @Rule(
      value = "putNoWait() on a full queue does not wait: it says at once that the queue is full.",
      kind = Rule.Kind.CANNOT,
      check = "that putNoWait() neither waits for room, nor drops the item without a word.")
  void QUEUE_09_cannot_wait_in_putNoWait() throws Exception {
    Queue<String> queue = queueOf(1, "first");
    requireFull("putNoWait()", () -> queue.putNoWait("second"));
    assertThat(drain(queue)).as("what is in the queue then").containsExactly("first");
  }

  @Testifies(value = "QUEUE-10", as = RULE)
  @Rule(
      value = "getNoWait() on an empty queue does not wait: it says at once that it is empty.",
      kind = Rule.Kind.CANNOT,
      check = "that getNoWait() neither waits for an item, nor makes one up.")
  void QUEUE_10_cannot_wait_in_getNoWait() throws Exception {
    Queue<String> queue = queue();
    requireEmpty("getNoWait()", queue::getNoWait);
  }

  @Testifies(value = "QUEUE-10", as = RULE)
  @Rule(
      value = "When put() has returned, the item is there: getNoWait() does not miss it.",
      kind = Rule.Kind.CANNOT,
      check =
          "that put() has put when it returns, and leaves nothing to a thread that lags behind.")
  void QUEUE_10_cannot_miss_what_was_put_before() throws Exception {
    Queue<String> queue = queue();
    for (String item : items("a", 20)) {
      queue.put(item);
      assertThat(drain(queue)).as("what is there after put(%s)", item).containsExactly(item);
    }
  }

  // QUEUE-11: snapshots

  @Testifies(value = "QUEUE-11", as = RULE)
  @Rule(
      value = "isEmpty(), isFull() and size() tell how it is at the moment.",
      check = "that the three count each item from its put to its get.")
  void QUEUE_11_must_tell_the_state() throws Exception {
    Queue<String> queue = queue(2);
    requireState(queue, 0, true, false);
    putting(queue, "a0").result();
    requireState(queue, 1, false, false);
    putting(queue, "a1").result();
    requireState(queue, 2, false, true);
    next(queue);
    requireState(queue, 1, false, false);
  }

  private static void requireState(Queue<String> queue, int size, boolean empty, boolean full) {
    assertThat(queue.size()).as("size()").isEqualTo(size);
    assertThat(queue.isEmpty()).as("isEmpty() with %d of 2 items", size).isEqualTo(empty);
    assertThat(queue.isFull()).as("isFull() with %d of 2 items", size).isEqualTo(full);
  }

  @Testifies(value = "QUEUE-11", as = RULE)
  @Rule(
      value = "A queue that was not full when asked may be full when one puts.",
      kind = Rule.Kind.MAY,
      check = "that isFull() only looks, and keeps no place for the one who asked.")
  void QUEUE_11_may_be_outdated_at_once() throws Exception {
    Queue<String> queue = queue(1);
    assertThat(queue.isFull()).as("isFull() of an empty queue").isFalse();
    scene().open("put");
    elsewhere(put(queue, "theirs")).result();
    requireFull("putNoWait(), after isFull() was false,", () -> queue.putNoWait("mine"));
    assertThat(drain(queue)).as("what is in the queue then").containsExactly("theirs");
  }

  // QUEUE-14, QUEUE-15

  @Testifies(value = "QUEUE-14", as = RULE)
  @Rule(
      value = "A full queue shows by a QueueFullException, an empty one by a QueueEmptyException.",
      check = "which exception is thrown, with and without a timeout.")
  void QUEUE_14_must_have_an_exception_for_full_and_one_for_empty() throws Exception {
    Queue<String> queue = queueOf(1, "first");
    requireFull("putNoWait()", () -> queue.putNoWait("second"));
    requireFull("put(item, 0 ms)", () -> queue.put("second", Duration.ZERO));
    assertThat(next(queue)).as("the item").isEqualTo("first");
    requireEmpty("getNoWait()", queue::getNoWait);
    requireEmpty("get(0 ms)", () -> queue.get(Duration.ZERO));
  }

  @Testifies(value = "QUEUE-15", as = RULE)
  @Rule(
      value = "Of two producers, each one's items come in its order.",
      check = "that get() takes the oldest item, and not the newest.",
      luck = true)
  void QUEUE_15_must_keep_the_order_of_each_producer() throws Exception {
    Queue<String> queue = queue();
    awaitAll(List.of(producing(queue, "a", 10), producing(queue, "b", 10)));
    List<String> all = drain(queue);
    for (String name : List.of("a", "b")) {
      assertThat(all.stream().filter(item -> item.startsWith(name)))
          .as("the items of %s, among all that came", name)
          .containsExactlyElementsOf(items(name, 10));
    }
  }

  @Testifies(value = "QUEUE-15", as = RULE)
  @Rule(
      value = "The items of two producers may come in turns.",
      kind = Rule.Kind.MAY,
      check = "that the queue takes items as they come, and does not put one producer last.")
  void QUEUE_15_may_interleave_two_producers() throws Exception {
    Queue<String> queue = queue();
    List<Attempt<Boolean>> producers =
        List.of(producingWhenLet(queue, "a"), producingWhenLet(queue, "b"));
    List<String> turns = List.of("a0", "b0", "a1", "b1");
    for (String item : turns) {
      scene().open(item);
      awaitNote(item);
    }
    assertThat(drain(queue)).as("what two producers put in turns").isEqualTo(turns);
    awaitAll(producers);
  }

  // QUEUE-16: a small queue between four

  @Testifies(value = "QUEUE-16", as = RULE)
  @Rule(
      value = "Of a queue of five between four, three puts and one get leave two.",
      check = "that all work on one and the same queue.")
  void QUEUE_16_must_leave_two_after_three_puts_and_one_get() throws Exception {
    Queue<String> queue = queue(5);
    scene().open("take");
    awaitAll(
        List.of(
            elsewhere(TaskOptions.of(QueueRules::putIfNotFull, queue, "data1")),
            elsewhere(TaskOptions.of(QueueRules::putIfNotFull, queue, "data2")),
            elsewhere(TaskOptions.of(QueueRules::putIfNotFull, queue, "data3")),
            taking(queue)));
    List<String> all = new ArrayList<>(drain(queue));
    assertThat(all).as("what is left").hasSize(2);
    all.add(scene().value("took"));
    assertThat(all)
        .as("what is left and what was got")
        .containsExactlyInAnyOrder("data1", "data2", "data3");
  }

  // QUEUE-19 to QUEUE-21: blocking by default, and the end

  @Testifies(value = "QUEUE-19", as = RULE)
  @Rule(
      value = "Without further words put() and get() wait, as long as it takes.",
      check = "that put(item) and get() block, as if Python's block=True were given.")
  void QUEUE_19_must_block_by_default() throws Exception {
    Queue<String> queue = queue(1);
    Attempt<String> get = getting(queue);
    get.staysBlocked();
    putting(queue, "first").result();
    assertThat(get.result()).as("what get() had waited for").isEqualTo("first");
    putting(queue, "second").result();
    Attempt<Boolean> put = putting(queue, "third");
    put.staysBlocked();
    assertThat(next(queue)).as("the item that was in the way").isEqualTo("second");
    put.result();
    assertThat(drain(queue)).as("what put() had waited to put").containsExactly("third");
  }

  @Testifies(value = "QUEUE-20", as = RULE)
  @Rule(
      value = "If room comes within the timeout, put() puts then; and so does get() with an item.",
      check = "that waiting with a timeout ends as soon as there is room, or an item.")
  void QUEUE_20_must_succeed_as_soon_as_it_can_within_the_timeout() throws Exception {
    Queue<String> queue = queueOf(1, "first");
    Attempt<Boolean> put =
        attempt(
            "put(item, 1 h)",
            () -> {
              queue.put("second", LONG);
              return true;
            });
    put.staysBlocked();
    assertThat(next(queue)).as("the item that was in the way").isEqualTo("first");
    put.result();
    assertThat(next(queue)).as("what put() put then").isEqualTo("second");
    Attempt<String> get = attempt("get(1 h)", () -> queue.get(LONG));
    get.staysBlocked();
    putting(queue, "third").result();
    assertThat(get.result()).as("what get() got then").isEqualTo("third");
  }

  final void requireClosed(String what, ThrowingCallable use) throws Exception {
    requireError(IllegalStateException.class, what + " after close()", use);
  }
}
