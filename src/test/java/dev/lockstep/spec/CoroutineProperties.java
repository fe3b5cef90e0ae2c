package dev.lockstep.spec;

import static dev.lockstep.witness.Witness.RULE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.lockstep.api.Coroutine;
import dev.lockstep.api.Coroutine.Pause;
import dev.lockstep.api.Coroutine.Returned;
import dev.lockstep.api.Coroutine.Yielded;
import dev.lockstep.api.Coroutines;
import dev.lockstep.reference.Reference;
import dev.lockstep.rules.Patience;
import dev.lockstep.witness.Testifies;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.function.Executable;

/** Whatever the program asks of its coroutines is what happens, and nothing else. */
class CoroutineProperties {

  private static final int COUNT = 4;
  private static final String END = "end";

  private static final Coroutines COROUTINES = new Reference().coroutines().orElseThrow();

  /** What can be done with a coroutine. */
  private enum Operation {
    START,
    SEND,
    SEND_END,
    RAISE,
    CLOSE
  }

  private record Order(int coroutine, Operation operation, String value) {}

  /**
   * What a coroutine does, written down as it happens; as one runs at a time a plain list will do.
   */
  private static final class Journal {

    private final List<String> lines = new ArrayList<>();

    void note(int coroutine, String line) {
      lines.add(coroutine + ": " + line);
    }
  }

  /** Notes all that it is sent, and yields how much that was, until it is told to end. */
  private static String body(int name, Journal journal, Pause<String, Integer> pause)
      throws Exception {
    journal.note(name, "begins");
    String sent = "";
    try {
      for (int count = 0; !sent.equals(END); count++) {
        try {
          sent = pause.yield(count);
          journal.note(name, "got " + sent);
        } catch (IOException e) {
          journal.note(name, "caught " + e.getMessage());
        }
      }
      return name + " is done";
    } finally {
      journal.note(name, "is over");
    }
  }

  /** A coroutine that is easily seen to be right: it only counts. */
  private static final class Model {

    private final int name;
    private final Journal journal;
    private boolean started;
    private boolean done;
    private int count;

    Model(int name, Journal journal) {
      this.name = name;
      this.journal = journal;
    }

    String expect(Order order) {
      return switch (order.operation) {
        case START -> started || done ? "refused" : begin();
        case SEND -> paused() ? goOn("got " + order.value) : "refused";
        case SEND_END -> paused() ? end() : "refused";
        case RAISE -> paused() ? goOn("caught " + order.value) : "refused";
        case CLOSE -> close();
      };
    }

    private boolean paused() {
      return started && !done;
    }

    private String begin() {
      started = true;
      journal.note(name, "begins");
      return "yielded 0";
    }

    private String goOn(String line) {
      journal.note(name, line);
      return "yielded " + ++count;
    }

    private String end() {
      journal.note(name, "got " + END);
      close();
      return "returned " + name + " is done";
    }

    private String close() {
      if (paused()) {
        journal.note(name, "is over");
      }
      done = true;
      return "closed";
    }
  }

  @Testifies(
      value = {"CORO-01", "CORO-02"},
      as = RULE)
  @Property(tries = 300)
  @AddLifecycleHook(PublishTries.class)
  void anyInterleavingThatTheProgramAsksForIsTheOneThatHappens(
      @ForAll("orders") @Size(max = 40) List<Order> orders) {
    inTime(() -> carryOutAndCompare(orders));
  }

  /** One that never gives the turn back must not hold up everything. */
  private static void inTime(Executable steps) {
    assertTimeoutPreemptively(Patience.configured().signal(), steps);
  }

