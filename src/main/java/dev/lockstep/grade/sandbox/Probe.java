package dev.lockstep.grade.sandbox;

import dev.lockstep.grade.result.Isolation;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds out how well this machine can contain foreign code: by running a program in each way that
 * there is, which tells what it can see. The way that hides most is taken.
 */
public final class Probe {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final Path workplace;
  private final Path jdk;
  private final List<Path> kit;
  private final Limits limits;

  /**
   * A probe.
   *
   * @param workplace an empty folder
   * @param jdk the JDK that foreign code will run on
   * @param kit the class path of the kit
   */
  public Probe(Path workplace, Path jdk, List<Path> kit, Limits limits) {
    this.workplace = workplace;
    this.jdk = jdk;
    this.kit = List.copyOf(kit);
    this.limits = limits;
  }

  /** The best way that works, of those whose programs are on this search path. */
  public Sandbox best(String searchPath) throws IOException, InterruptedException {
    boolean groups = hasGroups();
    for (Containment containment : new Containments(searchPath).all()) {
      Set<Sight> seen = seen(containment);
      if (seen.contains(Sight.RUNS)) {
        return new Sandbox(containment, judge(containment, seen, groups), limits);
      }
    }
    throw new IOException(
        "no JVM could be started to run submissions in; is " + jdk + " a whole JDK?");
  }

  /** From what was seen: the level, and what keeps it from the next one. */
  static Isolation judge(Containment containment, Set<Sight> seen, boolean groups) {
    Set<Sight> open = EnumSet.copyOf(seen);
    open.remove(Sight.RUNS);
    List<String> missing = new ArrayList<>(open.stream().map(Sight::words).toList());
    if (!groups) {
      missing.add("there is no control group to hold it to its memory and tasks");
    }
    return new Isolation(level(open, groups, containment), containment.name(), missing);
  }

  /** Who reads the files of the grader's user can write them, too: no namespace makes up for it. */
  private static String level(Set<Sight> open, boolean groups, Containment containment) {
    if (open.contains(Sight.SECRETS)) {
      return "L1";
    }
    if (open.isEmpty() && groups) {
      return "L4";
    }
    if (!open.contains(Sight.PROCESSES) && !open.contains(Sight.NETWORK)) {
      return "L3";
    }
    return containment.lendsUser() ? "L2" : "L1";
  }

  private Set<Sight> seen(Containment containment) throws IOException, InterruptedException {
    try (Lease lease = Lease.take()) {
      return seen(containment, new Cell(workplace.resolve("probe"), lease, readable()).make());
    }
  }

  private Set<Sight> seen(Containment containment, Cell cell)
      throws IOException, InterruptedException {
    Path open = Files.writeString(workplace.resolve("open"), "open");
    Path secret = Files.writeString(workplace.resolve("secret"), "secret");
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
    Isolation unknown = new Isolation("L1", containment.name(), List.of());
    try (Prisoner prisoner =
        new Sandbox(containment, unknown, limits).start(cell, command(open, secret))) {
      return prisoner.await(LIMIT).equals(OptionalInt.of(0))
          ? read(prisoner.output())
          : EnumSet.noneOf(Sight.class);
    } catch (IOException e) {
      return EnumSet.noneOf(Sight.class);
    } finally {
      cell.delete();
    }
  }

  private List<String> command(Path open, Path secret) {
    return List.of(
        jdk.resolve("bin/java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-cp",
        kit.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
        ProbeMain.class.getName(),
        Long.toString(ProcessHandle.current().pid()),
        open.toString(),
        secret.toString());
  }

  private List<Path> readable() {
    List<Path> readable = new ArrayList<>(kit);
    readable.add(jdk);
    return readable;
  }

  private static Set<Sight> read(String output) {
    Set<Sight> seen = EnumSet.noneOf(Sight.class);
    Arrays.stream(output.strip().split("\\s+"))
        .flatMap(word -> Arrays.stream(Sight.values()).filter(sight -> sight.name().equals(word)))
        .forEach(seen::add);
    return seen;
  }

  private boolean hasGroups() {
    Optional<ControlGroup> group =
        ControlGroup.make("lockstep-probe-" + ProcessHandle.current().pid(), limits);
    group.ifPresent(ControlGroup::delete);
    return group.isPresent();
  }
}
