package dev.lockstep.witness.fork;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Experiments with the real {@code fork} of Linux. */
public final class RealFork {

  /** So many tries in a row are not spoilt by bad luck. */
  private static final int TRIES = 4;

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private RealFork() {}

  /** Whether there is a fork to be called here. */
  public static boolean isAvailable() {
    return System.getProperty("os.name").equals("Linux");
  }

  /**
   * What was seen.
   *
   * @param seen what
   * @param spoilt why tries before did not come to their end, if there were any
   */
  public record Tried<T>(T seen, List<String> spoilt) {

    /** In words, for people. */
    public String words() {
      return spoilt.isEmpty()
          ? "a real fork, seen at the first try"
          : "a real fork, seen at try %d; before: %s"
              .formatted(spoilt.size() + 1, String.join("; ", spoilt));
    }
  }

  /**
   * That a process came by a place in the program.
   *
   * @param pid which process
   * @param returned what its last call of fork gave it
   * @param parent whose child it is
   */
  public record Passage(int pid, int returned, int parent) {}

  /**
   * Who came by before the calls of fork and behind them, in this order.
   *
   * @param helper the process that called first
   */
  public record Passages(int helper, List<Passage> before, List<Passage> behind) {}

  /** The state of a process in {@code /proc}, such as Z, its parent, and its pages of memory. */
  public record Look(String state, int parent, long pages) {}

  /**
   * A child that ends and is not collected for some time.
   *
   * @param helper its parent
   * @param atGate how it looked while it waited to end, if it was there
   * @param ended how it looked when it had ended
   * @param takesSignals whether one could still send signals to it then
   * @param status the exit code that it left
   * @param collected how it looked when the parent had waited for it
   */
  public record Zombie(
      int helper,
      Optional<Look> atGate,
      Optional<Look> ended,
      boolean takesSignals,
      int status,
      Optional<Look> collected) {}

  /** Who answered a request, and whose child that is. */
  public record Answer(int pid, int parent) {}

  /** A child that has done its work, and has been collected. */
  public record Child(int pid) {}

  /**
   * What a server did.
   *
   * @param helper the process that listened
   * @param answers its answers
   * @param children the children that it forked
   */
  public record Service(int helper, List<Answer> answers, List<Child> children) {}

  /** One try. */
  private interface Experiment<T> {
    T run(Helper helper) throws SpoiltException, InterruptedException;
  }

  /** Calls fork so many times in a row. */
  public static Tried<Passages> passages(int calls) throws InterruptedException {
    return attempt(
        "returns",
        calls,
        helper -> {
          List<Passage> before = new ArrayList<>();
          List<Passage> behind = new ArrayList<>();
          Helper.Line line = helper.next();
          for (; !line.word().equals("status"); line = helper.next()) {
            (line.word().equals("before") ? before : behind).add(passage(line.numbers()));
          }
          expectGood(line.numbers().getFirst());
          helper.end();
          return new Passages((int) helper.pid(), List.copyOf(before), List.copyOf(behind));
        });
  }

  private static Passage passage(List<Integer> numbers) {
    return new Passage(numbers.get(0), numbers.get(1), numbers.get(2));
  }

  /** A child ends, and its parent does not wait for it until somebody has had a look. */
  public static Tried<Zombie> zombie() throws InterruptedException {
    return attempt(
        "zombie",
        1,
        helper -> {
          int child = helper.next("child").getFirst();
          Optional<Look> atGate = look(child);
          helper.goOn();
          helper.next("ended");
          Optional<Look> ended = look(child);
          boolean takesSignals = ProcessHandle.of(child).isPresent();
          helper.goOn();
          int status = helper.next("collected").getLast();
          Optional<Look> collected = look(child);
          helper.goOn();
          helper.end();
          return new Zombie((int) helper.pid(), atGate, ended, takesSignals, status, collected);
        });
  }

  /** A server that forks a child for each request answers so many. */
  public static Tried<Service> childPerRequest(int requests) throws InterruptedException {
    return attempt(
        "child-per-request",
        requests,
        helper -> {
          int port = helper.next("port").getFirst();
          List<Answer> answers = new ArrayList<>();
          List<Child> children = new ArrayList<>();
          for (int i = 0; i < requests; i++) {
            answers.add(ask(port));
            children.add(child(helper));
          }
          helper.end();
          return new Service((int) helper.pid(), List.copyOf(answers), List.copyOf(children));
        });
  }

  /** A server whose one spare child accepts and answers all of so many requests. */
  public static Tried<Service> spareChild(int requests) throws InterruptedException {
    return attempt(
        "spare-child",
        requests,
        helper -> {
          int port = helper.next("port").getFirst();
          List<Answer> answers = new ArrayList<>();
          for (int i = 0; i < requests; i++) {
            answers.add(ask(port));
          }
          List<Child> children = List.of(child(helper));
          helper.end();
          return new Service((int) helper.pid(), List.copyOf(answers), children);
        });
  }

  private static Child child(Helper helper) throws SpoiltException, InterruptedException {
    List<Integer> numbers = helper.next("child");
    expectGood(numbers.getLast());
    return new Child(numbers.getFirst());
  }

  /** An exit code says what a child could not do; a signal has a minus. */
  private static void expectGood(int status) throws SpoiltException {
    if (status != 0) {
      throw new SpoiltException("a child ended with status " + status);
    }
  }

  private static Answer ask(int port) throws SpoiltException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
            .timeout(PATIENCE)
            .build();
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      String[] words = client.send(request, HttpResponse.BodyHandlers.ofString()).body().split(" ");
      return new Answer(Integer.parseInt(words[0]), Integer.parseInt(words[1]));
    } catch (IOException e) {
      throw new SpoiltException("a request was not answered: " + e.getClass().getSimpleName());
    }
  }

  private static Optional<Look> look(int pid) {
    Path folder = Path.of("/proc", Integer.toString(pid));
    try {
      String stat = Files.readString(folder.resolve("stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      long pages = Long.parseLong(Files.readString(folder.resolve("statm")).split(" ")[0]);
      return Optional.of(new Look(fields[0], Integer.parseInt(fields[1]), pages));
    } catch (IOException e) { // it has gone
      return Optional.empty();
    }
  }

  private static <T> Tried<T> attempt(String name, int number, Experiment<T> experiment)
      throws InterruptedException {
    List<String> spoilt = new ArrayList<>();
    while (spoilt.size() < TRIES) {
      try (Helper helper = Helper.start(name, number)) {
        return new Tried<>(experiment.run(helper), List.copyOf(spoilt));
      } catch (SpoiltException e) {
        spoilt.add(String.valueOf(e.getMessage()));
      }
    }
    throw new IllegalStateException(
        "The helper JVM did not come to its end in %d tries: %s"
            .formatted(TRIES, String.join("; ", spoilt)));
  }
}
