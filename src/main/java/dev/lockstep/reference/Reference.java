package dev.lockstep.reference;

import dev.lockstep.api.Coroutines;
import dev.lockstep.api.Futures;
import dev.lockstep.api.Implementation;
import dev.lockstep.api.Multiprocessing;
import dev.lockstep.api.Subprocess;
import dev.lockstep.api.Threading;
import dev.lockstep.reference.coroutines.ThreadedCoroutines;
import dev.lockstep.reference.executor.Executors;
import dev.lockstep.reference.memory.Waiting;
import dev.lockstep.reference.process.ChildJvm;
import dev.lockstep.reference.process.StartMethod;
import dev.lockstep.reference.program.Programs;
import dev.lockstep.reference.threads.PlatformThreads;
import java.util.Optional;

/** The reference implementation; each process is a JVM that is started when the process is. */
public class Reference implements Implementation {

  private final Multiprocessing processes;
  private final Futures futures;
  private final Threading threads = new PlatformThreads();
  private final Subprocess programs = new Programs();
  private final Coroutines coroutines = new ThreadedCoroutines();

  /**
   * The reference with the start method {@code spawn}. The property {@code lockstep.memory} says
   * how its processes wait for each other: {@code native}, which is the default, or {@code
   * portable}.
   */
  public Reference() {
    this(ChildJvm::launch, Waiting.configured());
  }

  /** The reference with a start method, and a way to wait. */
  Reference(StartMethod startMethod, Waiting waiting) {
    this.processes = new ChildProcesses(startMethod, waiting);
    this.futures = new Executors(processes, waiting);
  }

  @Override
  public String name() {
    return "the reference";
  }

  @Override
  public Optional<Multiprocessing> multiprocessing() {
    return Optional.of(processes);
  }

  @Override
  public Optional<Threading> threading() {
    return Optional.of(threads);
  }

  @Override
  public Optional<Futures> futures() {
    return Optional.of(futures);
  }

  @Override
  public Optional<Subprocess> subprocess() {
    return Optional.of(programs);
  }

  @Override
  public Optional<Coroutines> coroutines() {
    return Optional.of(coroutines);
  }
}
