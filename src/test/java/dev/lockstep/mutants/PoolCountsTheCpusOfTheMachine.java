package dev.lockstep.mutants;

import dev.lockstep.api.Pool;
import dev.lockstep.api.PoolOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

@Mutant(
    fault = "a pool has a worker for each CPU of the machine, also if the process may use only one",
    killedBy = {"GilRules.GIL_10_must_count_the_cpus_that_the_process_may_use"})
public final class PoolCountsTheCpusOfTheMachine extends AlteredPools {

  @Override
  protected Pool alterPool(PoolOptions options) {
    return super.alterPool(options.processes(options.processes().orElseGet(() -> cpus())));
  }

  private static int cpus() {
    try {
      return (int)
          Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
              .filter(line -> line.startsWith("processor"))
              .count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
