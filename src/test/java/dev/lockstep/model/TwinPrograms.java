package dev.lockstep.model;

import dev.lockstep.model.Explorer.Outcome;
import dev.lockstep.witness.explore.AllOutcomes;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Small programs of the machine that exist in reality, too, by the same names. */
final class TwinPrograms {

  private static final int STATES = 60_000;

  private static final Map<String, String> SOURCES =
      Map.ofEntries(
          Map.entry("racing balance", balance(update(5), update(-5))),
          Map.entry(
              "racing balance, there and back",
              balance(update(5) + update(-5), update(8) + update(-8))),
          Map.entry("locked balance", balance(locked(update(5)), locked(update(-5)))),
          Map.entry("two locks, opposite orders", twoLocks("lock n\n lock m\n")),
          Map.entry("two locks, same order", twoLocks("lock m\n lock n\n")),
          Map.entry("bounded queue", boundedQueue()),
          Map.entry("three senders, one pipe", threeSenders()),
          Map.entry("write, then read the other's", writeThenRead()),
          Map.entry("fork", "fork\n jump-if-zero c\n print parent\n exit 0\nc:\n print child\n"),
          Map.entry("fork, twice in a row", forkTwice()));

  private TwinPrograms() {}

  /** How a program can end, and how many states it took to find that out. */
  record Found(Set<String> outcomes, int states) {}

  /** All outcomes of the program on this machine. */
  static Found explore(String name, Function<Settings, Kernel> machine) {
    Settings settings = Settings.SIMPLE.buffer(1);
    Kernel kernel = machine.apply(settings).boot(Program.of(name, SOURCES.get(name)));
    Explorer.Result result = Explorer.explore(kernel, STATES);
    if (!result.complete()) {
      throw new IllegalStateException(name + " has more than " + STATES + " states");
    }
    Set<String> outcomes = new TreeSet<>();
    result.outcomes().keySet().forEach(outcome -> outcomes.add(words(outcome)));
    return new Found(outcomes, result.states());
  }

  private static String words(Outcome outcome) {
    if (outcome.deadlocked()) {
      return AllOutcomes.DEADLOCK;
    }
    return outcome.output().isEmpty() ? "nothing" : String.join(" ", outcome.output());
  }

  private static String update(int amount) {
    return "load balance\n add " + amount + "\n store balance\n";
  }

  private static String locked(String section) {
    return "lock m\n" + section + "unlock m\n";
  }

  private static String twoThreads(String data, String first, String second, String after) {
    return data
        + "thread first\n push\n thread second\n join\n pop\n join\n"
        + after
        + "exit 0\nfirst:\n"
        + first
        + "end\nsecond:\n"
        + second
        + "end\n";
  }

  private static String balance(String first, String second) {
    return twoThreads("data balance 0\n", first, second, "load balance\n print {}\n");
  }

  private static String twoLocks(String second) {
    String release = "unlock m\n unlock n\n";
    return twoThreads("", "lock m\n lock n\n" + release, second + release, "print both done\n");
  }

  private static String writeThenRead() {
    return twoThreads(
        "data ones 0\n data others 0\n data read 0\n data other-read 0\n",
        "set 1\n store ones\n load others\n store read\n",
        "set 1\n store others\n load ones\n store other-read\n",
        "load read\n print {}\n load other-read\n print {}\n");
  }

  /** A queue of one place between threads; A puts two items and B one. */
  private static String boundedQueue() {
    String take =
        """
        read queue
        add -1
        jump-if-zero a1-%1$d
        add -1
        jump-if-zero a2-%1$d
        print B
        jump taken-%1$d
        a1-%1$d:
        print A1
        jump taken-%1$d
        a2-%1$d:
        print A2
        taken-%1$d:
        """;
    return "pipe queue\n thread a\n thread b\n"
        + take.formatted(1)
        + take.formatted(2)
        + take.formatted(3)
        + "exit 0\na:\n set 1\n write queue\n set 2\n write queue\n end\n"
        + "b:\n set 3\n write queue\n end\n";
  }

  /** Three children send, and their parent receives. */
  private static String threeSenders() {
    StringBuilder start = new StringBuilder("pipe p\n");
    StringBuilder senders = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      start.append("fork\n jump-if-zero sender").append(i).append('\n');
      senders
          .append("sender")
          .append(i)
          .append(":\n set ")
          .append(i)
          .append("\n write p\n exit 0\n");
    }
    return start + "read p\n print {}\n".repeat(3) + "exit 0\n" + senders;
  }

  /** Who comes by behind two calls: the parent, its two children, and a child of the first. */
  private static String forkTwice() {
    return """
    data first 0
    fork
    store first
    fork
    jump-if-zero got-zero
    load first
    jump-if-zero first-child
    print parent
    exit 0
    first-child:
    print first-child
    exit 0
    got-zero:
    load first
    jump-if-zero grandchild
    print second-child
    exit 0
    grandchild:
    print grandchild
    """;
  }
}
