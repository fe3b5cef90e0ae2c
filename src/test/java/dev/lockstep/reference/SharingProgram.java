package dev.lockstep.reference;

import dev.lockstep.api.Connection;
import dev.lockstep.api.Executor;
import dev.lockstep.api.Lock;
import dev.lockstep.api.Manager;
import dev.lockstep.api.Multiprocessing;
import dev.lockstep.api.Pipe;
import dev.lockstep.api.Pool;
import dev.lockstep.api.Queue;
import dev.lockstep.reference.FamilyProgram.Ending;
import dev.lockstep.rules.Scene;

/**
 * A program that shares all that can be shared with its children, and ends in the way that it is
 * told while they are at it: what {@link NothingLeftBehindIT} looks at from outside.
 *
 * <p>Its arguments: the folder of the scene, {@code native} or {@code portable}, and how it ends.
 */
final class SharingProgram {

  /** The program, a child, two workers of a pool, a manager's server, a worker of an executor. */
  static final int PROCESSES = 6;

  private SharingProgram() {}

  /** Takes the folder of the scene, the way to wait, and an {@link Ending}. */
  public static void main(String[] args) throws Exception {
    Scene scene = new Scene(args[0]);
    Reference reference =
        args[1].equals("portable") ? new ReferenceWithoutNative() : new Reference();
    share(scene, reference);
    scene.await("end");
    switch (Ending.valueOf(args[2])) {
      case RETURN -> {}
      case EXIT -> System.exit(7);
      case HALT -> Runtime.getRuntime().halt(7);
      case BY_SIGNAL -> scene.await("never");
      default -> throw new IllegalArgumentException(args[2]);
    }
  }

  private static void share(Scene scene, Reference reference) throws Exception {
    Multiprocessing processes = reference.multiprocessing().orElseThrow();
    Queue<String> queue = processes.queue();
    Lock lock = processes.lock();
    Pipe pipe = processes.pipe();
    Manager manager = processes.manager();
    Queue<String> served = manager.queue();
    var child = processes.process(SharingProgram::hold, queue, lock, pipe.second());
    child.setDaemon(true);
    child.start();
    Pool pool = processes.pool(2);
    pool.applyAsync(SharingProgram::takeFrom, served);
    Executor executor = reference.futures().orElseThrow().processPool(1);
    executor.submit(SharingProgram::nothing).result();
    queue.get();
    scene.note("sharing");
  }

  private static void hold(Queue<String> queue, Lock lock, Connection connection)
      throws InterruptedException {
    lock.acquire();
    queue.put("x".repeat(200_000));
    queue.put("the lock is held");
    connection.receive();
  }

  private static String takeFrom(Queue<String> served) throws InterruptedException {
    return served.get();
  }

  private static int nothing() {
    return 0;
  }
}
