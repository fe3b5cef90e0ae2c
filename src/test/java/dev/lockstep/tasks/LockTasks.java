package dev.lockstep.tasks;

import dev.lockstep.api.Connection;
import dev.lockstep.api.Lock;
import dev.lockstep.api.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** For the notebook on locks; constants, for the same reason as {@link PipeTasks}. */
public final class LockTasks {

  /** Adds 1 to the number in a file, so many times, each time under the lock. */
  public static final Target.Of3<Lock, String, Integer> COUNT = LockTasks::count;

  /** Acquires the lock, says so, and keeps it. */
  public static final Target.Of2<Lock, Connection> HOLD = LockTasks::hold;

  private LockTasks() {}

  private static void count(Lock lock, String file, int times)
      throws IOException, InterruptedException {
    Path path = Path.of(file);
    for (int i = 0; i < times; i++) {
      lock.acquire();
      try {
        int number = Integer.parseInt(Files.readString(path));
        Files.writeString(path, Integer.toString(number + 1));
      } finally {
        lock.release();
      }
    }
  }

  private static void hold(Lock lock, Connection end) throws InterruptedException {
    lock.acquire();
    end.send("I have it");
    end.receive();
  }
}
