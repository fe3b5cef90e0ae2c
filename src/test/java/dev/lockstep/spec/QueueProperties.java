package dev.lockstep.spec;

import static dev.lockstep.witness.Witness.RULE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.api.Implementation;
import dev.lockstep.api.Queue;
import dev.lockstep.api.QueueEmptyException;
import dev.lockstep.api.QueueFullException;
import dev.lockstep.reference.Reference;
import dev.lockstep.reference.ReferenceWithoutNative;
import dev.lockstep.witness.Testifies;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.jspecify.annotations.Nullable;

/** Whatever is done with a queue between processes, it agrees with a plain one. */
class QueueProperties {

  private static final int LARGE = 300_000;

  /** What can be done with a queue; put and get only when they need not wait. */
  private enum Operation {
    PUT,
    PUT_WITH_TIMEOUT,
    PUT_NO_WAIT,
    GET,
    GET_WITH_TIMEOUT,
    GET_NO_WAIT
  }

  private record Step(Operation operation, String item) {}

  /** A queue that is easily seen to be right. */
  private static final class Model {

    private final int limit;
    private final ArrayDeque<String> items = new ArrayDeque<>();

    Model(int limit) {
      this.limit = limit;
    }

    boolean isFull() {
      return limit > 0 && items.size() == limit;
    }

    String put(String item) {
      if (isFull()) {
        return "full";
      }
      items.add(item);
      return "put";
    }

    String get() {
      return items.isEmpty() ? "empty" : "got " + items.remove();
    }
  }

  @Testifies(value = "QUEUE-04", as = RULE)
  @Property(tries = 200)
  @AddLifecycleHook(PublishTries.class)
  void anySequenceOfOperationsAgreesWithAPlainQueue(
      @ForAll("implementations") Implementation implementation,
      @ForAll @IntRange(min = -1, max = 4) int limit,
      @ForAll("steps") @Size(max = 40) List<Step> steps)
      throws Exception {
    Queue<String> queue = implementation.multiprocessing().orElseThrow().queue(limit);
    Model model = new Model(limit);
    for (Step step : steps) {
      assertThat(perform(step, queue, model))
          .as("%s with %d items", step.operation, model.items.size())
          .isEqualTo(expect(step, model));
      assertThat(queue.size()).as("size").isEqualTo(model.items.size());
      assertThat(queue.isEmpty()).as("isEmpty").isEqualTo(model.items.isEmpty());
      assertThat(queue.isFull()).as("isFull").isEqualTo(model.isFull());
    }
  }

  private static String perform(Step step, Queue<String> queue, Model model) throws Exception {
    try {
      switch (step.operation) {
        case PUT -> {
          if (model.isFull()) {
            return "full";
          }
          queue.put(step.item);
        }
        case PUT_WITH_TIMEOUT -> queue.put(step.item, Duration.ZERO);
        case PUT_NO_WAIT -> queue.putNoWait(step.item);
        case GET -> {
          return model.items.isEmpty() ? "empty" : "got " + queue.get();
        }
        case GET_WITH_TIMEOUT -> {
          return "got " + queue.get(Duration.ZERO);
        }
        case GET_NO_WAIT -> {
          return "got " + queue.getNoWait();
        }
      }
      return "put";
    } catch (QueueFullException e) {
      return "full";
    } catch (QueueEmptyException e) {
      return "empty";
    }
  }

  private static String expect(Step step, Model model) {
    return switch (step.operation) {
      case PUT, PUT_WITH_TIMEOUT, PUT_NO_WAIT -> model.put(step.item);
      case GET, GET_WITH_TIMEOUT, GET_NO_WAIT -> model.get();
    };
  }

  @Testifies(value = "QUEUE-12", as = RULE)
  @Property(tries = 60)
  @AddLifecycleHook(PublishTries.class)
  void itemsOfAnyTypeAndSizeComeBackAsTheyWere(
      @ForAll("implementations") Implementation implementation,
      @ForAll("items") @Size(min = 1, max = 4) List<@Nullable Object> items)
      throws Exception {
    Queue<@Nullable Object> queue = implementation.multiprocessing().orElseThrow().queue();
    for (Object item : items) {
      queue.put(item);
    }
    for (Object item : items) {
      Object got = queue.get();
      assertThat(got).as("what came back").isEqualTo(item);
      assertThat(got == null ? null : got.getClass())
          .as("its type")
          .isEqualTo(item == null ? null : item.getClass());
    }
    assertThat(queue.isEmpty()).as("isEmpty in the end").isTrue();
  }

  @Provide
  Arbitrary<Implementation> implementations() {
    return Arbitraries.of(new Reference(), new ReferenceWithoutNative());
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(
            Arbitraries.of(Operation.class), Arbitraries.strings().alpha().ofLength(2))
        .as(Step::new)
        .list();
  }

  @Provide
  Arbitrary<List<Object>> items() {
    return Arbitraries.oneOf(
            Arbitraries.of(true, false).asGeneric(),
            Arbitraries.integers().asGeneric(),
            Arbitraries.longs().asGeneric(),
            Arbitraries.doubles().asGeneric(),
            Arbitraries.strings().all().ofMaxLength(20).asGeneric(),
            Arbitraries.integers().between(0, LARGE).map("ä"::repeat).asGeneric(),
            Arbitraries.integers().between(0, LARGE).map(QueueProperties::bytes).asGeneric(),
            Arbitraries.integers().list().ofMaxSize(3).asGeneric())
        .injectNull(0.1)
        .list();
  }

  private static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) i;
    }
    return bytes;
  }
}
