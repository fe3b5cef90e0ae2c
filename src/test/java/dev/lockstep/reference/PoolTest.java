package dev.lockstep.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.lockstep.api.Arguments;
import dev.lockstep.api.AsyncResult;
import dev.lockstep.api.Call;
import dev.lockstep.api.ConnectionException;
import dev.lockstep.api.Executor;
import dev.lockstep.api.ForwardingMultiprocessing;
import dev.lockstep.api.ForwardingProcess;
import dev.lockstep.api.Future;
import dev.lockstep.api.Futures;
import dev.lockstep.api.Manager;
import dev.lockstep.api.Multiprocessing;
import dev.lockstep.api.Pool;
import dev.lockstep.api.PoolOptions;
import dev.lockstep.api.Process;
import dev.lockstep.api.Queue;
import dev.lockstep.api.RemoteStackTrace;
import dev.lockstep.api.SerializationException;
import dev.lockstep.api.StartException;
import dev.lockstep.api.Target;
import dev.lockstep.api.TaskFailedException;
import dev.lockstep.api.TaskOptions;
import dev.lockstep.api.WorkerDiedException;
import dev.lockstep.reference.calls.Waits;
import dev.lockstep.reference.executor.Executors;
import dev.lockstep.reference.memory.Futex;
import dev.lockstep.reference.memory.MessageQueue;
import dev.lockstep.reference.pool.ProcessPool;
import dev.lockstep.reference.values.StaticMethod;
import dev.lockstep.rules.Scene;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a pool, a manager and an executor of the reference do beyond what the rules ask. */
@Timeout(60)
class PoolTest {

  private final Multiprocessing processes = new Reference().multiprocessing().orElseThrow();

  private static int increment(int number) {
    return number + 1;
  }

  private static int divide(int number) {
    return 12 / number;
  }

  private static void failing() {
    throw new IllegalStateException("no tools");
  }

  private static void exiting() {
    System.exit(0);
  }

