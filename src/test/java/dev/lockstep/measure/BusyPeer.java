package dev.lockstep.measure;

import dev.lockstep.api.Connection;
import dev.lockstep.api.EndOfFileException;
import dev.lockstep.api.Multiprocessing;
import dev.lockstep.api.Pipe;
import dev.lockstep.api.Task;
import dev.lockstep.reference.Reference;

/** Another process, or another thread, that works when it is told to over a pipe. */
final class BusyPeer implements AutoCloseable {

  private static final Multiprocessing PROCESSES = new Reference().multiprocessing().orElseThrow();

  private final Connection connection;

  private BusyPeer(Task task, Connection connection) {
    this.connection = connection;
    task.setDaemon(true);
    task.start();
  }

  static BusyPeer process() {
    Pipe pipe = PROCESSES.pipe();
    BusyPeer peer = new BusyPeer(PROCESSES.process(BusyPeer::serve, pipe.second()), pipe.first());
    pipe.second().close(); // it has its own now
    return peer;
  }

  static BusyPeer thread() {
    Pipe pipe = PROCESSES.pipe();
    return new BusyPeer(
        new Reference().threading().orElseThrow().thread(BusyPeer::serve, pipe.second()),
        pipe.first());
  }

  /** An int is steps to compute; the answer is its CPU time. A long is a time to be busy until. */
  private static void serve(Connection connection) throws InterruptedException {
    try (connection) {
      while (true) {
        switch (connection.<Object>receive()) {
          case Integer steps -> {
            Busy.compute(steps);
            connection.send(Busy.cpuTime());
          }
          case Long end -> connection.send(Spans.until(end).bounds());
          default -> throw new IllegalArgumentException("neither steps nor a time");
        }
      }
    } catch (EndOfFileException e) {
      // There is nothing more to do.
    }
  }

  /** Has it compute while the caller waits; gives the CPU time that it has used so far. */
  long compute(int steps) throws InterruptedException {
    connection.send(steps);
    return connection.<Long>receive();
  }

  /** Tells it to be busy until then. */
  void beginUntil(long end) throws InterruptedException {
    connection.send(end);
  }

  /** Waits until it has done so, and gives the times in which it ran. */
  Spans spans() throws InterruptedException {
    return new Spans(connection.receive());
  }

  /** Has it end, as there is nothing more to receive. */
  @Override
  public void close() {
    connection.close();
  }
}
