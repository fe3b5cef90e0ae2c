package dev.lockstep.spec;

import static dev.lockstep.witness.Witness.RULE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.api.Arguments;
import dev.lockstep.api.Target;
import dev.lockstep.api.TaskOptions;
import dev.lockstep.api.Thread;
import dev.lockstep.api.Threading;
import dev.lockstep.reference.Reference;
import dev.lockstep.rules.Patience;
import dev.lockstep.witness.Testifies;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.jspecify.annotations.Nullable;

/** Threads agree with a plain model of what was asked of them. */
class ThreadProperties {

  private static final Threading THREADS = new Reference().threading().orElseThrow();

  private static final Patience PATIENCE = Patience.configured();

  private static void startAndJoin(Thread thread) throws InterruptedException {
    thread.start();
    join(thread);
  }

  private static void join(Thread thread) throws InterruptedException {
    assertThat(thread.join(PATIENCE.signal())).as("whether %s has ended", thread).isTrue();
  }

  @Testifies(
      value = {"THR-01", "THR-20"},
      as = RULE)
  @Property(tries = 100)
  @AddLifecycleHook(PublishTries.class)
  void anyArgumentsReachTheTargetInTheirOrder(
      @ForAll("values") List<@Nullable Object> values,
      @ForAll @Size(max = 3) Map<@AlphaChars @StringLength(min = 1, max = 3) String, Integer> named)
      throws InterruptedException {
    AtomicReference<@Nullable Arguments> seen = new AtomicReference<>();
    Arguments given = new Arguments(values, new HashMap<>(named));
    Target target = seen::set;
    startAndJoin(
        THREADS.thread(new TaskOptions(target, given, Optional.empty(), Optional.empty())));
    assertThat(seen.get()).as("what the target was called with").isEqualTo(given);
  }

  @Provide
  Arbitrary<List<Object>> values() {
    return Arbitraries.oneOf(
            Arbitraries.strings().alpha().ofMaxLength(5).asGeneric(),
            Arbitraries.integers().asGeneric(),
            Arbitraries.integers().list().ofMaxSize(3).asGeneric())
        .injectNull(0.1)
        .list()
        .ofMaxSize(20);
  }

  /** What may be done next to the threads of a program. */
  enum Act {
    MAKE,
    START,
    END
  }

  @Testifies(value = "THR-13", as = RULE)
  @Property(tries = 50)
  @AddLifecycleHook(PublishTries.class)
  void exactlyThoseStartedAndNotEndedAreListed(@ForAll @Size(max = 30) List<Act> acts)
      throws InterruptedException {
    Model model = new Model();
    try {
      for (Act act : acts) {
        model.act(act);
        List<Thread> listed = new ArrayList<>(THREADS.enumerate());
        listed.retainAll(model.all);
        assertThat(listed)
            .as("the listed ones, after %s", act)
            .containsExactlyElementsOf(model.running);
        assertThat(model.all)
            .as("the living ones")
            .filteredOn(Thread::isAlive)
            .containsExactlyInAnyOrderElementsOf(model.running);
      }
    } finally {
      model.gates.values().forEach(CountDownLatch::countDown);
    }
  }

  /** The threads of one try. */
  private static final class Model {

    private final List<Thread> all = new ArrayList<>();
    private final List<Thread> waiting = new ArrayList<>();
    private final List<Thread> running = new ArrayList<>();
    private final Map<Thread, CountDownLatch> gates = new HashMap<>();

    void act(Act act) throws InterruptedException {
      switch (act) {
        case MAKE -> make();
        case START -> start();
        case END -> end();
      }
    }

    private void make() {
      CountDownLatch gate = new CountDownLatch(1);
      Thread thread = THREADS.thread((Target) ignored -> gate.await());
      all.add(thread);
      waiting.add(thread);
      gates.put(thread, gate);
    }

    /** The one that was made last, so that the order of starts is another than that of making. */
    private void start() {
      if (!waiting.isEmpty()) {
        Thread thread = waiting.removeLast();
        thread.start();
        running.add(thread);
      }
    }

    private void end() throws InterruptedException {
      if (!running.isEmpty()) {
        Thread thread = running.remove(running.size() / 2);
        gates.get(thread).countDown();
        join(thread);
      }
    }
  }

  @Testifies(value = "THR-09", as = RULE)
  @Property(tries = 50)
  @AddLifecycleHook(PublishTries.class)
  void namesThatAreGivenAreKeptAndTheOthersDiffer(
      @ForAll @Size(max = 10) List<@AlphaChars @StringLength(min = 1, max = 2) String> given) {
    List<String> names = new ArrayList<>();
    for (String name : given) {
      TaskOptions options = TaskOptions.of((Target) arguments -> {});
      assertThat(THREADS.thread(options.named(name)).name()).isEqualTo(name);
      names.add(THREADS.thread(options).name());
    }
    assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("Thread-[1-9]\\d*"));
  }
}
