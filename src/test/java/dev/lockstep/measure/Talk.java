package dev.lockstep.measure;

import dev.lockstep.api.Connection;
import dev.lockstep.api.EndOfFileException;
import dev.lockstep.api.Lock;
import dev.lockstep.api.Manager;
import dev.lockstep.api.Multiprocessing;
import dev.lockstep.api.Pipe;
import dev.lockstep.api.Pool;
import dev.lockstep.api.Process;
import dev.lockstep.api.Queue;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The Lockstep side of {@link TalkBenchmark}. Each of its talks is between this process and
 * children that stay for all rounds, so that both sides are warm in the later ones.
 */
final class Talk implements AutoCloseable {

  private static final int END = -1;
  private static final double NANOS = 1e9;

  /** What is sent as a record; its CPython counterpart is a dictionary. */
  record Letter(int id, String name, List<Integer> values) implements Serializable {
    static Letter of(int number) {
      return new Letter(number, "record " + number, List.of(number, number + 1, number + 2));
    }
  }

  /** One measurement: a rate, or seconds for one operation. */
  @FunctionalInterface
  interface Round {
    double measure() throws Exception;
  }

  private final Multiprocessing processes;
  private final List<Process> children = new ArrayList<>();
  private final List<Runnable> resources = new ArrayList<>();

  Talk(Multiprocessing processes) {
    this.processes = processes;
  }

  private void start(Process child) {
    child.setDaemon(true);
    child.start();
    children.add(child);
  }

  Round queue(int limit, int count, String what) {
    Queue<Object> queue = processes.queue(limit);
    Queue<Integer> counts = processes.queue();
    start(processes.process(Talk::produce, queue, counts, what));
    return () -> {
      counts.put(count);
      queue.get();
      long begin = System.nanoTime();
      for (int i = 1; i < count; i++) {
        queue.get();
      }
      return (count - 1) / seconds(begin);
    };
  }

  private static void produce(Queue<Object> queue, Queue<Integer> counts, String what)
      throws InterruptedException {
    boolean records = what.equals("records");
    for (int count = counts.get(); count != END; count = counts.get()) {
      for (int i = 0; i < count; i++) {
        queue.put(records ? Letter.of(i) : (Object) i);
      }
    }
  }

  Round pipeRoundTrip(int count) {
    Pipe pipe = processes.pipe();
    start(processes.process(Talk::echo, pipe.second()));
    Connection here = pipe.first();
    return () -> {
      long begin = System.nanoTime();
      for (int i = 0; i < count; i++) {
        here.send(i);
        here.receive();
      }
      return seconds(begin) / count;
    };
  }

  private static void echo(Connection connection) throws InterruptedException {
    try {
      while (true) {
        connection.send(connection.<Object>receive());
      }
    } catch (EndOfFileException e) {
      // The rounds are over.
    }
  }

  Round pipeThroughput(int count, int size) {
    Pipe pipe = processes.pipe();
    start(processes.process(Talk::swallow, pipe.second(), count));
    Connection here = pipe.first();
    byte[] message = new byte[size];
    return () -> {
      long begin = System.nanoTime();
      for (int i = 0; i < count; i++) {
        here.sendBytes(message);
      }
      here.receive();
      return (double) count * size / seconds(begin);
    };
  }

  private static void swallow(Connection connection, int count) throws InterruptedException {
    try {
      while (true) {
        for (int i = 0; i < count; i++) {
          connection.receiveBytes();
        }
        connection.send("done");
      }
    } catch (EndOfFileException e) {
      // The rounds are over.
    }
  }

  Round lockContended(int count) {
    Lock lock = processes.lock();
    Queue<Double> seconds = processes.queue();
    List<Queue<Integer>> counts = List.of(processes.queue(), processes.queue());
    counts.forEach(own -> start(processes.process(Talk::contend, lock, own, seconds)));
    return () -> {
      for (Queue<Integer> own : counts) {
        own.put(count);
      }
      return Math.max(seconds.get(), seconds.get()) / (2 * count);
    };
  }

  private static void contend(Lock lock, Queue<Integer> counts, Queue<Double> seconds)
      throws InterruptedException {
    for (int count = counts.get(); count != END; count = counts.get()) {
      long begin = System.nanoTime();
      for (int i = 0; i < count; i++) {
        lock.acquire();
        lock.release();
      }
      seconds.put(seconds(begin));
    }
  }

  private static int successor(int number) {
    return number + 1;
  }

  Round poolApply(int count) {
    Pool pool = pool();
    return () -> {
      long begin = System.nanoTime();
      for (int i = 0; i < count; i++) {
        pool.apply(Talk::successor, i);
      }
      return seconds(begin) / count;
    };
  }

  Round poolMap(int count) {
    Pool pool = pool();
    List<Integer> items = IntStream.range(0, count).boxed().toList();
    return () -> {
      long begin = System.nanoTime();
      pool.map(Talk::successor, items, 1);
      return count / seconds(begin);
    };
  }

  private Pool pool() {
    Pool pool = processes.pool(2);
    resources.add(pool::terminate);
    return pool;
  }

  Round managerQueue(int count) {
    Manager manager = processes.manager();
    resources.add(manager::close);
    Queue<Integer> queue = manager.queue();
    return () -> {
      long begin = System.nanoTime();
      for (int i = 0; i < count; i++) {
        queue.put(i);
        queue.get();
      }
      return seconds(begin) / count;
    };
  }

  private static double seconds(long begin) {
    return (System.nanoTime() - begin) / NANOS;
  }

  @Override
  public void close() {
    children.forEach(Process::kill);
    resources.forEach(Runnable::run);
  }
}