  @Test
  void isBrokenIfItsInitializerFails() throws Exception {
    Pool pool = processes.pool(PoolOptions.DEFAULT.processes(1).initializer(PoolTest::failing));
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> pool.apply(PoolTest::increment, 1))
          .isInstanceOf(WorkerDiedException.class)
          .hasMessageContaining("initializer")
          .hasMessageContaining("no tools");
    }
    pool.close();
    pool.join();
  }

  @Test
  void isBrokenIfItsWorkersEndBeforeTheyBegin() {
    PoolOptions options = PoolOptions.DEFAULT.processes(1).initializer(PoolTest::exiting);
    try (Pool pool = processes.pool(options)) {
      assertThatThrownBy(() -> pool.apply(PoolTest::increment, 1))
          .isInstanceOf(WorkerDiedException.class)
          .hasMessageContaining("before they have begun");
    }
  }

  @Test
  void goesOnBehindAFailureInImap() {
    try (Pool pool = processes.pool(1)) {
      Iterator<Integer> results = pool.imap(PoolTest::divide, List.of(1, 0, 3));
      assertThat(results.next()).isEqualTo(12);
      assertThatThrownBy(results::next).isInstanceOf(ArithmeticException.class);
      assertThat(results.next()).isEqualTo(4);
      assertThat(results.hasNext()).isFalse();
      assertThatThrownBy(results::next).isInstanceOf(NoSuchElementException.class);
    }
  }

  /** So many items that they seem endless; behind the first one comes a gate. */
  private static final class ManyItems implements Iterable<Integer> {

    private static final int MANY = 1000;

    private final CountDownLatch gate = new CountDownLatch(1);
    private final CompletableFuture<Thread> taker = new CompletableFuture<>();
    private volatile int taken;

    @Override
    public Iterator<Integer> iterator() {
      taker.complete(Thread.currentThread());
      return IntStream.rangeClosed(1, MANY).boxed().peek(this::take).iterator();
    }

    private void take(int item) {
      if (item > 1) {
        Waits.uninterruptibly(gate::await);
      }
      taken = item;
    }

    void openTheGate() throws InterruptedException {
      gate.countDown();
      assertThat(taker.join().join(Duration.ofSeconds(10))).as("whether the taker ends").isTrue();
      assertThat(taken).as("how many items were taken").isLessThan(MANY);
    }
  }

  @Test
  void takesNoMoreItemsOnceItIsTerminated() throws InterruptedException {
    ManyItems ordered = new ManyItems();
    ManyItems unordered = new ManyItems();
    try (Pool pool = processes.pool(1)) {
      assertThat(pool.imap(PoolTest::increment, ordered).next()).isEqualTo(2);
      assertThat(pool.imapUnordered(PoolTest::increment, unordered).next()).isEqualTo(2);
      pool.terminate();
      ordered.openTheGate();
      unordered.openTheGate();
    }
  }

  @Test
  void takesNoMoreItemsOnceItIsBroken() throws InterruptedException {
    ManyItems items = new ManyItems();
    try (Pool pool =
        processes.pool(PoolOptions.DEFAULT.processes(1).initializer(PoolTest::failing))) {
      Iterator<Integer> results = pool.imap(PoolTest::increment, items);
      assertThatThrownBy(results::next).isInstanceOf(WorkerDiedException.class);
      items.openTheGate();
    }
  }

  private static int recursing(int depth) {
    return recursing(depth + 1) + 1;
  }

  private static int throwingWhatCannotTravel(int ignored) throws Exception {
    throw new Exception("with luggage") {
      private static final long serialVersionUID = 1;

      @SuppressWarnings({"serial", "unused"})
      private final Object luggage = new Object();
    };
  }

  @Test
  void bringsEveryKindOfExceptionBack() {
    try (Pool pool = processes.pool(1)) {
      assertThatThrownBy(() -> pool.apply(PoolTest::recursing, 0))
          .isInstanceOf(StackOverflowError.class)
          .hasRootCauseInstanceOf(RemoteStackTrace.class);
      assertThatThrownBy(() -> pool.apply(PoolTest::throwingWhatCannotTravel, 0))
          .isInstanceOf(TaskFailedException.class)
          .hasMessageContaining("with luggage")
          .hasRootCauseInstanceOf(RemoteStackTrace.class);
    }
  }

  /** What a method can throw only behind the compiler's back. */
  private static final class Odd extends Throwable {
    private static final long serialVersionUID = 1;

    private Odd() {
      super("neither an exception nor an error");
    }
  }

  private static int throwingOddly(int ignored) {
    throw PoolTest.<RuntimeException>unchecked(new Odd());
  }

  private static void throwingOddly() {
    throwingOddly(0);
  }

  @SuppressWarnings("unchecked") // it is not, which is the point
  private static <T extends Throwable> T unchecked(Throwable thrown) throws T {
    throw (T) thrown;
  }

  private static int throwingAWrapper(int ignored) throws Exception {
    throw new InvocationTargetException(new Odd());
  }

  @Test
  void bringsWhatIsNeitherAnExceptionNorAnErrorBackAsItself() throws InterruptedException {
    try (Executor executor = new Reference().futures().orElseThrow().processPool(1)) {
      assertThat(executor.submit(PoolTest::throwingOddly, 0).exception()).isInstanceOf(Odd.class);
      assertThat(executor.submit(PoolTest::throwingAWrapper, 0).exception())
          .isInstanceOf(InvocationTargetException.class)
          .cause()
          .isInstanceOf(Odd.class);
    }
    Target.Of0 target = PoolTest::throwingOddly;
    assertThatThrownBy(() -> StaticMethod.behind(target).call(Arguments.of()))
        .as("what ends a process")
        .isInstanceOf(Odd.class);
  }

  private static int beHeld(String folder) {
    Scene scene = new Scene(folder);
    scene.note("begun");
    scene.await("end");
    return 0;
  }

  @Test
  void goesOnIfItsCallerIsInterrupted(@TempDir Path folder) throws Exception {
    Scene scene = new Scene(folder.toString());
    try (Pool pool = processes.pool(1)) {
      FutureTask<Integer> call =
          new FutureTask<>(() -> pool.apply(PoolTest::beHeld, folder.toString()));
      Thread caller = Thread.ofPlatform().start(call);
      await().until(() -> scene.noted("begun"));
      caller.interrupt();
      assertThatThrownBy(call::get).hasCauseInstanceOf(InterruptedException.class);
      scene.open("end");
      assertThat(pool.apply(PoolTest::increment, 2)).isEqualTo(3);
    }
  }

  /** Processes that keep what each was to be made of. */
  private static final class Recording extends ForwardingMultiprocessing {

    private final List<TaskOptions> made = new CopyOnWriteArrayList<>();

    Recording(Multiprocessing processes) {
      super(processes);
    }

    @Override
    public Process process(TaskOptions options) {
      made.add(options);
      return super.process(options);
    }
  }

  /** A lock of the queue of replies, held by a reader, keeps the caller from its reply. */
  @Test
  void believesWhatAWorkerSaidBeforeItDied() throws Exception {
    Recording recording = new Recording(processes);
    Pool pool = new ProcessPool(recording, new Futex(), PoolOptions.DEFAULT.processes(1));
    MessageQueue replies =
        MessageQueue.open(recording.made.getFirst().arguments().get("direct replies"));
    CountDownLatch reading = new CountDownLatch(1);
    CountDownLatch gate = new CountDownLatch(1);
    replies.put(new byte[0]);
    Thread reader =
        Thread.ofPlatform()
            .start(() ->
                Waits.interruptibly(() ->
                    replies.get(message -> {
                      reading.countDown();
                      Waits.uninterruptibly(gate::await);
                      return message;
                    })));
    reading.await();
    FutureTask<Integer> call = new FutureTask<>(() -> pool.apply(PoolTest::increment, 1));
    Thread.ofPlatform().start(call);
    await().until(() -> replies.size() == 2); // the worker has replied
    recording.activeChildren().forEach(Process::kill);
    await().until(() -> replies.size() == 3); // its end was noticed
    gate.countDown();
    reader.join();
    assertThat(call.get()).isEqualTo(2);
    assertThat(pool.apply(PoolTest::increment, 2)).as("by another worker").isEqualTo(3);
    pool.terminate();
  }

  private static void usePool(Queue<Object> results) throws Exception {
    Multiprocessing inChild = new Reference().multiprocessing().orElseThrow();
    try (Pool pool = inChild.pool(2)) {
      results.put(List.copyOf(pool.map(PoolTest::increment, List.of(1, 2, 3))));
    }
  }

  @Test
  void worksInAChild() throws Exception {
    Queue<Object> results = processes.queue();
    Process child = processes.process(PoolTest::usePool, results);
    child.start();
    assertThat(results.get()).isEqualTo(List.of(2, 3, 4));
    child.join();
    assertThat(child.exitCode()).hasValue(0);
  }

  private static int addTo(List<Integer> list, Map<String, Integer> map) {
    list.add(1);
    map.put("one", 1);
    return list.size();
  }

  @Test
  void sharesAManagersListAndMap() throws Exception {
    try (Manager manager = processes.manager();
        Pool pool = processes.pool(1)) {
      List<Integer> list = manager.list();
      Map<String, Integer> map = manager.map();
      list.add(0);
      assertThat(pool.apply(Call.of(PoolTest::addTo, list, map))).isEqualTo(2);
      assertThat(list).containsExactly(0, 1);
      assertThat(map).containsExactly(Map.entry("one", 1));
      assertThatThrownBy(() -> list.get(9))
          .isInstanceOf(IndexOutOfBoundsException.class)
          .hasRootCauseInstanceOf(RemoteStackTrace.class);
    }
  }

  @Test
  void tellsWhoWaitsForAManagerThatWasClosed() throws Exception {
    Manager manager = processes.manager();
    Queue<Integer> queue = manager.queue();
    AsyncResult<Integer> result;
    try (Pool pool = processes.pool(1)) {
      result = pool.applyAsync(Call.of(PoolTest::take, queue));
      manager.close();
      assertThatThrownBy(result::get).isInstanceOf(ConnectionException.class);
    }
    assertThatThrownBy(queue::size).isInstanceOf(ConnectionException.class);
  }

  private static int take(Queue<Integer> queue) throws InterruptedException {
    return queue.get();
  }

  /** A program whose main method ends before its tasks do. */
  static final class Program {

    private Program() {}

    /** Takes the folder of a scene. */
    public static void main(String[] args) {
      Futures futures = new Reference().futures().orElseThrow();
      for (Executor executor : List.of(futures.threadPool(1), futures.processPool(1))) {
        executor.submit(Call.of(Program::say, args[0], "first"));
        executor.submit(Call.of(Program::say, args[0], "second"));
      }
      System.out.println("main ends");
    }

    private static int say(String folder, String word) {
      new Scene(folder).await("main has ended");
      System.out.println(word);
      return 0;
    }
  }

  @Test
  void doesAllTasksBeforeTheProgramEnds(@TempDir Path folder)
      throws IOException, InterruptedException {
    var program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Program.class.getName(),
                folder.toString())
            .start();
    try (BufferedReader output = program.inputReader(StandardCharsets.UTF_8)) {
      assertThat(output.readLine()).isEqualTo("main ends");
      new Scene(folder.toString()).open("main has ended");
      assertThat(output.lines()).containsExactlyInAnyOrder("first", "first", "second", "second");
    }
    assertThat(program.waitFor()).isZero();
  }

  /** A program with a task that calls exit, while another one waits behind it. */
  static final class ExitingProgram {

    private ExitingProgram() {}

    /** Takes whether the main method waits for the task. */
    public static void main(String[] args) throws Exception {
      Executor executor = new Reference().futures().orElseThrow().threadPool(1);
      Future<Integer> exiting = executor.submit(PoolTest::exit, 3);
      executor.submit(PoolTest::exit, 4);
      if (args[0].equals("waits")) {
        exiting.result();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"waits", "returns"})
  void endsTheProgramIfATaskCallsExit(String main) throws IOException, InterruptedException {
    var program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                ExitingProgram.class.getName(),
                main)
            .start();
    boolean ended = program.waitFor(10, TimeUnit.SECONDS);
    program.destroyForcibly();
    assertThat(ended).as("whether the program ended").isTrue();
    if (main.equals("waits")) { // else it may have begun to end before the task
      assertThat(program.exitValue()).as("exit code").isEqualTo(3);
    }
  }

  /** Processes that cannot be started until it is said that they can. */
  private static final class WithoutAJvm extends ForwardingMultiprocessing {

    private boolean canStart;

    WithoutAJvm(Multiprocessing processes) {
      super(processes);
    }

    @Override
    public Process process(TaskOptions options) {
      return canStart ? super.process(options) : new Unstartable(super.process(options));
    }
  }

  private static final class Unstartable extends ForwardingProcess {

    private static final long serialVersionUID = 1;

    Unstartable(Process process) {
      super(process);
    }

    @Override
    public void start() {
      throw new StartException("no JVM, says a test");
    }
  }

  private static int note(String folder, String line) {
    new Scene(folder).note(line);
    return 0;
  }

  @Test
  void neverDoesWhatWasRefused(@TempDir Path folder) throws Exception {
    WithoutAJvm processes = new WithoutAJvm(this.processes);
    try (Executor executor = new Executors(processes, new Futex()).processPool(1)) {
      assertThatThrownBy(
              () -> executor.submit(Call.of(PoolTest::note, folder.toString(), "refused")))
          .isInstanceOf(StartException.class);
      processes.canStart = true;
      executor.submit(Call.of(PoolTest::note, folder.toString(), "accepted")).result();
    }
    assertThat(new Scene(folder.toString()).notes()).containsExactly("accepted");
  }

  private static int exit(int code) {
    System.exit(code);
    return code;
  }

  /** The end of a worker may be noticed while its reply is awaited. */
  @Test
  void outlivesTheDeathOfManyWorkers() throws Exception {
    try (Pool pool = processes.pool(2)) {
      for (int i = 0; i < 12; i++) {
        AsyncResult<Integer> lost = pool.applyAsync(PoolTest::exit, 3);
        assertThatThrownBy(lost::get).isInstanceOf(WorkerDiedException.class);
      }
      assertThat(pool.map(PoolTest::increment, List.of(1, 2))).containsExactly(2, 3);
    }
  }

  /** An object of the user's that leaves the thread interrupted that calls it. */
  private static final class Restless implements Runnable {
    @Override
    public void run() {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aManagersServerForgetsAnInterrupt() {
    try (Manager manager = processes.manager()) {
      Runnable restless = manager.create(Runnable.class, Restless::new);
      restless.run();
      restless.run();
    }
  }

  /** An object of the user's that refuses to be written. */
  private static final class Stubborn implements Serializable {
    private static final long serialVersionUID = 1;

    private void writeObject(ObjectOutputStream out) {
      throw new IllegalArgumentException("not me");
    }
  }

  @Test
  void whatRefusesToBeWrittenIsTheCallersError() {
    Queue<Object> queue = processes.queue();
    assertThatThrownBy(() -> queue.putNoWait(new Stubborn()))
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining("not me");
    assertThat(queue.isEmpty()).isTrue();
  }

  /** A Path has Paths for elements, without an end. */
  private record Parcel(Path where, Thread who) implements Serializable {}

  @Test
  void whatCannotBeWrittenIsNamedAlsoBehindAnEndlessObject() {
    Queue<Object> queue = processes.queue();
    assertThatThrownBy(() -> queue.putNoWait(new Parcel(Path.of("x"), new Thread())))
        .isInstanceOf(SerializationException.class);
  }
}
