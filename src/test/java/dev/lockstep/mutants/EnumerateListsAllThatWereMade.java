package dev.lockstep.mutants;

import dev.lockstep.api.ForwardingThreading;
import dev.lockstep.api.TaskOptions;
import dev.lockstep.api.Thread;
import dev.lockstep.api.Threading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

@Mutant(
    fault = "enumerate() lists threads that were not started, and those that have ended",
    killedBy = {"ThrRules.THR_13_must_list_the_living_threads"})
public final class EnumerateListsAllThatWereMade extends AlteredThreads {

  @Override
  public Optional<Threading> threading() {
    return super.threading().map(Collecting::new);
  }

  private static final class Collecting extends ForwardingThreading {

    private final List<Thread> made = new CopyOnWriteArrayList<>();

    Collecting(Threading right) {
      super(right);
    }

    @Override
    public Thread thread(TaskOptions options) {
      Thread thread = super.thread(options);
      made.add(thread);
      return thread;
    }

    @Override
    public List<Thread> enumerate() {
      List<Thread> all = new ArrayList<>(super.enumerate());
      made.stream().filter(thread -> !all.contains(thread)).forEach(all::add);
      return all;
    }
  }
}
