package dev.lockstep.reference;

import dev.lockstep.api.Multiprocessing;
import dev.lockstep.api.StartException;
import dev.lockstep.api.TaskOptions;
import dev.lockstep.reference.process.EndOfProgram;
import dev.lockstep.rules.Scene;

/**
 * A program with children and a grandchild, which ends in the way that it is told: what {@link
 * NothingLeftBehindIT} looks at from outside.
 *
 * <p>Its arguments: the folder of the scene, how children are started, and how it ends.
 */
final class FamilyProgram {

  /** How a program can end. */
  enum Ending {
    RETURN,
    EXCEPTION,
    EXIT,
    HALT,
    HALT_WHILE_CHILDREN_BOOT,
    RETURN_WITH_A_DEAF_DAEMON,
    START_WHEN_IT_ENDS,
    START_THE_FIRST_WHEN_IT_ENDS,
    BY_SIGNAL
  }

  private FamilyProgram() {}

  static Multiprocessing processes(String startMethod) {
    Reference reference = startMethod.equals("spare") ? new ReferenceWithSpare() : new Reference();
    return reference.multiprocessing().orElseThrow();
  }

  /** Takes the folder of the scene, {@code spawn} or {@code spare}, and an {@link Ending}. */
  public static void main(String[] args) {
    Scene scene = new Scene(args[0]);
    switch (Ending.valueOf(args[2])) {
      case RETURN -> haveFamily(scene, args[1]);
      case EXCEPTION -> {
        haveFamily(scene, args[1]);
        throw new IllegalStateException("thrown by a test, to see how a program ends that throws");
      }
      case EXIT -> {
        haveFamily(scene, args[1]);
        System.exit(7);
      }
      case HALT -> {
        haveFamily(scene, args[1]);
        Runtime.getRuntime().halt(7);
      }
      case HALT_WHILE_CHILDREN_BOOT -> {
        startFamily(scene.folder(), args[1]);
        Runtime.getRuntime().halt(7);
      }
      case RETURN_WITH_A_DEAF_DAEMON -> {
        var deaf = TaskOptions.of(FamilyProgram::deaf, scene.folder()).daemon(true);
        processes(args[1]).process(deaf).start();
        scene.await("end");
      }
      case START_WHEN_IT_ENDS -> {
        startAtTheEnd(scene, args[1]);
        haveFamily(scene, args[1]);
      }
      case START_THE_FIRST_WHEN_IT_ENDS -> startAtTheEnd(scene, args[1]);
      case BY_SIGNAL -> {
        haveFamily(scene, args[1]);
        scene.await("never");
      }
    }
  }

  private static void haveFamily(Scene scene, String startMethod) {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> scene.note("ending")));
    startFamily(scene.folder(), startMethod);
    scene.await("end");
  }

  private static void startFamily(String folder, String startMethod) {
    Multiprocessing processes = processes(startMethod);
    processes.process(TaskOptions.of(FamilyProgram::daemon, folder).daemon(true)).start();
    processes.process(FamilyProgram::child, folder, startMethod).start();
    processes.process(FamilyProgram::leaving, folder).start();
  }

  private static void daemon(String folder) {
    Scene scene = new Scene(folder);
    scene.note("daemon");
    scene.await("never");
  }

  private static void child(String folder, String startMethod) {
    Scene scene = new Scene(folder);
    processes(startMethod).process(FamilyProgram::grandchild, folder).start();
    scene.note("child");
    scene.await("children may end");
  }

  private static void grandchild(String folder) {
    Scene scene = new Scene(folder);
    scene.note("grandchild");
    scene.await("children may end");
  }

  /** Has called exit, which leaves a file for the parent, but has not ended yet. */
  private static void leaving(String folder) {
    Scene scene = new Scene(folder);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> {
              scene.note("leaving");
              scene.await("leave");
            }));
    System.exit(3);
  }

  private static void deaf(String folder) {
    Scene scene = new Scene(folder);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> scene.await("never")));
    scene.note("deaf");
    scene.await("never");
  }

  private static void startAtTheEnd(Scene scene, String startMethod) {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> startLate(scene, startMethod)));
  }

  private static void startLate(Scene scene, String startMethod) {
    try {
      while (!EndOfProgram.hasBegun()) {
        Thread.onSpinWait();
      }
      processes(startMethod).process(FamilyProgram::daemon, scene.folder()).start();
      scene.note("started late");
    } catch (StartException e) {
      scene.note("refused");
    }
  }
}
