package dev.lockstep.tasks;

import dev.lockstep.api.Arguments;
import dev.lockstep.api.CustomProcess;
import dev.lockstep.api.Multiprocessing;
import dev.lockstep.api.Queue;
import dev.lockstep.api.Thread;
import dev.lockstep.reference.Reference;

/** What children do in the notebook about processes. */
public final class ProcessTasks {

  /** A global variable: every process has one, and begins with 0 in it. */
  public static int greetings = 0;

  private ProcessTasks() {}

  /** Says hello. */
  public static void greet(String name) {
    greetings++;
    System.out.println("hello " + name + ", greeting number " + greetings);
  }

  /** Tells the number of the process that this runs in. */
  public static void tellPid(Queue<Long> pids) throws InterruptedException {
    pids.put(ProcessHandle.current().pid());
  }

  /** Tells the number of this process, then the number of its parent. */
  public static void tellPids(Queue<Long> pids) throws InterruptedException {
    tellPid(pids);
    pids.put(ProcessHandle.current().parent().orElseThrow().pid());
  }

  /** Waits until somebody puts something into the queue. */
  public static void await(Queue<String> gate) throws InterruptedException {
    gate.get();
  }

  /** Prints what it was called with. */
  public static void report(Arguments arguments) {
    System.out.println(arguments.positional() + " and " + arguments.named());
  }

  /** Ends its process with this code. */
  public static void exit(int code) {
    System.exit(code);
  }

  /** Starts a thread in its process, which prints the number. */
  public static void startThread(int number) throws InterruptedException {
    Thread thread =
        new Reference()
            .threading()
            .orElseThrow()
            .thread((Integer n) -> System.out.println("a thread in child " + n), number);
    thread.start();
    thread.join();
  }

  /** A process class of one's own. */
  public static final class Mail extends CustomProcess {

    private static final long serialVersionUID = 1;

    private final int number;

    /** A mail with a number. */
    public Mail(Multiprocessing processes, int number) {
      super(processes);
      this.number = number;
    }

    @Override
    public void run() {
      System.out.println("mail " + number + " sent");
    }
  }
}
