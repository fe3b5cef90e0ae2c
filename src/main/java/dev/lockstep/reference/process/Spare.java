package dev.lockstep.reference.process;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one JVM started ahead, from the first start on; when it is taken, the next one is started
 * in the background. There is one spare for a program, however many ask for it.
 */
public final class Spare implements StartMethod {

  /** A JVM's start keeps all cores busy, so the child that took the spare gets a lead. */
  private static final Executor LATER =
      CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS);

  /** The spare that all share. */
  public static final Spare OF_THIS_PROGRAM = new Spare();

  private @Nullable ChildJvm spare;

  private Spare() {}

  @Override
  public synchronized ChildJvm take(Life life) throws IOException {
    ChildJvm taken = spare;
    spare = null;
    LATER.execute(this::refill);
    return taken != null && taken.isAlive() ? taken : ChildJvm.launch(life);
  }

  private synchronized void refill() {
    if (spare != null) {
      return;
    }
    try {
      ChildJvm next = ChildJvm.launch(Life.LONG); // nobody waits for it
      next.rehearse();
      spare = next;
    } catch (IOException e) {
      spare = null; // the next start makes its own JVM, and reports what is wrong
    }
  }
}
