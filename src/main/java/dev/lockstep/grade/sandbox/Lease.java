package dev.lockstep.grade.sandbox;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A user id that is lent to a cell. No other cell has it at the same time, not even one of another
 * grader on this machine, since all processes of that user are killed when the cell is cleared.
 * Only the super-user can lend any; for others it is an empty lease.
 */
public final class Lease implements AutoCloseable {

  /** No system gives these to people or services. */
  private static final int FIRST = 61_400;

  private static final int COUNT = 500;

  private static final Path LOCKS = Path.of("/run/lockstep-users");

  /** A process gives up its lock on a file whenever it closes any channel to that file. */
  private static final Set<Integer> OURS = new HashSet<>();

  private final int user;
  private final @Nullable FileChannel lock;

  private Lease(int user, @Nullable FileChannel lock) {
    this.user = user;
    this.lock = lock;
  }

  /** Takes the first user id that is free. */
  public static Lease take() throws IOException {
    if (!Tools.isRoot()) {
      return new Lease(FIRST, null);
    }
    Files.createDirectories(LOCKS);
    Files.setPosixFilePermissions(LOCKS, PosixFilePermissions.fromString("rwx------"));
    for (int user = FIRST; user < FIRST + COUNT; user++) {
      Optional<Lease> lease = take(user);
      if (lease.isPresent()) {
        return lease.get();
      }
    }
    throw new IOException("all user ids for submissions are in use, see " + LOCKS);
  }

  /** The lock ends with this process, however that ends. */
  private static Optional<Lease> take(int user) throws IOException {
    synchronized (OURS) {
      if (OURS.contains(user)) {
        return Optional.empty();
      }
      FileChannel file =
          FileChannel.open(
              LOCKS.resolve(Integer.toString(user)),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE);
      if (file.tryLock() == null) {
        file.close();
        return Optional.empty();
      }
      OURS.add(user);
      return Optional.of(new Lease(user, file));
    }
  }

  int user() {
    return user;
  }

  @Override
  public void close() throws IOException {
    if (lock != null) {
      synchronized (OURS) {
        lock.close();
        OURS.remove(user);
      }
    }
  }
}
