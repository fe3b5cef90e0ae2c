package dev.lockstep.grade.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The ways to contain a command for which this machine has the programs, the best one first. */
final class Containments {

  /** What a program needs of a Debian-like system, besides what the cell may read. */
  private static final List<String> SYSTEM =
      List.of("/usr", "/etc/alternatives", "/etc/ld.so.cache", "/etc/ssl/certs/java");

  private final String searchPath;
  private final boolean root = Tools.isRoot();

  Containments(String searchPath) {
    this.searchPath = searchPath;
  }

  List<Containment> all() {
    return Stream.of(bubblewrap(), namespaces(), otherUser(), Optional.of(nothing()))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Containment> bubblewrap() {
    return find("bwrap")
        .map(bwrap ->
            new Containment(
                "bubblewrap",
                canLend(),
                (cell, limits, command) ->
                    limited(limits, asUser(cell, join(bwrapped(bwrap, cell, limits), command)))));
  }

  private List<String> bwrapped(String bwrap, Cell cell, Limits limits) {
    List<String> words =
        new ArrayList<>(
            List.of(bwrap, "--unshare-all", "--die-with-parent", "--new-session", "--clearenv"));
    words.addAll(List.of("--cap-drop", "ALL", "--setenv", "PATH", "/usr/bin:/bin"));
    words.addAll(List.of("--setenv", "LANG", "C.UTF-8"));
    SYSTEM.forEach(path -> words.addAll(List.of("--ro-bind-try", path, path)));
    for (String link : List.of("bin", "sbin", "lib", "lib64")) {
      if (Files.isSymbolicLink(Path.of("/" + link))) {
        words.addAll(List.of("--symlink", "usr/" + link, "/" + link));
      } else {
        words.addAll(List.of("--ro-bind-try", "/" + link, "/" + link));
      }
    }
    String disk = Long.toString(limits.disk());
    words.addAll(
        List.of("--proc", "/proc", "--dev", "/dev", "--size", disk, "--tmpfs", "/dev/shm"));
    words.addAll(List.of("--size", disk, "--tmpfs", "/tmp"));
    Stream.concat(cell.readable().stream(), cell.closed().stream())
        .forEach(path -> words.addAll(List.of("--ro-bind", path.toString(), path.toString())));
    cell.writable()
        .forEach(path -> words.addAll(List.of("--bind", path.toString(), path.toString())));
    words.addAll(List.of("--size", disk, "--tmpfs", cell.temporary().toString()));
    words.addAll(List.of("--remount-ro", "/", "--chdir", cell.temporary().toString()));
    return words;
  }

  private Optional<Containment> namespaces() {
    return find("unshare")
        .filter(unshare -> !root || find("setpriv").isPresent())
        .map(unshare ->
            new Containment(
                "namespaces",
                root,
                (cell, limits, command) ->
                    limited(limits, join(unshared(unshare), asUser(cell, command)))));
  }

  private List<String> unshared(String unshare) {
    List<String> words = new ArrayList<>(List.of(unshare));
    if (!root) {
      words.addAll(List.of("--user", "--map-current-user"));
    }
    words.addAll(List.of("--net", "--pid", "--ipc", "--uts", "--mount"));
    words.addAll(List.of("--fork", "--kill-child=KILL", "--mount-proc"));
    return words;
  }

  private Optional<Containment> otherUser() {
    return find("setpriv")
        .filter(setpriv -> root)
        .map(setpriv ->
            new Containment(
                "another user",
                true,
                (cell, limits, command) -> limited(limits, asUser(cell, command))));
  }

  private Containment nothing() {
    return new Containment(
        "a JVM of its own", false, (cell, limits, command) -> limited(limits, command));
  }

  /** As the user that the cell is lent, without any right beyond that user's. */
  private List<String> asUser(Cell cell, List<String> command) {
    if (!canLend()) {
      return command;
    }
    String setpriv = find("setpriv").orElseThrow();
    String user = Integer.toString(cell.lease().user());
    List<String> words = new ArrayList<>(List.of(setpriv, "--reuid", user, "--regid", user));
    words.addAll(List.of("--clear-groups", "--no-new-privs"));
    words.addAll(List.of("--bounding-set=-all", "--inh-caps=-all"));
    return join(words, command);
  }

  private boolean canLend() {
    return root && find("setpriv").isPresent();
  }

  private List<String> limited(Limits limits, List<String> command) {
    Optional<String> prlimit = find("prlimit");
    if (prlimit.isEmpty()) {
      return command;
    }
    List<String> words = new ArrayList<>(List.of(prlimit.get(), "--core=0"));
    words.add("--fsize=" + limits.file());
    words.add("--nofile=" + limits.openFiles());
    return join(words, command);
  }

  private static List<String> join(List<String> first, List<String> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  private Optional<String> find(String program) {
    return Tools.find(program, searchPath).map(Path::toString);
  }
}
