package dev.lockstep.jvm;

import static dev.lockstep.witness.Witness.JVM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.rules.Patience;
import dev.lockstep.witness.Testifies;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Which variables the threads of a JVM share. */
class SharedMemoryTest {

  private static final long WAIT = Patience.configured().signal().toMillis();

  private static int global;
  private static String lastVisitor = "nobody";
  private static final ThreadLocal<String> OWN = new ThreadLocal<>();

  private int field;

  @Test
  @Testifies(value = "MEM-04", as = JVM)
  void any_kind_of_thread_can_change_any_shared_variable() throws Exception {
    global = 0;
    int[] element = {0};
    Runnable change =
        () -> {
          global++;
          field++;
          element[0]++;
        };
    // One after the other: join puts each change before the next, so that only "who may" is asked.
    change.run();
    for (Thread.Builder kind :
        List.of(Thread.ofPlatform(), Thread.ofPlatform().daemon(), Thread.ofVirtual())) {
      Thread thread = kind.start(change);
      assertThat(thread.join(Patience.configured().signal())).isTrue();
    }
    assertThat(List.of(global, field, element[0]))
        .as("a static field, a field and an array's element, changed by four threads")
        .containsExactly(4, 4, 4);
  }

  @Test
  @Testifies(value = "MEM-08", as = JVM)
  void locals_and_thread_locals_are_each_thread_s_own() throws Exception {
    OWN.set("main");
    CyclicBarrier bothAreIn = new CyclicBarrier(2);
    FutureTask<Seen> one = inThread(() -> visit("one", bothAreIn));
    FutureTask<Seen> two = inThread(() -> visit("two", bothAreIn));
    Seen first = one.get(WAIT, TimeUnit.MILLISECONDS);
    Seen second = two.get(WAIT, TimeUnit.MILLISECONDS);

    assertThat(List.of(first.local(), second.local())).as("locals").containsExactly("one", "two");
    assertThat(List.of(first.own(), second.own()))
        .as("thread-locals")
        .containsExactly("one", "two");
    assertThat(OWN.get()).as("main's thread-local").isEqualTo("main");
    assertThat(List.of(first.before(), second.before()))
        .as("whether main's thread-local was there in the other threads")
        .containsExactly("absent", "absent");
    assertThat(first.shared()).as("the one shared variable").isEqualTo(second.shared());
  }

  /** What a thread saw while another one was in the same method, with values of its own. */
  private record Seen(String local, String before, String own, String shared) {}

  private static Seen visit(String name, CyclicBarrier bothAreIn) throws Exception {
    String local = name;
    String before = OWN.get() == null ? "absent" : OWN.get();
    OWN.set(name);
    synchronized (SharedMemoryTest.class) {
      lastVisitor = name;
    }
    bothAreIn.await(WAIT, TimeUnit.MILLISECONDS); // now both have written, and neither has read
    return new Seen(local, before, OWN.get(), lastVisitor);
  }

  private static FutureTask<Seen> inThread(Callable<Seen> action) {
    FutureTask<Seen> task = new FutureTask<>(action);
    Thread.ofPlatform().daemon().start(task);
    return task;
  }
}
