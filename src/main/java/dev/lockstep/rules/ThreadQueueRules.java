package dev.lockstep.rules;

import static dev.lockstep.witness.Witness.RULE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.api.Queue;
import dev.lockstep.api.TaskOptions;
import dev.lockstep.witness.Testifies;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** The rules of the chapter QUEUE, on a queue between the threads of a process. */
public abstract class ThreadQueueRules extends QueueRules {

  /** Something that no queue between processes could carry. */
  private static final class Unserializable {}

  @Override
  protected <T extends @Nullable Object> Queue<T> queue() {
    return threads().queue();
  }

  @Override
  protected <T extends @Nullable Object> Queue<T> queue(int maxSize) {
    return threads().queue(maxSize);
  }

  @Override
  protected Attempt<Boolean> elsewhere(TaskOptions task) {
    return inAThread(task);
  }

  @Testifies(value = "QUEUE-08", as = RULE)
  @Rule(
      value = "Who waits for an item is suspended: it uses no CPU, and others have it.",
      kind = Rule.Kind.CANNOT,
      check = "that get() sleeps until a put, and does not look again and again.")
  void QUEUE_08_cannot_use_the_cpu_while_it_waits() throws Exception {
    Queue<String> queue = queue();
    Attempt<Duration> waiter = attempt("get()", () -> CpuTime.of(queue::get));
    waiter.staysBlocked();
    CpuTime.work(); // ends only if this thread gets the CPU meanwhile
    waiter.staysBlocked();
    putting(queue, "item").result();
    assertThat(waiter.result())
        .as("CPU time of one who waited, while another thread worked")
        .isLessThan(CpuTime.LIMIT);
  }

  @Testifies(value = "QUEUE-12", as = RULE)
  @Rule(
      value = "Between threads an item of any type comes out itself, and not as a copy; null, too.",
      check = "that the queue keeps the item that it is given, and does not serialize it.")
  void QUEUE_12_must_carry_the_item_itself() throws Exception {
    Queue<@Nullable Object> queue = queue();
    for (Object item : Arrays.asList(new Unserializable(), new int[] {7, 8}, null)) {
      attempt("put() of an item", () -> hasPut(queue, item)).result();
      assertThat(next(queue)).as("what came out").isSameAs(item);
    }
  }

  private static boolean hasPut(Queue<@Nullable Object> queue, @Nullable Object item)
      throws Exception {
    try {
      queue.put(item);
      return true;
    } catch (RuntimeException e) {
      throw new AssertionError("put() has refused " + item, e);
    }
  }

  @Testifies(value = "QUEUE-19", as = RULE)
  @Rule(
      value = "An interrupt may free one who waits; then it has neither put nor taken anything.",
      kind = Rule.Kind.MAY,
      check =
          "that put() and get() end with an InterruptedException, and that who is interrupted does"
              + " not take along what was to wake another one.")
  void QUEUE_19_may_be_freed_by_an_interrupt() throws Exception {
    Queue<String> queue = queue(1);
    Attempt<String> get = getting(queue);
    Attempt<String> other = getting(queue);
    requireInterrupted("get()", get);
    putting(queue, "first").result();
    assertThat(other.result()).as("what one got who waited, too").isEqualTo("first");
    putting(queue, "second").result();
    Attempt<Boolean> put = putting(queue, "never");
    Attempt<Boolean> another = putting(queue, "third");
    requireInterrupted("put()", put);
    assertThat(next(queue)).as("the item that was in the way").isEqualTo("second");
    another.result();
    assertThat(drain(queue)).as("what is in the queue then").containsExactly("third");
  }

  private static void requireInterrupted(String what, Attempt<?> waiter) {
    waiter.staysBlocked();
    waiter.interrupt();
    assertThatThrownBy(waiter::result, "what an interrupted %s throws", what)
        .isInstanceOf(InterruptedException.class);
  }

  @Testifies(value = "QUEUE-19", as = RULE)
  @Rule(
      value = "Who was interrupted before, and need not wait, puts and gets like anybody else.",
      check = "that put() and get() heed an interrupt only where they wait.")
  void QUEUE_19_must_serve_one_who_was_interrupted_before() throws Exception {
    Queue<String> queue = queue(1);
    for (Duration timeout : List.of(Duration.ZERO, LONG)) {
      requireForTheInterrupted("put(item, " + timeout + ")", () -> putIn(queue, "item", timeout));
      requireForTheInterrupted("get(" + timeout + ")", () -> queue.get(timeout));
    }
    requireForTheInterrupted("put(item)", () -> putIn(queue, "item"));
    requireForTheInterrupted("get()", queue::get);
  }

  private static String putIn(Queue<String> queue, String item) throws Exception {
    queue.put(item);
    return item;
  }

  private static String putIn(Queue<String> queue, String item, Duration timeout) throws Exception {
    queue.put(item, timeout);
    return item;
  }

  private void requireForTheInterrupted(String what, Callable<String> use) throws Exception {
    String result = attempt(what, () -> InterruptedBefore.result(use)).result();
    assertThat(result).as("%s by one who was interrupted before", what).isEqualTo("item");
  }

  @Testifies(value = "QUEUE-21", as = RULE)
  @Rule(
      value = "A queue that one thread closes is closed for all, and those who wait are told.",
      check = "that close() wakes all who wait in put() or get().")
  void QUEUE_21_must_close_for_all_threads() throws Exception {
    Queue<String> empty = queue();
    requireThatCloseTells(empty, getting(empty), getting(empty), waiting(empty));
    Queue<String> full = queueOf(1, "item");
    requireThatCloseTells(full, putting(full, "late"), putting(full, "too late"));
    for (Queue<String> queue : List.of(empty, full)) {
      requireClosed("put()", () -> queue.put("late"));
      requireClosed("putNoWait()", () -> queue.putNoWait("late"));
      requireClosed("get()", queue::get);
      requireClosed("getNoWait()", queue::getNoWait);
    }
  }

  private Attempt<String> waiting(Queue<String> queue) {
    return attempt("get(1 h)", () -> queue.get(LONG));
  }

  private static void requireThatCloseTells(Queue<String> queue, Attempt<?>... waiters) {
    for (Attempt<?> waiter : waiters) {
      waiter.staysBlocked();
    }
    queue.close();
    queue.close();
    for (Attempt<?> waiter : waiters) {
      assertThatThrownBy(waiter::result, "what one is told who waits in a queue that is closed")
          .isInstanceOf(IllegalStateException.class);
    }
  }
}
