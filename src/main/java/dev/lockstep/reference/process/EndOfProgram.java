package dev.lockstep.reference.process;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * What happens to the children when this program ends: daemons are ended, the others are waited for
 * (DAEM-02, DAEM-05). A program that a signal ends waits for nobody and ends them all, also if the
 * signal comes while it waits.
 *
 * <p>If the program is killed outright, nothing of this runs; the children see to it themselves
 * ({@link ParentWatch}).
 */
public final class EndOfProgram {

  /** How long children may take to obey, before they are ended by force. */
  private static final Duration GRACE = Duration.ofSeconds(2);

  /** How often a program that waits looks whether a signal has come, or a task has called exit. */
  private static final Duration GLANCE = Duration.ofMillis(50);

  private record Child(ChildJvm jvm, boolean daemon) {}

  private static final Set<Child> CHILDREN = new HashSet<>();
  private static final Set<Runnable> FIRST = ConcurrentHashMap.newKeySet();
  private static final Set<BooleanSupplier> REASONS_NOT_TO_WAIT = ConcurrentHashMap.newKeySet();
  private static boolean begun;

  static {
    try {
      Runtime.getRuntime().addShutdownHook(new Thread(EndOfProgram::run, "lockstep-end"));
    } catch (IllegalStateException e) {
      begun = true; // the first child of this program comes too late
    }
  }

  private EndOfProgram() {}

  /**
   * Has something done first, if the program ends by itself.
   *
   * @return takes that back
   */
  public static Runnable first(Runnable action) {
    FIRST.add(action);
    return () -> FIRST.remove(action);
  }

  /** Has nobody wait for what is to be done first, once this is so. */
  public static void doNotWaitIf(BooleanSupplier reason) {
    REASONS_NOT_TO_WAIT.add(reason);
  }

  /** Whether it is too late to start a child. */
  public static synchronized boolean hasBegun() {
    return begun;
  }

  /** Takes charge of a child, and says whether that was still possible. */
  static synchronized boolean awaitOrEnd(ChildJvm jvm, boolean daemon) {
    if (begun) {
      return false;
    }
    Child child = new Child(jvm, daemon);
    CHILDREN.add(child);
    jvm.exited().thenRun(() -> forget(child));
    return true;
  }

  private static synchronized void forget(Child child) {
    CHILDREN.remove(child);
  }

  private static synchronized List<Child> begin() {
    begun = true;
    return List.copyOf(CHILDREN);
  }

  private static void run() {
    if (!Signals.endThisJvm()) {
      doFirst();
    }
    List<Child> children = begin();
    boolean bySignal = Signals.endThisJvm();
    end(children.stream().filter(child -> bySignal || child.daemon).map(Child::jvm).toList());
    await(children.stream().map(Child::jvm).toList());
  }

  private static void doFirst() {
    CompletableFuture<Void> done =
        CompletableFuture.allOf(
                FIRST.stream().map(CompletableFuture::runAsync).toArray(CompletableFuture[]::new))
            .exceptionally(e -> null);
    while (!completes(done, GLANCE)) {
      if (Signals.endThisJvm()
          || REASONS_NOT_TO_WAIT.stream().anyMatch(BooleanSupplier::getAsBoolean)) {
        return;
      }
    }
  }

  private static void end(List<ChildJvm> children) {
    CompletableFuture<Void> all = exited(children);
    children.forEach(ChildJvm::terminate);
    if (!completes(all, GRACE)) {
      children.forEach(ChildJvm::kill);
    }
    all.join();
  }

  private static void await(List<ChildJvm> children) {
    CompletableFuture<Void> all = exited(children);
    while (!completes(all, GLANCE)) {
      if (Signals.endThisJvm()) {
        end(children);
      }
    }
  }

  private static CompletableFuture<Void> exited(List<ChildJvm> children) {
    return CompletableFuture.allOf(
        children.stream().map(ChildJvm::exited).toArray(CompletableFuture[]::new));
  }

  private static boolean completes(CompletableFuture<Void> future, Duration within) {
    future.copy().completeOnTimeout(null, within.toMillis(), TimeUnit.MILLISECONDS).join();
    return future.isDone();
  }
}
