package dev.lockstep.notebook.kernel;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import org.dflib.jjava.jupyter.channels.JupyterConnection;
import org.dflib.jjava.jupyter.channels.ShellChannel;
import org.dflib.jjava.jupyter.kernel.KernelConnectionProperties;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.publish.PublishStatus;
import org.zeromq.ZMQ;

/**
 * A connection that soon looks for the next cell. The library's own sleeps 50 ms between two looks,
 * which is what most cells of a notebook would wait longest for.
 */
final class PromptConnection extends JupyterConnection {

  private static final long MILLIS_BETWEEN_LOOKS = 2;

  private final KernelConnectionProperties properties;
  private final ZMQ.Context context = ZMQ.context(1);
  private final ShellChannel cells;

  PromptConnection(KernelConnectionProperties properties)
      throws NoSuchAlgorithmException, InvalidKeyException {
    super(properties);
    this.properties = properties;
    cells =
        new ShellChannel(
            context, properties.createHMACGenerator(), false, this, MILLIS_BETWEEN_LOOKS);
  }

  /** The channel that the library has made for cells stays unused. */
  @Override
  public void connect() {
    heartbeat.bind(properties);
    cells.bind(properties);
    control.bind(properties);
    stdin.bind(properties);
    iopub.bind(properties);
    iopub.sendMessage(new Message<>(null, PublishStatus.MESSAGE_TYPE, PublishStatus.STARTING));
  }

  /** The library's own also waits for the half second that its heartbeat sleeps. */
  @Override
  public void waitUntilClose() {
    cells.waitUntilClose();
    control.waitUntilClose();
  }

  @Override
  public void close() {
    cells.close();
    context.close();
    super.close();
  }
}
