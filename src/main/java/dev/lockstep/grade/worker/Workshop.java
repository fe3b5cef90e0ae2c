package dev.lockstep.grade.worker;

import dev.lockstep.grade.sandbox.Cell;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The JVMs in which a submission is compiled and run.
 *
 * @param jdk their JDK
 * @param kit the class path of Lockstep; it comes before the submission's, so that of two classes
 *     of the same name Lockstep's is the one
 * @param scale how much every wait of the rules is stretched
 */
public record Workshop(Path jdk, List<Path> kit, double scale) {

  /** All that rules and their libraries need; no agents, no attaching, no dumps of the heap. */
  private static final String MODULES =
      "java.base,java.logging,java.management,java.xml,jdk.unsupported";

  /** Keeps a copy. */
  public Workshop {
    kit = List.copyOf(kit);
  }

  /** The same, with other waits. */
  public Workshop withScale(double scale) {
    return new Workshop(jdk, kit, scale);
  }

  /** The options of the JVM in which a submission runs. */
  public List<String> flags() {
    return List.of(
        "-Xmx384m",
        "-XX:MaxMetaspaceSize=128m",
        "-XX:MaxDirectMemorySize=64m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-XX:-UsePerfData",
        "-XX:+DisableAttachMechanism",
        "-XX:+ExitOnOutOfMemoryError",
        "-XX:-CreateCoredumpOnCrash",
        "-XX:ErrorFile=/dev/null",
        "--illegal-native-access=deny",
        "--sun-misc-unsafe-memory-access=deny",
        "-Dlockstep.memory=portable", // the other way needs native access
        "-Dlockstep.scale=" + scale);
  }

  List<String> compiler(Cell cell) {
    return java(cell, List.of("-Xmx256m"), kitPath(), CompilerMain.class);
  }

  List<String> worker(Cell cell, boolean explores) {
    List<String> more = new ArrayList<>(List.of("--limit-modules", MODULES));
    if (explores) {
      more.add("-D" + WorkerMain.EXPLORES);
    }
    return java(cell, more, runPath(cell), WorkerMain.class);
  }

  private List<String> java(Cell cell, List<String> more, String classPath, Class<?> main) {
    List<String> words = new ArrayList<>(List.of(jdk.resolve("bin/java").toString()));
    words.addAll(flags());
    words.addAll(more);
    words.add("-Djava.io.tmpdir=" + cell.temporary());
    words.addAll(List.of("-cp", classPath, main.getName()));
    return words;
  }

  String kitPath() {
    return path(kit.stream());
  }

  private String runPath(Cell cell) {
    return path(Stream.concat(kit.stream(), Stream.of(cell.classes())));
  }

  private static String path(Stream<Path> paths) {
    return paths.map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }
}
