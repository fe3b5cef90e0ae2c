package dev.lockstep.mutants;

import dev.lockstep.api.ForwardingThreading;
import dev.lockstep.api.Thread;
import dev.lockstep.api.Threading;
import java.util.Optional;

@Mutant(
    fault = "the main thread has the name that Java gives it",
    killedBy = {
      "ThrRules.THR_07_must_begin_with_one_thread_called_MainThread",
      "ThrRules.THR_07_must_tell_every_thread_the_same_main_thread"
    })
public final class MainThreadIsCalledMain extends AlteredProcesses {

  @Override
  public Optional<Threading> threading() {
    return super.threading().map(Renaming::new);
  }

  private static final class Renaming extends ForwardingThreading {

    private final Thread main;

    Renaming(Threading right) {
      super(right);
      main = new Main(right.mainThread());
    }

    @Override
    public Thread currentThread() {
      Thread current = super.currentThread();
      return current == super.mainThread() ? main : current;
    }

    @Override
    public Thread mainThread() {
      return main;
    }
  }

  private static final class Main extends AlteredThreads.Wrong {

    Main(Thread right) {
      super(right);
    }

    @Override
    public String name() {
      return "main";
    }
  }
}
