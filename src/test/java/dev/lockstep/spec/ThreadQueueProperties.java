package dev.lockstep.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.api.Queue;
import dev.lockstep.api.QueueEmptyException;
import dev.lockstep.api.QueueFullException;
import dev.lockstep.api.Threading;
import dev.lockstep.reference.Reference;
import dev.lockstep.reference.ReferenceWithConcurrent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Queues of threads agree with a plain list, whatever is done with them. */
class ThreadQueueProperties {

  private enum Step {
    PUT,
    PUT_NULL,
    PUT_IN_TIME,
    GET,
    GET_IN_TIME
  }

  @Provide
  Arbitrary<Threading> threads() {
    return Arbitraries.of(new Reference(), new ReferenceWithConcurrent())
        .map(implementation -> implementation.threading().orElseThrow());
  }

  @Property(tries = 300)
  void anyStepsAgreeWithAPlainList(
      @ForAll("threads") Threading threads,
      @ForAll @IntRange(max = 4) int limit,
      @ForAll @Size(max = 30) List<Step> steps)
      throws InterruptedException {
    Queue<@Nullable Object> queue = threads.queue(limit);
    List<@Nullable Object> model = new ArrayList<>();
    for (Step step : steps) {
      switch (step) {
        case PUT, PUT_IN_TIME -> put(queue, new Object(), step, limit, model);
        case PUT_NULL -> put(queue, null, step, limit, model);
        case GET, GET_IN_TIME -> get(queue, step, model);
      }
      assertThat(queue.size()).as("size()").isEqualTo(model.size());
      assertThat(queue.isEmpty()).as("isEmpty()").isEqualTo(model.isEmpty());
      assertThat(queue.isFull()).as("isFull()").isEqualTo(isFull(model, limit));
    }
  }

  private static boolean isFull(List<?> model, int limit) {
    return limit > 0 && model.size() == limit;
  }

  private static void put(
      Queue<@Nullable Object> queue,
      @Nullable Object item,
      Step step,
      int limit,
      List<@Nullable Object> model)
      throws InterruptedException {
    if (isFull(model, limit)) {
      assertThatThrownBy(() -> put(queue, item, step)).isInstanceOf(QueueFullException.class);
    } else {
      put(queue, item, step);
      model.add(item);
    }
  }

  private static void put(Queue<@Nullable Object> queue, @Nullable Object item, Step step)
      throws InterruptedException {
    if (step == Step.PUT_IN_TIME) {
      queue.put(item, Duration.ofMillis(1));
    } else {
      queue.putNoWait(item);
    }
  }

  private static void get(Queue<@Nullable Object> queue, Step step, List<@Nullable Object> model)
      throws InterruptedException {
    if (model.isEmpty()) {
      assertThatThrownBy(() -> get(queue, step)).isInstanceOf(QueueEmptyException.class);
    } else {
      assertThat(get(queue, step)).as("the first item").isSameAs(model.removeFirst());
    }
  }

  private static @Nullable Object get(Queue<@Nullable Object> queue, Step step)
      throws InterruptedException {
    return step == Step.GET_IN_TIME ? queue.get(Duration.ofMillis(1)) : queue.getNoWait();
  }

  @Property(tries = 20)
  void aClosedQueueTakesAndGivesNothing(@ForAll("threads") Threading threads) {
    Queue<String> queue = threads.queue();
    queue.putNoWait("item");
    queue.close();
    assertThatThrownBy(() -> queue.putNoWait("more")).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(queue::getNoWait).isInstanceOf(IllegalStateException.class);
  }
}
