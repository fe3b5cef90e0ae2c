package dev.lockstep.witness.explore;

import dev.lockstep.api.Implementation;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.reflect.Constructor;

/** The other JVM: reads orders from its standard input, and writes what it has found. */
final class ExplorerMain {

  private ExplorerMain() {}

  public static void main(String... args) throws IOException, ClassNotFoundException {
    ProcessHandle.current()
        .parent()
        .ifPresent(parent -> parent.onExit().thenRun(() -> Runtime.getRuntime().halt(1)));
    Engine engine = Engine.named(args[0]);
    ObjectOutputStream answers = new ObjectOutputStream(new FileOutputStream(FileDescriptor.out));
    System.setOut(System.err); // what a program prints is no answer
    answers.flush();
    try (ObjectInputStream orders = new ObjectInputStream(System.in)) {
      while (true) {
        answers.writeObject(explore(engine, (Order) orders.readObject()));
        answers.flush();
      }
    } catch (EOFException e) {
      // Nobody asks any more.
    }
    Runtime.getRuntime().halt(0); // threads that got stuck are still there
  }

  private static Exploration explore(Engine engine, Order order) {
    try {
      Program program = (Program) make(order.program());
      Implementation subject = (Implementation) make(order.subject());
      return engine.explore(new Harness(program, subject), order.executions());
    } catch (Throwable e) { // an engine may fail in any way, and it says so
      return new Exploration.Inconclusive("the engine failed: " + e);
    }
  }

  private static Object make(String className) throws ReflectiveOperationException {
    Constructor<?> constructor = Class.forName(className).getDeclaredConstructor();
    constructor.setAccessible(true);
    return constructor.newInstance();
  }
}
