package dev.lockstep.notebook;

import dev.lockstep.notebook.kernel.KernelSpec;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The Jupyter of this machine, with the kernel installed for this run only.
 *
 * @param nbconvert its program for notebooks
 * @param folder what belongs to this run
 */
record Jupyter(Path nbconvert, Path folder) {

  /** It needs less than the program for notebooks does, and so is quicker. */
  private static final String SCRIPT = "src/test/resources/dev/lockstep/notebook/execute.py";

  /** What to do if there is none. */
  static final String MISSING =
      "Jupyter (jupyter-nbconvert is not on the path; .devcontainer/setup installs it):"
          + " no notebook was executed";

  /** What to do if only the library is missing by which kernels are asked. */
  static final String NO_CLIENT =
      "Jupyter's client library (jupyter-client; .devcontainer/setup installs it):"
          + " the kernel was not asked";

  /** The one on the path, if there is one. */
  static Optional<Jupyter> onPath() throws IOException {
    Optional<Path> nbconvert =
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .map(folder -> Path.of(folder, "jupyter-nbconvert"))
            .filter(Files::isExecutable)
            .findFirst();
    if (nbconvert.isEmpty()) {
      return Optional.empty();
    }
    Path folder = Path.of("target", "jupyter").toAbsolutePath();
    new KernelSpec(folder).install(Path.of(""));
    return Optional.of(new Jupyter(nbconvert.get(), folder));
  }

  /** A person may lack it; CI has to have what the setup installs. */
  static boolean isCi() {
    return "true".equals(System.getenv("CI"));
  }

  /** The Python that has Jupyter's libraries: the one that its program names in its first line. */
  String python() throws IOException {
    try (Stream<String> lines = Files.lines(nbconvert)) {
      return lines.findFirst().orElseThrow().substring("#!".length()).strip();
    }
  }

  /** Whether its Python can talk to kernels. */
  boolean hasClient() throws IOException, InterruptedException {
    return new ProcessBuilder(python(), "-c", "import jupyter_client").start().waitFor() == 0;
  }

  /** Executes a notebook and reads what came out; cells that fail do not end it. */
  Notebook execute(Path notebook) throws IOException, InterruptedException {
    Path executed = executed(notebook.getFileName().toString());
    Files.createDirectories(executed.getParent());
    run(List.of(python(), SCRIPT, notebook.toString(), executed.toString(), KernelSpec.NAME));
    return Notebook.read(executed);
  }

  /** Writes the executed notebooks as pages that need no network: all at once is quicker. */
  void publish(Collection<String> names, Path directory) throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of(nbconvert.toString(), "--to=html"));
    arguments.add("--output-dir=" + Files.createDirectories(directory).toAbsolutePath());
    names.forEach(name -> arguments.add(executed(name + ".ipynb").toString()));
    run(arguments);
    for (String name : names) {
      Path page = directory.resolve(name + ".html");
      String html = Files.readString(page);
      Files.writeString(page, html.replaceAll("(?s)<script\\b.*?</script>", ""));
    }
  }

  private Path executed(String file) {
    return folder.resolve("executed").resolve(file);
  }

  private void run(List<String> command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    environment(builder);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", command) + " failed:\n" + output);
    }
  }

  /** Nothing of this run gets into the user's Jupyter, nor the other way round. */
  void environment(ProcessBuilder builder) {
    builder.environment().put("JUPYTER_PATH", folder.toString());
    builder.environment().put("JUPYTER_CONFIG_DIR", folder.resolve("config").toString());
    builder.environment().put("JUPYTER_RUNTIME_DIR", folder.resolve("runtime").toString());
  }
}
