package dev.lockstep.grade;

import dev.lockstep.grade.sandbox.Limits;
import dev.lockstep.grade.sandbox.Probe;
import dev.lockstep.grade.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Path;

/**
 * What every run needs on a machine: the kit, a JDK, and a way to contain submissions.
 *
 * @param kit the kit, where submissions may read it
 * @param jdk what they are compiled and run with
 * @param sandbox where they run
 */
record Machinery(Kit kit, Path jdk, Sandbox sandbox) {

  static Machinery in(Workplace workplace, String searchPath)
      throws IOException, InterruptedException {
    Kit kit = Kit.copyTo(workplace.folder().resolve("kit"));
    Path jdk = Path.of(System.getProperty("java.home"));
    Probe probe = new Probe(workplace.folder(), jdk, kit.classPath(), Limits.DEFAULT);
    return new Machinery(kit, jdk, probe.best(searchPath));
  }
}
