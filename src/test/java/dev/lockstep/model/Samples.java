package dev.lockstep.model;

/** Small programs that several tests use. */
final class Samples {

  /**
   * A bank account in memory, and a main thread that prints the balance when both workers ended.
   */
  private static final String ACCOUNT =
      """
      data balance 0
      thread worker
      push
      thread worker
      join
      pop
      join
      load balance
      print {}
      exit 0
      worker:
      """;

  private static final String UPDATE = "load balance\n add 1\n store balance\n";

  private Samples() {}

  /** Two threads that update the balance, each so many times, without a lock. */
  static Program racingBalance(int updates) {
    return Program.of("racing balance", ACCOUNT + UPDATE.repeat(updates) + "end");
  }

  /** The same with a lock. */
  static Program lockedBalance(int updates) {
    return Program.of(
        "locked balance", ACCOUNT + ("lock m\n" + UPDATE + "unlock m\n").repeat(updates) + "end");
  }

  /** The same with coroutines of one thread; each passes on after this part of its update. */
  static Program coroutineBalance(int updates, String afterLoad, String afterStore) {
    String update = "load balance\n" + afterLoad + "add 1\n store balance\n" + afterStore;
    return Program.of(
        "coroutine balance",
        "data balance 0\n spawn worker\n spawn worker\n gather\n load balance\n print {}\n exit 0\n"
            + "worker:\n"
            + update.repeat(updates)
            + "finish");
  }

  /** So many philosophers, each of whom takes the left fork and then the right one. */
  static Program philosophers(int n) {
    StringBuilder threads = new StringBuilder();
    for (int left = 0; left < n; left++) {
      int right = (left + 1) % n;
      threads.append(
          """
          philosopher%1$d:
          lock fork%1$d
          lock fork%2$d
          unlock fork%2$d
          unlock fork%1$d
          end
          """
              .formatted(left, right));
    }
    StringBuilder main = new StringBuilder();
    for (int i = 0; i < n; i++) {
      main.append("thread philosopher").append(i).append("\n push\n");
    }
    String end = "pop\n join\n".repeat(n) + "print all have eaten\n exit 0\n";
    return Program.of("philosophers", main + end + threads);
  }

  /** Threads that all do the same, and a main thread that waits for them. */
  static Program threads(String name, int threads, String work) {
    return Program.of(
        name,
        "thread t\n push\n".repeat(threads)
            + "pop\n join\n".repeat(threads)
            + "exit 0\nt:\n"
            + work
            + "end");
  }

  /** Children that all do the same, and a parent that waits for them. */
  static Program children(String name, int children, String work) {
    return Program.of(
        name,
        "data s 0\n"
            + "fork\n jump-if-zero c\n".repeat(children)
            + "wait s\n".repeat(children)
            + "exit 0\nc:\n"
            + work);
  }
}
