package dev.lockstep.rules;

import static dev.lockstep.witness.Witness.RULE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.api.Lock;
import dev.lockstep.api.TaskOptions;
import dev.lockstep.witness.Testifies;
import java.time.Duration;

/** The rules of the chapter LOCK, on a lock of threads. */
public abstract class ThreadLockRules extends LockRules {

  @Override
  protected Lock lock() {
    return threads().lock();
  }

  @Override
  protected Lock reentrantLock() {
    return threads().reentrantLock();
  }

  @Override
  protected Attempt<Boolean> elsewhere(TaskOptions task) {
    return inAThread(task);
  }

  /** What a child does. */
  private static void deadlockItself(String folder, String subject) throws Exception {
    deadlock(folder, threadsOf(subject).lock(), threadsOf(subject).lock());
  }

  @Testifies(value = "LOCK-02", as = RULE)
  @Rule(
      value = "Who waits for the lock is suspended: it uses no CPU, and others have it.",
      kind = Rule.Kind.CANNOT,
      check = "that acquire() sleeps until a release, and does not look again and again.")
  void LOCK_02_cannot_use_the_cpu_while_it_waits() throws Exception {
    Lock lock = lock();
    take(lock);
    Attempt<Duration> waiter = attempt("acquire()", () -> CpuTime.of(lock::acquire));
    waiter.staysBlocked();
    CpuTime.work(); // ends only if this thread gets the CPU meanwhile
    waiter.staysBlocked();
    giveBack(lock);
    assertThat(waiter.result())
        .as("CPU time of one who waited, while another thread worked")
        .isLessThan(CpuTime.LIMIT);
  }

  @Testifies(value = "LOCK-09", as = RULE)
  @Rule(
      value = "Two deadlocked threads can neither go on nor end; killing their process ends them.",
      kind = Rule.Kind.CANNOT,
      check = "that acquire() waits for as long as it takes, whoever else waits.")
  void LOCK_09_cannot_end_until_their_process_is_killed() throws Exception {
    requireThatOnlyAKillEnds(
        processes().process(ThreadLockRules::deadlockItself, scene().folder(), subject()));
  }
}
