package dev.lockstep.kills;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.api.AsyncResult;
import dev.lockstep.api.Multiprocessing;
import dev.lockstep.api.Pool;
import dev.lockstep.api.WorkerDiedException;
import dev.lockstep.rules.Patience;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/**
 * A pool that is kept busy while one of its workers is killed: that costs at most the task that the
 * worker was at, all others get their results, and the pool goes on.
 */
final class PoolOfVictims {

  private static final int WORKERS = 3;
  private static final int TASKS = 300;
  private static final int LONGEST_LIFE_NANOS = 8_000_000;

  private final Random random;
  private final Patience patience;
  private final Pool pool;

  PoolOfVictims(Multiprocessing processes, Random random, Patience patience) {
    this.random = random;
    this.patience = patience;
    this.pool = processes.pool(WORKERS);
  }

  /** What a worker says of a number. */
  private record Answer(int twice, long pid) implements Serializable {}

  private static Answer twice(int number) {
    return new Answer(2 * number, ProcessHandle.current().pid());
  }

  void killOne() throws Exception {
    long victim = pool.apply(PoolOfVictims::twice, 0).pid();
    List<AsyncResult<Answer>> results = new ArrayList<>();
    for (int i = 0; i < TASKS; i++) {
      results.add(pool.applyAsync(PoolOfVictims::twice, i));
    }
    LockSupport.parkNanos(random.nextInt(LONGEST_LIFE_NANOS));
    ProcessHandle.of(victim).ifPresent(ProcessHandle::destroyForcibly);
    int lost = 0;
    for (int i = 0; i < TASKS; i++) {
      try {
        assertThat(results.get(i).get(patience.signal()).twice()).isEqualTo(2 * i);
      } catch (WorkerDiedException e) {
        lost++;
      }
    }
    assertThat(lost).as("tasks lost with one worker").isLessThanOrEqualTo(1);
  }

  void finish() throws InterruptedException {
    pool.close();
    pool.join();
  }
}
