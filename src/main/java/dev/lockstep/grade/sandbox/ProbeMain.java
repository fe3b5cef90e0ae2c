package dev.lockstep.grade.sandbox;

import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What code in a cell can see and do: runs in one, and prints a word for each thing that it finds.
 * The first argument is the pid of a process outside, the second a file outside that anybody may
 * read, the third a file outside that only its owner may read.
 */
final class ProbeMain {

  private ProbeMain() {}

  public static void main(String... args) {
    System.out.println(
        String.join(" ", findings(Long.parseLong(args[0]), Path.of(args[1]), Path.of(args[2]))));
  }

  private static List<String> findings(long pid, Path open, Path secret) {
    List<String> findings = new ArrayList<>(List.of(Sight.RUNS.name()));
    if (ProcessHandle.current().pid() != pid
        && Files.exists(Path.of("/proc", Long.toString(pid)))) {
      findings.add(Sight.PROCESSES.name());
    }
    if (hasNetwork()) {
      findings.add(Sight.NETWORK.name());
    }
    if (Files.isReadable(open)) {
      findings.add(Sight.FILES.name());
    }
    if (Files.isReadable(secret)) {
      findings.add(Sight.SECRETS.name());
    }
    return findings;
  }

  private static boolean hasNetwork() {
    try {
      return NetworkInterface.networkInterfaces().anyMatch(ProbeMain::isUp);
    } catch (SocketException e) {
      return false; // there is no interface at all
    }
  }

  private static boolean isUp(NetworkInterface network) {
    try {
      return network.isUp() && !network.isLoopback();
    } catch (SocketException e) {
      return false;
    }
  }
}
