package dev.lockstep.spec;

import static dev.lockstep.witness.Witness.RULE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.lockstep.api.Lock;
import dev.lockstep.api.Target;
import dev.lockstep.api.TaskOptions;
import dev.lockstep.api.Threading;
import dev.lockstep.reference.Reference;
import dev.lockstep.reference.ReferenceWithConcurrent;
import dev.lockstep.rules.Patience;
import dev.lockstep.witness.Testifies;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** Locks of threads, for any use of them by the rules. */
class ThreadLockProperties {

  private static final Duration MOMENT = Duration.ofNanos(100_000);
  private static final Duration SIGNAL = Patience.configured().signal();

  private enum Step {
    TRY,
    TRY_IN_NO_TIME,
    TRY_FOR_A_MOMENT,
    RELEASE
  }

  /** A step, and whether another thread makes it. */
  private record Act(Step step, boolean elsewhere) {}

  /** How one asks for the lock. */
  private enum Way {
    ACQUIRE,
    TRY,
    IN_NO_TIME,
    FOR_A_MOMENT,
    FOR_LONG
  }

  /** How one asks for the lock, and whether another thread releases it for him. */
  private record Visit(Way way, boolean releasedElsewhere) {}

  /** What is under the lock: it counts those that come, without any other care. */
  private static final class Section {
    private int inside;
    private int visits;
    private boolean crowded;

    void visit() {
      inside++;
      Thread.yield(); // what an unlucky schedule would do
      crowded |= inside != 1;
      visits++;
      inside--;
    }
  }

  /** What several threads share; only the lock keeps it right. */
  private static final class Account {
    private int balance;
  }

  @Provide
  Arbitrary<Threading> threads() {
    return Arbitraries.of(new Reference(), new ReferenceWithConcurrent())
        .map(implementation -> implementation.threading().orElseThrow());
  }

  /** One thread at a time deposits; which one comes when is left to chance. */
  @Testifies(value = "LOCK-03", as = RULE)
  @Property(tries = 100)
  @AddLifecycleHook(PublishTries.class)
  void anyDepositsUnderTheLockEndAtTheirSum(
      @ForAll("threads") Threading threads,
      @ForAll @Size(min = 2, max = 5) List<@Size(max = 50) List<@IntRange(max = 99) Integer>> each)
      throws InterruptedException {
    Lock lock = threads.lock();
    Account account = new Account();
    List<dev.lockstep.api.Thread> depositors = new ArrayList<>();
    for (List<Integer> amounts : each) {
      depositors.add(
          threads.thread(TaskOptions.of(() -> depositAll(amounts, account, lock)).daemon(true)));
    }
    depositors.forEach(dev.lockstep.api.Thread::start);
    for (dev.lockstep.api.Thread depositor : depositors) {
      assertThat(depositor.join(SIGNAL)).as("all get the lock").isTrue();
    }
    int sum = each.stream().flatMap(List::stream).mapToInt(amount -> amount).sum();
    assertThat(account.balance).as("the balance after the deposits %s", each).isEqualTo(sum);
  }

  private static void depositAll(List<Integer> amounts, Account account, Lock lock)
      throws InterruptedException {
    for (int amount : amounts) {
      try (Lock.Holding held = lock.hold()) {
        assertThat(held).isNotNull();
        int read = account.balance;
        Thread.yield(); // what an unlucky schedule would do
        account.balance = read + amount;
      }
    }
  }

  /** Several threads visit the section, each in its own ways; who comes when is left to chance. */
  @Testifies(
      value = {"LOCK-01", "LOCK-07"},
      as = RULE)
  @Property(tries = 100)
  @AddLifecycleHook(PublishTries.class)
  void howeverTheyAskAndWhoeverReleasesThereIsNeverMoreThanOneInside(
      @ForAll("threads") Threading threads,
      @ForAll("visits") @Size(min = 2, max = 4) List<List<Visit>> each)
      throws InterruptedException {
    Lock lock = threads.lock();
    Section section = new Section();
    AtomicInteger admitted = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();
    List<dev.lockstep.api.Thread> visitors = new ArrayList<>();
    for (List<Visit> visits : each) {
      Target.Of0 visiting =
          () -> {
            for (Visit visit : visits) {
              visit(visit, threads, lock, section, admitted);
            }
            done.incrementAndGet();
          };
      visitors.add(threads.thread(TaskOptions.of(visiting).daemon(true)));
    }
    visitors.forEach(dev.lockstep.api.Thread::start);
    for (dev.lockstep.api.Thread visitor : visitors) {
      assertThat(visitor.join(SIGNAL)).as("all come to their end").isTrue();
    }
    assertThat(done.get()).as("how many did so without an error").isEqualTo(each.size());
    assertThat(section.crowded).as("whether two were inside at once").isFalse();
    assertThat(section.visits).as("visits that were counted").isEqualTo(admitted.get());
    assertThat(lock.isLocked()).as("isLocked() in the end").isFalse();
  }