  private static void carryOutAndCompare(List<Order> orders) {
    Journal seen = new Journal();
    Journal expected = new Journal();
    List<Coroutine<String, Integer, String>> coroutines = new ArrayList<>();
    List<Model> models = new ArrayList<>();
    for (int i = 0; i < COUNT; i++) {
      int name = i;
      coroutines.add(COROUTINES.coroutine(pause -> body(name, seen, pause)));
      models.add(new Model(name, expected));
    }
    for (Order order : orders) {
      Model model = models.get(order.coroutine);
      Coroutine<String, Integer, String> coroutine = coroutines.get(order.coroutine);
      assertThat(carryOut(order, coroutine)).as("%s", order).isEqualTo(model.expect(order));
      assertThat(coroutine.isDone()).as("isDone() after %s", order).isEqualTo(model.done);
      assertThat(seen.lines).as("what happened up to %s", order).isEqualTo(expected.lines);
    }
    coroutines.forEach(Coroutine::close);
    models.forEach(Model::close);
    assertThat(seen.lines).as("what happened up to the end").isEqualTo(expected.lines);
  }

  private static String carryOut(Order order, Coroutine<String, Integer, String> coroutine) {
    try {
      return switch (order.operation) {
        case START -> words(coroutine.start());
        case SEND -> words(coroutine.send(order.value));
        case SEND_END -> words(coroutine.send(END));
        case RAISE -> words(coroutine.raise(new IOException(order.value)));
        case CLOSE -> {
          coroutine.close();
          yield "closed";
        }
      };
    } catch (IllegalStateException e) {
      return "refused";
    } catch (Exception e) {
      return "threw " + e;
    }
  }

  private static String words(Coroutine.Step<Integer, String> step) {
    return switch (step) {
      case Yielded(Integer value) -> "yielded " + value;
      case Returned(String value) -> "returned " + value;
    };
  }

  /** What is sent when what was yielded. */
  private record Exchange(@Nullable Object yielded, @Nullable Object sent) {}

  @Testifies(value = "CORO-02", as = RULE)
  @Property(tries = 200)
  @AddLifecycleHook(PublishTries.class)
  void anyValuesGoInAndOutAsTheyAre(@ForAll("exchanges") @Size(max = 8) List<Exchange> exchanges) {
    inTime(() -> carryOutAndCompareValues(exchanges));
  }

  private static void carryOutAndCompareValues(List<Exchange> exchanges) throws Exception {
    List<@Nullable Object> got = new ArrayList<>();
    Coroutine<@Nullable Object, @Nullable Object, String> coroutine =
        COROUTINES.coroutine(pause -> {
          for (Exchange exchange : exchanges) {
            got.add(pause.yield(exchange.yielded));
          }
          return END;
        });
    var step = coroutine.start();
    for (Exchange exchange : exchanges) {
      assertThat(step).as("the step").isEqualTo(new Yielded<>(exchange.yielded));
      step = coroutine.send(exchange.sent);
    }
    assertThat(step).as("the last step").isEqualTo(new Returned<>(END));
    assertThat(got)
        .as("what the coroutine got")
        .isEqualTo(exchanges.stream().map(Exchange::sent).toList());
  }

  @Provide
  Arbitrary<List<Order>> orders() {
    return Combinators.combine(
            Arbitraries.integers().between(0, COUNT - 1),
            Arbitraries.frequency(
                Tuple.of(4, Operation.START),
                Tuple.of(12, Operation.SEND),
                Tuple.of(1, Operation.SEND_END),
                Tuple.of(3, Operation.RAISE),
                Tuple.of(1, Operation.CLOSE)),
            Arbitraries.strings().alpha().ofLength(2))
        .as(Order::new)
        .list();
  }

  @Provide
  Arbitrary<List<Exchange>> exchanges() {
    return Combinators.combine(values(), values()).as(Exchange::new).list();
  }

  private static Arbitrary<@Nullable Object> values() {
    return Arbitraries.oneOf(
            Arbitraries.integers().asGeneric(),
            Arbitraries.strings().ofMaxLength(5).asGeneric(),
            Arbitraries.integers().list().ofMaxSize(3).asGeneric(),
            Arbitraries.just(new IOException("a value like any other")).asGeneric())
        .injectNull(0.1);
  }
}
