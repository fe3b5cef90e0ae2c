package dev.lockstep.grade.doctor;

import com.sun.management.OperatingSystemMXBean;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What there is on a machine of the things that matter for grading. */
final class Machine {

  private static final int FEW_CPUS = 2;
  private static final long LITTLE_MEMORY = 3;

  private final String searchPath;

  Machine(String searchPath) {
    this.searchPath = searchPath;
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    findings.add(java());
    findings.add(
        program(
            "bwrap", "bubblewrap", "hides the disk too; on Debian: apt-get install bubblewrap"));
    findings.add(program("unshare", "unshare", "makes namespaces; on Debian: util-linux"));
    findings.add(program("setpriv", "setpriv", "changes the user; on Debian: util-linux"));
    findings.add(program("prlimit", "prlimit", "limits files; on Debian: util-linux"));
    findings.add(user());
    findings.add(cpus());
    findings.add(memory());
    return findings;
  }

  private static Finding java() {
    Path home = Path.of(System.getProperty("java.home"));
    String words = Runtime.version() + ", " + home;
    return Files.isExecutable(home.resolve("bin/javac"))
        ? Finding.well("Java", words)
        : Finding.ill("Java", words + " has no compiler; a whole JDK is needed");
  }

  private Finding program(String program, String name, String why) {
    Optional<Path> found =
        Arrays.stream((searchPath + ":/usr/sbin:/sbin").split(File.pathSeparator))
            .map(folder -> Path.of(folder, program))
            .filter(Files::isExecutable)
            .findFirst();
    return found
        .map(path -> Finding.well(name, path.toString()))
        .orElseGet(() -> Finding.open(name, "not found; it " + why));
  }

  private static Finding user() {
    return isRoot()
        ? Finding.well("user", "root: each submission can be lent a user of its own")
        : Finding.open("user", "not root: submissions cannot be lent users of their own");
  }

  private static boolean isRoot() {
    try {
      return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  private static Finding cpus() {
    int cpus = Runtime.getRuntime().availableProcessors();
    return cpus < FEW_CPUS
        ? Finding.open("CPUs", cpus + ": what waits for another thread takes longer")
        : Finding.well("CPUs", Integer.toString(cpus));
  }

  private static Finding memory() {
    long gigabytes =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize() >> 30;
    return gigabytes < LITTLE_MEMORY
        ? Finding.open("memory", gigabytes + " GB: grade with --jobs 1")
        : Finding.well("memory", gigabytes + " GB");
  }
}