  private static void visit(
      Visit visit, Threading threads, Lock lock, Section section, AtomicInteger admitted)
      throws Exception {
    if (!isAdmitted(visit.way, lock)) {
      return;
    }
    admitted.incrementAndGet();
    section.visit();
    if (visit.releasedElsewhere) {
      elsewhere(threads, () -> isReleased(lock));
    } else {
      lock.release();
    }
  }

  private static boolean isAdmitted(Way way, Lock lock) throws InterruptedException {
    return switch (way) {
      case ACQUIRE -> {
        lock.acquire();
        yield true;
      }
      case TRY -> lock.tryAcquire();
      case IN_NO_TIME -> lock.acquire(Duration.ZERO);
      case FOR_A_MOMENT -> lock.acquire(MOMENT);
      case FOR_LONG -> lock.acquire(SIGNAL);
    };
  }

  @Provide
  Arbitrary<List<List<Visit>>> visits() {
    return Combinators.combine(Arbitraries.of(Way.class), Arbitraries.of(true, false))
        .as(Visit::new)
        .list()
        .ofMaxSize(15)
        .list();
  }

  private static <T> T elsewhere(Threading threads, Callable<T> action) throws Exception {
    FutureTask<T> task = new FutureTask<>(action);
    threads.thread(TaskOptions.of(task::run).daemon(true)).start();
    return task.get(SIGNAL.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** One thread or another asks and releases as it likes, one by one: the lock is a flag. */
  @Testifies(value = "LOCK-15", as = RULE)
  @Property(tries = 200)
  @AddLifecycleHook(PublishTries.class)
  void anyStepsLeaveTheLockAsAFlagWouldBe(
      @ForAll("threads") Threading threads, @ForAll("acts") @Size(max = 30) List<Act> acts) {
    // A step that waits for ever must not hold up everything.
    assertTimeoutPreemptively(SIGNAL, () -> actAndCompare(threads, acts));
  }

  private static void actAndCompare(Threading threads, List<Act> acts) throws Exception {
    Lock lock = threads.lock();
    boolean held = false;
    for (Act act : acts) {
      boolean expected = (act.step == Step.RELEASE) == held;
      Callable<Boolean> step = () -> succeeds(act.step, lock);
      assertThat(act.elsewhere ? elsewhere(threads, step) : step.call())
          .as("whether %s succeeds, when held is %s", act, held)
          .isEqualTo(expected);
      held = act.step != Step.RELEASE;
      assertThat(lock.isLocked()).as("isLocked() after %s", act).isEqualTo(held);
    }
  }

  private static boolean succeeds(Step step, Lock lock) throws InterruptedException {
    return switch (step) {
      case TRY -> lock.tryAcquire();
      case TRY_IN_NO_TIME -> lock.acquire(Duration.ZERO);
      case TRY_FOR_A_MOMENT -> lock.acquire(MOMENT);
      case RELEASE -> isReleased(lock);
    };
  }

  private static boolean isReleased(Lock lock) {
    try {
      lock.release();
      return true;
    } catch (IllegalStateException e) {
      return false; // nobody held it
    }
  }

  @Provide
  Arbitrary<List<Act>> acts() {
    return Combinators.combine(Arbitraries.of(Step.class), Arbitraries.of(true, false))
        .as(Act::new)
        .list();
  }

  /** One thread takes a re-entrant lock so often, and gives it back as often. */
  @Testifies(value = "LOCK-17", as = RULE)
  @Property(tries = 50)
  @AddLifecycleHook(PublishTries.class)
  void aReentrantLockIsFreeAfterAsManyReleasesAsAcquires(
      @ForAll("threads") Threading threads, @ForAll @IntRange(min = 1, max = 20) int depth)
      throws InterruptedException {
    Lock lock = threads.reentrantLock();
    for (int i = 0; i < depth; i++) {
      lock.acquire();
    }
    for (int i = 0; i < depth; i++) {
      assertThat(lock.isLocked()).as("before release %d of %d", i, depth).isTrue();
      lock.release();
    }
    assertThat(lock.isLocked()).as("after the last release").isFalse();
    assertThatThrownBy(lock::release).isInstanceOf(IllegalStateException.class);
  }
}
