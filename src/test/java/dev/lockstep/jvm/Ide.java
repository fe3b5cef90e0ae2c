package dev.lockstep.jvm;

import java.io.IOException;

/** Stands for a development environment: a program of which somebody starts another program. */
final class Ide {

  private Ide() {}

  public static void main(String[] command) throws IOException, InterruptedException {
    ProcessHandle self = ProcessHandle.current();
    System.out.println("ide " + self.pid() + " parent " + parentOf(self));
    new ProcessBuilder(command).inheritIO().start().waitFor();
  }

  private static long parentOf(ProcessHandle process) {
    return process.parent().map(ProcessHandle::pid).orElse(-1L);
  }

  /** The program that is started. */
  static final class Program {

    private Program() {}

    public static void main(String[] none) {
      ProcessHandle self = ProcessHandle.current();
      System.out.println("program " + self.pid() + " parent " + parentOf(self));
    }
  }
}
