package dev.lockstep.witness.explore;

import dev.lockstep.api.Implementation;
import dev.lockstep.api.Target;
import dev.lockstep.api.TaskOptions;
import dev.lockstep.api.Threading;
import java.io.ByteArrayOutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One execution of a program: it begins, its threads run, it ends. A failure in one of them is
 * carried to the end, and told from the outcome that the program looks for.
 *
 * <p>Everything here is a named class, and shared through static fields, on purpose: see {@link
 * Program}.
 */
final class Harness implements Runnable {

  /**
   * Counts executions. The model checker takes back what an execution did to fields; it does not
   * look into this class of the platform.
   */
  private static final ByteArrayOutputStream EXECUTIONS = new ByteArrayOutputStream();

  private static @Nullable Throwable failure;
  private static boolean inTurn;

  // The model checker prepares all that it can reach from here by fields of objects.
  private final Program program;
  private final Implementation subject;

  Harness(Program program, Implementation subject) {
    this.program = program;
    this.subject = subject;
    EXECUTIONS.reset();
  }

  static long executions() {
    return EXECUTIONS.size();
  }

  @Override
  public void run() {
    EXECUTIONS.write(1);
    failure = null;
    try {
      program.begin(subject);
      runThreads();
      if (failure == null) {
        program.end();
      }
    } catch (Exception e) {
      failure = e;
    }
    if (failure instanceof DeclaredOutcome outcome) {
      throw outcome;
    }
    if (failure != null) {
      throw new AssertionError("a thread threw " + failure, failure);
    }
  }

  /** One execution without any concurrency. */
  void runInTurn() {
    inTurn = true;
    run();
  }

  /** A failure weighs more than an outcome, which may be its consequence. */
  private static void keep(Throwable found) {
    if (failure == null || failure instanceof DeclaredOutcome) {
      failure = found;
    }
  }

  private void runThreads() throws Exception {
    Optional<Threading> maker = program.maker(subject);
    if (inTurn) {
      runInThisThread();
    } else if (maker.isPresent()) {
      runThreads(maker.get());
    } else {
      runJavaThreads();
    }
  }

  private void runInThisThread() {
    for (int i = 0; i < program.threads(); i++) {
      new Part(program, i).run();
    }
  }

  private void runJavaThreads() throws InterruptedException {
    Thread[] threads = new Thread[program.threads()];
    for (int i = 0; i < threads.length; i++) {
      threads[i] = new Thread(new Part(program, i));
    }
    for (Thread thread : threads) {
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private void runThreads(Threading maker) throws InterruptedException {
    dev.lockstep.api.Thread[] threads = new dev.lockstep.api.Thread[program.threads()];
    for (int i = 0; i < threads.length; i++) {
      threads[i] = maker.thread(TaskOptions.of(new PartAsTarget(new Part(program, i))));
    }
    for (dev.lockstep.api.Thread thread : threads) {
      thread.start();
    }
    for (dev.lockstep.api.Thread thread : threads) {
      thread.join();
    }
  }

  /** What one thread does. */
  private static final class Part implements Runnable {

    private final Program program;
    private final int number;

    Part(Program program, int number) {
      this.program = program;
      this.number = number;
    }

    @Override
    public void run() {
      try {
        switch (number) {
          case 0 -> program.first();
          case 1 -> program.second();
          default -> program.third();
        }
      } catch (DeclaredOutcome e) {
        keep(e);
      } catch (Throwable e) { // whatever it is, it is a finding
        Program.step(Program.FAILS + e); // should the others get stuck now, this is why
        keep(e);
      }
    }
  }

  private static final class PartAsTarget implements Target.Of0 {

    private static final long serialVersionUID = 1;

    @SuppressWarnings("serial") // it stays in this process
    private final Part part;

    PartAsTarget(Part part) {
      this.part = part;
    }

    @Override
    public void run() {
      part.run();
    }
  }
}
