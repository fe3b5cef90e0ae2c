package dev.lockstep.grade.doctor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a run has left on the machine: processes that bear its mark, files that attacks have made,
 * folders and control groups of its own.
 */
final class Leftovers {

  /** A process that was killed is gone as soon as its parent has looked. */
  private static final Duration DYING = Duration.ofSeconds(5);

  private final String token;
  private final List<Path> folders;

  /**
   * Leftovers.
   *
   * @param token what attacks mark their processes and files with
   * @param folders where they may have made files, besides the system's folders for such
   */
  Leftovers(String token, List<Path> folders) {
    this.token = token;
    this.folders = List.copyOf(folders);
  }

  /** Everything that is left, in words. */
  List<String> all() throws IOException, InterruptedException {
    List<String> left = new ArrayList<>(processes());
    long end = System.nanoTime() + DYING.toNanos();
    while (!left.isEmpty() && System.nanoTime() < end) {
      Thread.sleep(50); // only until the next look; the loop ends when nothing is left
      left = new ArrayList<>(processes());
    }
    left.addAll(files());
    return List.copyOf(left);
  }

  private List<String> processes() throws IOException {
    List<String> left = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
      for (Path one : all) {
        if (isOurs(one)) {
          left.add("the process " + one.getFileName() + ": " + read(one.resolve("cmdline")));
        }
      }
    }
    return left;
  }

  private boolean isOurs(Path process) {
    String cell = "LOCKSTEP_CELL=" + ProcessHandle.current().pid() + "-";
    return read(process.resolve("cmdline")).contains(token)
        || read(process.resolve("environ")).contains(cell);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1).replace('\0', ' ').strip();
    } catch (IOException e) {
      return ""; // it has ended, or is somebody else's
    }
  }

  private List<String> files() throws IOException {
    Set<Path> places = new LinkedHashSet<>(folders);
    Stream.of(System.getProperty("java.io.tmpdir"), "/tmp", "/var/tmp", "/dev/shm", "")
        .map(place -> Path.of(place).toAbsolutePath())
        .forEach(places::add);
    Stream.of("memory", "pids", "").map(Path.of("/sys/fs/cgroup")::resolve).forEach(places::add);
    List<String> left = new ArrayList<>();
    for (Path place : places) {
      if (Files.isDirectory(place)) {
        addFiles(place, left);
      }
    }
    return left;
  }

  private void addFiles(Path place, List<String> left) throws IOException {
    String own = "lockstep-" + ProcessHandle.current().pid() + "-";
    try (Stream<Path> files = Files.list(place)) {
      files
          .filter(file ->
              file.getFileName().toString().contains(token)
                  || file.getFileName().toString().startsWith(own))
          .forEach(file -> left.add("the file " + file));
    }
  }
}
