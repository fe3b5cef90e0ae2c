package dev.lockstep.kills;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.api.Connection;
import dev.lockstep.api.ConnectionException;
import dev.lockstep.api.EndOfFileException;
import dev.lockstep.api.Multiprocessing;
import dev.lockstep.api.Pipe;
import dev.lockstep.api.Process;
import dev.lockstep.rules.Patience;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/**
 * A sender and a receiver, one of which is killed. The receiver gets whole messages in their order,
 * and then the end of the file; the sender learns that nobody receives.
 */
final class PipePair {

  private static final int STEPS = 0;
  private static final int VIOLATIONS = 1;
  private static final int LONGEST_LIFE_NANOS = 5_000_000;

  /** Bytes; some messages are longer than any pipe's buffer. */
  private static final int LONGEST_MESSAGE = 2_000_000;

  private final Multiprocessing processes;
  private final Path folder;
  private final Random random;
  private final Patience patience;

  PipePair(Multiprocessing processes, Path folder, Random random, Patience patience) {
    this.processes = processes;
    this.folder = folder;
    this.random = random;
    this.patience = patience;
  }

  void killOne(int number) throws InterruptedException {
    String file = folder.resolve("pair-" + number).toString();
    Board board = Board.open(file, 2);
    Pipe pipe = processes.pipe(false);
    Process receiver = processes.process(PipePair::receive, pipe.first(), file);
    Process sender = processes.process(PipePair::send, pipe.second(), random.nextInt());
    receiver.start();
    sender.start();
    pipe.first().close();
    pipe.second().close();
    patience.until("messages to arrive", () -> board.get(STEPS) > 0);
    LockSupport.parkNanos(random.nextInt(LONGEST_LIFE_NANOS));
    boolean first = random.nextBoolean();
    Process victim = first ? receiver : sender;
    Process survivor = first ? sender : receiver;
    victim.kill();
    victim.join();
    patience.until("the one at the other end to end", () -> !survivor.isAlive());
    assertThat(survivor.exitCode()).as("exit code of the one at the other end").hasValue(0);
    assertThat(board.get(VIOLATIONS)).as("messages that were not what was sent").isZero();
  }

  private static void send(Connection connection, int seed) throws InterruptedException {
    Random random = new Random(seed);
    try {
      for (int i = 0; ; i++) {
        byte[] message = new byte[Integer.BYTES + random.nextInt(LONGEST_MESSAGE) >>> i % 16];
        Arrays.fill(message, (byte) i);
        connection.sendBytes(message);
      }
    } catch (ConnectionException e) {
      // Nobody receives any more.
    }
  }

  private static void receive(Connection connection, String file) throws InterruptedException {
    Board board = Board.open(file, 2);
    try {
      for (int i = 0; ; i++) {
        for (byte value : connection.receiveBytes()) {
          if (value != (byte) i) {
            board.count(VIOLATIONS);
          }
        }
        board.count(STEPS);
      }
    } catch (EndOfFileException e) {
      // Nobody sends any more.
    }
  }
}
