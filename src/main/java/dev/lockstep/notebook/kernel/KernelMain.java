package dev.lockstep.notebook.kernel;

import java.nio.file.Files;
import java.nio.file.Path;
import org.dflib.jjava.jupyter.channels.JupyterConnection;
import org.dflib.jjava.jupyter.kernel.KernelConnectionProperties;

/** What Jupyter starts. */
public final class KernelMain {

  private KernelMain() {}

  /** Takes the connection file. */
  public static void main(String[] args) throws Exception {
    String properties = Files.readString(Path.of(args[0]));
    JupyterConnection connection =
        new JupyterConnection(KernelConnectionProperties.parse(properties));
    ProcessHandle.current().parent().ifPresent(KernelMain::endWith);
    JavaKernel kernel = new JavaKernel();
    kernel.onStartup();
    kernel.becomeHandlerForConnection(connection);
    connection.connect();
    connection.waitUntilClose();
    end();
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
