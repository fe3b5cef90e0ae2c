package dev.lockstep.grade.sandbox;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/**
 * A control group, which holds all processes of a cell to its limits, however they were started. It
 * is made in the kernel's second or first version, wherever this JVM may make one.
 */
final class ControlGroup {

  private static final Path ROOT = Path.of("/sys/fs/cgroup");

  private static final int TRIES = 100;
  private static final Duration MOMENT = Duration.ofMillis(20);

  private final List<Path> folders;

  private ControlGroup(List<Path> folders) {
    this.folders = folders;
  }

  /** Makes one with these limits, if this JVM may. */
  static Optional<ControlGroup> make(String name, Limits limits) {
    List<Path> made = new ArrayList<>();
    try {
      for (var parent : parents().entrySet()) {
        Path folder = parent.getValue().resolve(name);
        Files.createDirectories(folder);
        made.add(folder);
        limit(folder, parent.getKey(), limits);
      }
      ControlGroup group = new ControlGroup(made);
      return made.isEmpty() ? Optional.empty() : Optional.of(group);
    } catch (IOException e) {
      new ControlGroup(made).delete();
      return Optional.empty();
    }
  }

  /** Deletes all whose names begin so, with those that are in them. */
  static void deleteAll(String beginning) {
    List<Path> folders = new ArrayList<>();
    try {
      for (Path parent : parents().values()) {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(parent, beginning + "*")) {
          all.forEach(folders::add);
        }
      }
    } catch (IOException e) {
      return; // then this machine has none
    }
    ControlGroup left = new ControlGroup(folders);
    left.members().stream()
        .flatMap(member -> ProcessHandle.of(member).stream())
        .forEach(ProcessHandle::destroyForcibly);
    left.delete();
  }

  /** Where groups for memory and for tasks are made, by version or name of the controller. */
  private static Map<String, Path> parents() throws IOException {
    Map<String, Path> parents = new TreeMap<>();
    for (String line : Files.readAllLines(Path.of("/proc/self/cgroup"))) {
      String[] parts = line.split(":", 3);
      Path own = Path.of(parts[2].substring(1));
      if (parts[1].equals("memory") || parts[1].equals("pids")) {
        parents.put(parts[1], ROOT.resolve(parts[1]).resolve(own));
      } else if (parts[1].isEmpty() && Files.exists(ROOT.resolve("cgroup.controllers"))) {
        parents.put("unified", ROOT.resolve(own));
      }
    }
    return parents;
  }

  private static void limit(Path folder, String version, Limits limits) throws IOException {
    switch (version) {
      case "memory" -> write(folder, "memory.limit_in_bytes", limits.memory());
      case "pids" -> write(folder, "pids.max", limits.tasks());
      default -> {
        write(folder, "memory.max", limits.memory());
        write(folder, "pids.max", limits.tasks());
      }
    }
  }

  private static void write(Path folder, String file, long value) throws IOException {
    Files.writeString(folder.resolve(file), Long.toString(value));
  }

  /** The same command, which joins the group before it does anything else. */
  List<String> joined(List<String> command) {
    List<String> words = new ArrayList<>(List.of("/bin/sh", "-c"));
    String joins =
        String.join(
            "",
            folders.stream().map(folder -> "echo $$ > '" + folder + "/cgroup.procs' && ").toList());
    words.add(joins + "exec \"$@\"");
    words.add("sh");
    words.addAll(command);
    return words;
  }

  /** The pids of all that are in it. */
  List<Long> members() {
    List<Long> members = new ArrayList<>();
    for (Path folder : folders) {
      try {
        Files.readAllLines(folder.resolve("cgroup.procs"))
            .forEach(p -> members.add(Long.valueOf(p)));
      } catch (IOException e) {
        // It is gone, and so are they.
      }
    }
    return members.stream().distinct().toList();
  }

  /** Ends it; who was killed in it may take a moment to be gone. */
  void delete() {
    for (int i = 0; i < TRIES && !folders.stream().allMatch(ControlGroup::isDeleted); i++) {
      LockSupport.parkNanos(MOMENT.toNanos());
    }
  }

  private static boolean isDeleted(Path folder) {
    try {
      Files.deleteIfExists(folder);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
