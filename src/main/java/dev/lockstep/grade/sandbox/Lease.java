package dev.lockstep.grade.sandbox;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
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
      Optional<FileChannel> lock = lock(LOCKS.resolve(Integer.toString(user)));
      if (lock.isPresent()) {
        return new Lease(user, lock.get());
      }
    }
    throw new IOException("all user ids for submissions are in use, see " + LOCKS);
  }

  /** The lock ends with this process, however that ends. */
  private static Optional<FileChannel> lock(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return Optional.of(channel);
      }
    } catch (OverlappingFileLockException e) {
      // Another cell of this grader has it.
    }
    channel.close();
    return Optional.empty();
  }

  int user() {
    return user;
  }

  @Override
  public void close() throws IOException {
    if (lock != null) {
      lock.close();
    }
  }
}
