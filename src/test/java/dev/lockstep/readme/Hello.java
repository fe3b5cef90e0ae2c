package dev.lockstep.readme;

import dev.lockstep.api.Multiprocessing;
import dev.lockstep.api.Process;
import dev.lockstep.reference.Reference;

public class Hello {

  static int greetings = 0;

  static void greet(String name) {
    greetings++;
    System.out.println("hello " + name + ", greeting number " + greetings);
  }

  public static void main(String[] args) throws InterruptedException {
    Multiprocessing processes = new Reference().multiprocessing().orElseThrow();
    Process child = processes.process(Hello::greet, "ada");
    child.start();
    child.join();
    System.out.println(child.name() + " ended with exit code " + child.exitCode().getAsInt());
    System.out.println("greetings counted in the parent: " + greetings);
  }
}
