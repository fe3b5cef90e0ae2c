package dev.lockstep.measure;

import static dev.lockstep.witness.Witness.MEASURE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.lockstep.witness.Evidence;
import dev.lockstep.witness.Evidence.Ratio;
import dev.lockstep.witness.Measurement;
import dev.lockstep.witness.Measurement.Cost;
import dev.lockstep.witness.Testifies;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

/** How far from the CPU things are: the time until the next step has what it needs. */
@Isolated("it measures")
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DistanceTest {

  private static final int ROUNDS = 7;

  private static final int INTS_OF_LINE = 64 / Integer.BYTES;

  /** With 64 bytes each, 128 MB: more than nearly all caches hold. */
  private static final int LINES = 1 << 21;

  /** All rounds together do not come to the same line again. */
  private static final int LOADS = LINES / (ROUNDS + 2);

  /** So many more steps in registers, as they are too short to be measured otherwise. */
  private static final int REGISTER_FACTOR = 50;

  private static final int BLOCK = 4096;
  private static final int WRITES = 4;

  /** What "far behind" has to be at least. Within the nearest cache it is 3. */
  private static final double FAR = 10;

  /** A write into RAM only, which is a system call, takes some 10 loads. */
  private static final double FAR_AWAY = 50;

  private static volatile long sink = 88172645463325252L;

  // Seen: 260 to 430, with two busy programs besides. CPU time is compared: load takes none of it.
  @Test
  @Testifies(value = "OS-49", as = MEASURE)
  void ram_lags_far_behind_registers(TestReporter reporter) throws Exception {
    Chase chase = new Chase();
    Cost registers = () -> cpuTimeOf(DistanceTest::stepInRegisters) / REGISTER_FACTOR;
    requireFar(
        FAR,
        Measurement.ratio(
            "CPU time of a load from RAM : of a step in registers",
            ROUNDS,
            () -> cpuTimeOf(chase::load),
            registers),
        reporter);
  }

  // Seen: 390 to 440.
  @Test
  @Testifies(value = "OS-49", as = MEASURE)
  void a_disk_lags_far_behind_ram(TestReporter reporter) throws Exception {
    Chase chase = new Chase();
    Path file = Files.createTempFile(Path.of("target"), "distance", ".block");
    try (FileChannel disk = FileChannel.open(file, StandardOpenOption.WRITE)) {
      String type = Files.getFileStore(file).type();
      assumeFalse(type.endsWith("tmpfs"), () -> "target is on " + type + ", which has no disk");
      requireFar(
          FAR_AWAY,
          Measurement.ratio(
              "time until a disk has a block : of a load from RAM",
              ROUNDS,
              () -> fastestWrite(disk) * LOADS,
              () -> cpuTimeOf(chase::load)),
          reporter);
    } finally {
      Files.delete(file);
    }
  }

  private static void requireFar(double far, Ratio ratio, TestReporter reporter) {
    reporter.publishEntry(ratio.entries());
    assertThat(ratio.greatest()).as(ratio.words()).isGreaterThan(far);
    if (ratio.median() <= far) {
      reporter.publishEntry(
          Evidence.INCONCLUSIVE, "the machine was too busy to say: " + ratio.words());
    }
  }

  private static long cpuTimeOf(Runnable work) {
    long before = Busy.cpuTime();
    work.run();
    return Busy.cpuTime() - before;
  }

  /** Each step needs what the step before came to. */
  private static void stepInRegisters() {
    long value = sink;
    for (int i = 0; i < LOADS * REGISTER_FACTOR; i++) {
      value = Long.rotateLeft(value, 1) + i;
    }
    sink = value;
  }

  /** Load makes it longer, so the shortest says most. */
  private static long fastestWrite(FileChannel disk) throws IOException {
    long fastest = Long.MAX_VALUE;
    for (int i = 0; i < WRITES; i++) {
      long start = System.nanoTime();
      disk.write(ByteBuffer.allocate(BLOCK), 0);
      disk.force(false); // returns when it is not in RAM only
      fastest = Math.min(fastest, System.nanoTime() - start);
    }
    return fastest;
  }

  /** Goes through memory in an order that nobody can foresee: each line says which is the next. */
  private static final class Chase {

    private final int[] next = new int[LINES * INTS_OF_LINE];
    private int at;

    Chase() {
      int[] order = shuffled();
      for (int i = 0; i < LINES; i++) {
        next[order[i] * INTS_OF_LINE] = order[(i + 1) % LINES] * INTS_OF_LINE;
      }
    }

    private static int[] shuffled() {
      int[] order = new int[LINES];
      Random random = new Random(1);
      for (int i = 1; i < LINES; i++) {
        int other = random.nextInt(i + 1);
        order[i] = order[other];
        order[other] = i;
      }
      return order;
    }

    void load() {
      int line = at;
      for (int i = 0; i < LOADS; i++) {
        line = next[line];
      }
      at = line;
    }
  }
}
