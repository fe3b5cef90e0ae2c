package dev.lockstep.jvm;

import static dev.lockstep.witness.Witness.JVM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.rules.Patience;
import dev.lockstep.witness.Testifies;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What threads share: the code and the data, and not the stack. */
class StackTest {

  private static final Patience PATIENCE = Patience.configured();
  private static final int SHALLOW = 3;
  private static final int DEEP = 50;

  private static volatile int data;

  private final CountDownLatch bothAreIn = new CountDownLatch(2);
  private final CountDownLatch gate = new CountDownLatch(1);

  @AfterEach
  void letAllGo() {
    gate.countDown();
  }

  /** A thread, and what it comes to. */
  private record Running<T>(Thread thread, FutureTask<T> result) {

    static <T> Running<T> start(Callable<T> action) {
      FutureTask<T> result = new FutureTask<>(action);
      return new Running<>(Thread.ofPlatform().daemon().start(result), result);
    }

    T get() throws Exception {
      return result.get(PATIENCE.signal().toMillis(), TimeUnit.MILLISECONDS);
    }

    /** How many calls of this method it is in. */
    long callsOf(String method) {
      return Arrays.stream(thread.getStackTrace())
          .filter(frame -> frame.getMethodName().equals(method))
          .count();
    }
  }

  /** Calls itself so often, waits at the gate in the innermost call, and adds up its locals. */
  private int descend(int depth) throws InterruptedException {
    int local = depth;
    if (depth == 1) {
      bothAreIn.countDown();
      gate.await();
      return local;
    }
    return descend(depth - 1) + local;
  }

  private static int sumTo(int depth) {
    return depth * (depth + 1) / 2;
  }

  @Test
  @Testifies(value = "OS-29", as = JVM)
  void two_threads_are_in_the_midst_of_different_calls_of_the_same_code() throws Exception {
    Running<Integer> shallow = Running.start(() -> descend(SHALLOW));
    Running<Integer> deep = Running.start(() -> descend(DEEP));
    PATIENCE.until("both to be in the innermost call", () -> bothAreIn.getCount() == 0);
    assertThat(shallow.callsOf("descend")).as("calls on one stack").isEqualTo(SHALLOW);
    assertThat(deep.callsOf("descend")).as("calls on the other one").isEqualTo(DEEP);
    gate.countDown();
    assertThat(shallow.get()).as("what one finds in its locals").isEqualTo(sumTo(SHALLOW));
    assertThat(deep.get()).as("what the other one finds").isEqualTo(sumTo(DEEP));
  }

  /** If they had one stack, what overflows it would leave no room to the other one either. */
  @Test
  @Testifies(value = "OS-29", as = JVM)
  void one_thread_s_stack_overflows_and_the_other_one_s_does_not() throws Exception {
    bothAreIn.countDown();
    Running<Integer> other = Running.start(() -> descend(DEEP));
    PATIENCE.until("it to be in the innermost call", () -> bothAreIn.getCount() == 0);
    assertThat(Running.start(StackTest::overflow).get()).as("the first stack").isTrue();
    assertThat(other.callsOf("descend")).as("calls on the other stack").isEqualTo(DEEP);
    gate.countDown();
    assertThat(other.get()).as("what it finds in its locals").isEqualTo(sumTo(DEEP));
  }

  private static boolean overflow() {
    try {
      return endless(0) < 0;
    } catch (StackOverflowError e) {
      return true;
    }
  }

  private static int endless(int depth) {
    return endless(depth + 1) + 1;
  }

  @Test
  @Testifies(value = "OS-29", as = JVM)
  void code_and_data_are_shared() throws Exception {
    data = 1;
    Class<?> code =
        Running.start(
                () -> {
                  data = 2;
                  return StackTest.class;
                })
            .get();
    assertThat(data).as("what another thread has written").isEqualTo(2);
    assertThat(code).as("the class whose code it ran").isSameAs(StackTest.class);
  }
}
