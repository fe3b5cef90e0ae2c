package dev.lockstep.api;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The base of a process class of one's own (PROC-04): extend it and override {@link #run}.
 *
 * <pre>{@code
 * class Mail extends CustomProcess {
 *   private final int number;
 *
 *   Mail(Multiprocessing processes, int number) {
 *     super(processes);
 *     this.number = number;
 *   }
 *
 *   public void run() {
 *     System.out.println("mail " + number + " from " + name());
 *   }
 * }
 * }</pre>
 *
 * <p>In Python one extends {@code Process} itself. Here {@code Process} is an interface with
 * several implementations, so the object forwards to one of them. Its fields travel to the child by
 * value, as in Python under spawn; the constructor does not run again there.
 */
public abstract class CustomProcess extends ForwardingProcess {

  private static final long serialVersionUID = 1;

  /** A process whose child executes {@link #run}. */
  @SuppressWarnings("this-escape") // only kept, and not used before start
  protected CustomProcess(Multiprocessing processes) {
    this(processes, new Run());
  }

  private CustomProcess(Multiprocessing processes, Run target) {
    super(processes.process(TaskOptions.of(target)));
    target.process = this;
  }

  /** What the child executes. */
  @Override
  public abstract void run() throws Exception;

  private static final class Run implements Target {

    private static final long serialVersionUID = 1;

    private @Nullable CustomProcess process;

    @Override
    public void call(Arguments arguments) throws Exception {
      Objects.requireNonNull(process).run();
    }
  }
}
