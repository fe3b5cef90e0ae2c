package dev.lockstep.grade.sandbox;

import dev.lockstep.grade.result.Isolation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Runs commands in cells, contained in the best way that was found to work on this machine. */
public final class Sandbox {

  /** Marks the processes of a cell, so that they are found whoever their parent has become. */
  static final String MARK = "LOCKSTEP_CELL";

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final Containment containment;
  private final Isolation isolation;
  private final Limits limits;

  Sandbox(Containment containment, Isolation isolation, Limits limits) {
    this.containment = containment;
    this.isolation = isolation;
    this.limits = limits;
  }

  /** How well it contains. */
  public Isolation isolation() {
    return isolation;
  }

  /** Starts a command in a cell. */
  public Prisoner start(Cell cell, List<String> command) throws IOException {
    boolean lent = lend(cell);
    String mark = ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet();
    Optional<ControlGroup> group = ControlGroup.make("lockstep-" + mark, limits);
    List<String> contained = containment.wrapping().wrap(cell, limits, command);
    ProcessBuilder builder =
        new ProcessBuilder(group.map(one -> one.joined(contained)).orElse(contained))
            .directory(cell.temporary().toFile())
            .redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.put("PATH", "/usr/bin:/bin");
    environment.put("LANG", "C.UTF-8");
    environment.put(MARK, mark);
    return new Prisoner(
        builder.start(),
        limits,
        group,
        () ->
            Sweeps.ofEnvironment(MARK + "=" + mark) | (lent && Sweeps.ofUser(cell.lease().user())));
  }

  /**
   * Gives the folders in which the cell may write to the user that it is lent, if it is, takes back
   * what it has written in others, and lets no other cell's user into it.
   */
  private boolean lend(Cell cell) throws IOException {
    if (!containment.lendsUser()) {
      return false;
    }
    int user = cell.lease().user();
    for (Path folder : cell.writable()) {
      Files.setAttribute(folder, "unix:uid", user);
    }
    for (Path folder : cell.closed()) {
      giveBack(folder);
    }
    Files.setAttribute(cell.folder(), "unix:gid", user);
    Files.setPosixFilePermissions(cell.folder(), PosixFilePermissions.fromString("rwxr-x---"));
    return true;
  }

  private static void giveBack(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path one : all.toList()) {
        Files.setAttribute(one, "unix:uid", 0, LinkOption.NOFOLLOW_LINKS);
      }
    }
  }
}
