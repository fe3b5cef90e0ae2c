package dev.lockstep.jvm;

import static dev.lockstep.witness.Witness.JVM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.api.RunningProgram;
import dev.lockstep.rules.Patience;
import dev.lockstep.witness.Testifies;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of what a process held: it is killed, so that it cannot give back anything. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TakenBackTest {

  private static final Patience PATIENCE = Patience.configured();

  @BeforeAll
  static void onLinuxOnly() {
    KernelTask.requireLinux();
  }

  @Test
  @Testifies(value = "OS-46", as = JVM)
  void the_system_takes_back_what_a_killed_process_held(@TempDir Path folder) throws Exception {
    Path file = Files.createFile(folder.resolve("file"));
    RunningProgram holder =
        JavaProgram.programs().start(JavaProgram.command(Holder.class, file.toString()));
    try (BufferedReader output = new BufferedReader(new InputStreamReader(holder.output()))) {
      int port = Integer.parseInt(output.readLine());
      KernelTask process = KernelTask.process(holder.pid());
      assertThat(process.descriptorsOf(file)).as("its descriptors of the file").hasSize(1);
      assertThat(isFree(file)).as("whether the lock is to be had, while it runs").isFalse();
      assertThat(isFree(port)).as("whether the port is to be had, while it runs").isFalse();
      holder.kill();
      holder.waitFor(PATIENCE.signal());
      PATIENCE.until("the process to be gone", () -> !process.isListed());
      assertThat(isFree(file)).as("whether the lock is to be had, when it is dead").isTrue();
      assertThat(isFree(port)).as("whether the port is to be had, when it is dead").isTrue();
    } finally {
      holder.kill();
    }
  }

  private static boolean isFree(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock != null;
    }
  }

  private static boolean isFree(int port) throws IOException {
    try (ServerSocket server = new ServerSocket(port, 50, InetAddress.getLoopbackAddress())) {
      return server.isBound();
    } catch (BindException e) {
      return false;
    }
  }
}
