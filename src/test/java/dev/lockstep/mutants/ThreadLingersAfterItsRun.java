package dev.lockstep.mutants;

import dev.lockstep.api.Target;
import dev.lockstep.api.TaskOptions;
import dev.lockstep.api.Thread;
import java.util.concurrent.CountDownLatch;

@Mutant(
    fault = "a thread whose run() has returned stays until somebody joins it",
    killedBy = {"ThrRules.THR_05_must_end_when_run_returns"})
public final class ThreadLingersAfterItsRun extends AlteredThreads {

  @Override
  protected Thread alter(TaskOptions options) {
    CountDownLatch joined = new CountDownLatch(1);
    Target target =
        arguments -> {
          options.target().call(arguments);
          joined.await();
        };
    return new Lingering(real().thread(doing(target, options).daemon(true)), joined);
  }

  private static final class Lingering extends Wrong {

    private final CountDownLatch joined;

    Lingering(Thread right, CountDownLatch joined) {
      super(right);
      this.joined = joined;
    }

    @Override
    public void join() throws InterruptedException {
      joined.countDown();
      super.join();
    }
  }
}
