package dev.lockstep.spec;

import static dev.lockstep.witness.Witness.RULE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.api.Lock;
import dev.lockstep.api.TaskOptions;
import dev.lockstep.api.Threading;
import dev.lockstep.reference.Reference;
import dev.lockstep.reference.ReferenceWithConcurrent;
import dev.lockstep.rules.Patience;
import dev.lockstep.witness.Testifies;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** Locks of threads, for any use of them by the rules. */
class ThreadLockProperties {

  private enum Step {
    TRY,
    RELEASE
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
      assertThat(depositor.join(Patience.configured().signal())).as("all get the lock").isTrue();
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

  /** One thread asks and releases as it likes: the lock is a flag. */
  @Testifies(value = "LOCK-15", as = RULE)
  @Property(tries = 200)
  @AddLifecycleHook(PublishTries.class)
  void anyStepsLeaveTheLockAsAFlagWouldBe(
      @ForAll("threads") Threading threads, @ForAll @Size(max = 30) List<Step> steps) {
    Lock lock = threads.lock();
    boolean held = false;
    for (Step step : steps) {
      switch (step) {
        case TRY -> assertThat(lock.tryAcquire()).as("tryAcquire()").isEqualTo(!held);
        case RELEASE -> release(lock, held);
      }
      held = step == Step.TRY;
      assertThat(lock.isLocked()).as("isLocked() after %s", step).isEqualTo(held);
    }
  }

  private static void release(Lock lock, boolean held) {
    if (held) {
      lock.release();
    } else {
      assertThatThrownBy(lock::release).isInstanceOf(IllegalStateException.class);
    }
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
    release(lock, false);
  }
}
