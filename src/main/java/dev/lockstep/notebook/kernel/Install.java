package dev.lockstep.notebook.kernel;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Installs the kernel's specification into the user's Jupyter. With {@code --remove} it is removed
 * again; {@code --to} names another folder of Jupyter's data.
 */
public final class Install {

  private Install() {}

  /** Run in the project's folder, by Maven. */
  public static void main(String[] args) throws IOException {
    List<String> words = Stream.of(args).filter(word -> !word.isBlank()).toList();
    int to = words.indexOf("--to");
    List<String> options =
        to < 0
            ? words
            : Stream.concat(words.stream().limit(to), words.stream().skip(to + 2)).toList();
    if (to == words.size() - 1 && to >= 0 || !List.of("--remove").containsAll(options)) {
      System.err.println("The kernel's options are --remove and --to FOLDER, not: " + words);
      System.exit(2);
    }
    KernelSpec spec = new KernelSpec(to < 0 ? userFolder() : Path.of(words.get(to + 1)));
    try {
      if (options.contains("--remove")) {
        remove(spec);
      } else {
        install(spec);
      }
    } catch (FileSystemException e) {
      System.err.println(
          e.getFile()
              + " cannot be changed. Name a folder that is yours to change by --to FOLDER.");
      System.exit(1);
    }
  }

  private static void remove(KernelSpec spec) throws IOException {
    String done = spec.remove() ? "Removed " : "There was no kernel in ";
    System.out.println(done + spec.directory());
  }

  private static void install(KernelSpec spec) throws IOException {
    if (ModuleLayer.boot().findModule("jdk.jshell").isEmpty()) {
      System.err.println(
          "This Java has no JShell, which the kernel needs: "
              + System.getProperty("java.home")
              + ". Install a whole JDK.");
      System.exit(1);
    }
    System.out.println(
        "Installed the kernel " + KernelSpec.DISPLAY_NAME + ": " + spec.install(Path.of("")));
    if (!isOnPath("jupyter")) {
      System.out.println(
          "There is no jupyter on the path. An editor may bring its own; else install one, on"
              + " Debian by .devcontainer/setup.");
    }
  }

  /** Where Jupyter looks for what belongs to the user; for it, home is what the variable says. */
  private static Path userFolder() {
    Path home = variable("HOME").orElse(Path.of(System.getProperty("user.home")));
    boolean mac = System.getProperty("os.name").startsWith("Mac");
    Path standard =
        mac
            ? home.resolve("Library/Jupyter")
            : variable("XDG_DATA_HOME").orElse(home.resolve(".local/share")).resolve("jupyter");
    return variable("JUPYTER_DATA_DIR").orElse(standard);
  }

  private static Optional<Path> variable(String name) {
    return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank()).map(Path::of);
  }

  private static boolean isOnPath(String program) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(path.split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
