package dev.lockstep.grade.starter;

import dev.lockstep.grade.plan.Part;
import java.util.Arrays;
import java.util.List;

/** What has to be written for a part: methods that make things, and the classes of these. */
enum Offer {
  LOCK(
      Part.LOCK,
      "Threading",
      List.of(new Maker("lock()", "new MyLock()"), new Maker("reentrantLock()", "")),
      List.of(new Product("Lock", "MyLock", ""))),
  QUEUE(
      Part.QUEUE,
      "Threading",
      List.of(new Maker("queue(int maxSize)", "new MyQueue<>(maxSize)")),
      List.of(new Product("Queue", "MyQueue", "int maxSize"))),
  THREADS(
      Part.THREADS,
      "Threading",
      List.of(
          new Maker("thread(TaskOptions options)", "new MyThread(options)"),
          new Maker("currentThread()", ""),
          new Maker("mainThread()", ""),
          new Maker("enumerate()", "")),
      List.of(new Product("Thread", "MyThread", "TaskOptions options"))),
  PROCESSES(
      Part.PROCESSES,
      "Multiprocessing",
      List.of(
          new Maker("process(TaskOptions options)", "new MyProcess(options)"),
          new Maker("currentProcess()", ""),
          new Maker("parentProcess()", ""),
          new Maker("activeChildren()", "")),
      List.of(new Product("Process", "MyProcess", "TaskOptions options"))),
  PROCESS_LOCK(
      Part.PROCESS_LOCK,
      "Multiprocessing",
      List.of(
          new Maker("lock()", "new MyProcessLock()"),
          new Maker("reentrantLock()", ""),
          new Maker("semaphore(int permits)", "new MySemaphore(permits)"),
          new Maker("boundedSemaphore(int permits)", "")),
      List.of(
          new Product("Lock", "MyProcessLock", ""),
          new Product("Semaphore", "MySemaphore", "int permits"))),
  PROCESS_QUEUE(
      Part.PROCESS_QUEUE,
      "Multiprocessing",
      List.of(new Maker("queue(int maxSize)", "new MyProcessQueue<>(maxSize)")),
      List.of(new Product("Queue", "MyProcessQueue", "int maxSize"))),
  PIPE(
      Part.PIPE,
      "Multiprocessing",
      List.of(
          new Maker("pipe(boolean duplex)", "new Pipe(new MyConnection(), new MyConnection())")),
      List.of(new Product("Connection", "MyConnection", ""))),
  POOL(
      Part.POOL,
      "Multiprocessing",
      List.of(
          new Maker("pool(PoolOptions options)", "new MyPool(options)"),
          new Maker("manager()", "new MyManager()")),
      List.of(
          new Product("Pool", "MyPool", "PoolOptions options"),
          new Product("AsyncResult", "MyAsyncResult", ""),
          new Product("Manager", "MyManager", ""))),
  PROGRAMS(
      Part.PROGRAMS,
      "Subprocess",
      List.of(
          new Maker("start(Command command)", "new MyProgram(command)"),
          new Maker("run(Command command)", "")),
      List.of(new Product("RunningProgram", "MyProgram", "Command command"))),
  THREAD_EXECUTOR(
      Part.THREAD_EXECUTOR,
      "Futures",
      List.of(
          new Maker("threadPool(int maxWorkers)", "new MyThreadPool(maxWorkers)"),
          new Maker("asCompleted(", ""),
          new Maker("await(", "")),
      List.of(
          new Product("Executor", "MyThreadPool", "int maxWorkers"),
          new Product("Future", "MyFuture", ""))),
  PROCESS_EXECUTOR(
      Part.PROCESS_EXECUTOR,
      "Futures",
      List.of(
          new Maker("processPool(int maxWorkers)", "new MyProcessPool(maxWorkers)"),
          new Maker("asCompleted(", ""),
          new Maker("await(", "")),
      List.of(
          new Product("Executor", "MyProcessPool", "int maxWorkers"),
          new Product("Future", "MyFuture", ""))),
  COROUTINES(
      Part.COROUTINES,
      "Coroutines",
      List.of(new Maker("coroutine(", "new MyCoroutine<>(body)")),
      List.of(new Product("Coroutine", "MyCoroutine", "Coroutine.Body<I, O, R> body")));

  /**
   * A method that makes something.
   *
   * @param call how its name and parameters begin
   * @param made what it returns; empty if that is left to the student
   */
  record Maker(String call, String made) {}

  /**
   * A class to write.
   *
   * @param type the interface that it implements
   * @param name its name
   * @param parameters those of its constructor; empty if it needs none
   */
  record Product(String type, String name, String parameters) {}

  private final Part part;
  private final String factory;
  private final List<Maker> makers;
  private final List<Product> products;

  Offer(Part part, String factory, List<Maker> makers, List<Product> products) {
    this.part = part;
    this.factory = factory;
    this.makers = makers;
    this.products = products;
  }

  /** What has to be written for this part. */
  static Offer of(Part part) {
    return Arrays.stream(values()).filter(offer -> offer.part == part).findFirst().orElseThrow();
  }

  /** The interface whose methods make things, such as {@code Threading}. */
  String factory() {
    return factory;
  }

  List<Maker> makers() {
    return makers;
  }

  List<Product> products() {
    return products;
  }
}
