package dev.lockstep.notebook.kernel;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jdk.jshell.JShell;
import org.dflib.jjava.jupyter.channels.JupyterConnection;
import org.dflib.jjava.jupyter.kernel.KernelConnectionProperties;

/** What Jupyter starts. */
public final class KernelMain {

  private KernelMain() {}

  /** Takes the connection file, and the names of classes that take long to initialize. */
  public static void main(String[] args) throws Exception {
    List<String> slow = List.of(args).subList(1, args.length);
    Thread.ofPlatform().daemon().start(() -> warmUp(slow));
    String properties = Files.readString(Path.of(args[0]));
    JupyterConnection connection =
        new PromptConnection(KernelConnectionProperties.parse(properties));
    ProcessHandle.current().parent().ifPresent(KernelMain::endWith);
    JavaKernel kernel = new JavaKernel();
    kernel.onStartup();
    kernel.becomeHandlerForConnection(connection);
    connection.connect();
    connection.waitUntilClose();
    end();
  }

  /** The first cells need not wait for what can be loaded while Jupyter connects. */
  private static void warmUp(List<String> classes) {
    try (JShell other = JShell.builder().executionEngine("local").build()) {
      other.eval("1");
    }
    classes.forEach(KernelMain::initialize);
  }

  private static void initialize(String name) {
    try {
      Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException("the kernel's specification names no class: " + name, e);
    }
  }

  /** A Jupyter that is killed can say nothing. */
  private static void endWith(ProcessHandle jupyter) {
    jupyter.onExit().thenRun(KernelMain::end);
  }

  /** Takes along what cells have started and left running. */
  private static void end() {
    ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    Runtime.getRuntime().halt(0);
  }
}
