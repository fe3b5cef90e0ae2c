package dev.lockstep.notebook.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The kernel's specification: how Jupyter starts it, with this JVM's Java and class path, in the
 * project's folder, where the claims stand.
 *
 * @param folder a folder of Jupyter's data, such as {@code ~/.local/share/jupyter}
 */
public record KernelSpec(Path folder) {

  /** The name by which notebooks ask for the kernel. */
  public static final String NAME = "lockstep";

  /** What a chooser of kernels shows. */
  public static final String DISPLAY_NAME = "Java (Lockstep)";

  /** Looks for all tests when it is initialized. */
  static final String SLOW = "dev.lockstep.notebook.Trial";

  private static final List<String> OPTIONS =
      List.of(
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow",
          "-XX:+EnableDynamicAgentLoading",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1", // cells are short, so what C2 compiles comes too late
          "-Dlockstep.stress=5"); // half of what a whole run takes: somebody waits for the cell

  /** Writes it, and says where. */
  public Path install(Path project) throws IOException {
    Path directory = Files.createDirectories(directory());
    Map<String, Object> spec = new LinkedHashMap<>();
    spec.put("argv", command(project.toAbsolutePath()));
    spec.put("display_name", DISPLAY_NAME);
    spec.put("language", "java");
    spec.put("interrupt_mode", "message");
    Path file = directory.resolve("kernel.json");
    JsonMapper.builder()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .build()
        .writeValue(file.toFile(), spec);
    return file;
  }

  /** Removes it, and says whether there was one. */
  public boolean remove() throws IOException {
    return Files.deleteIfExists(directory().resolve("kernel.json"))
        && Files.deleteIfExists(directory());
  }

  /** Where it is, or would be. */
  public Path directory() {
    return folder.resolve("kernels").resolve(NAME);
  }

  private static List<String> command(Path project) {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", project.toString()));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(OPTIONS);
    command.addAll(List.of("-cp", absolute(System.getProperty("java.class.path"))));
    command.addAll(List.of(KernelMain.class.getName(), "{connection_file}", SLOW));
    return command;
  }

  private static String absolute(String classPath) {
    return String.join(
        java.io.File.pathSeparator,
        List.of(classPath.split(java.io.File.pathSeparator)).stream()
            .map(entry -> Path.of(entry).toAbsolutePath().toString())
            .toList());
  }
}
