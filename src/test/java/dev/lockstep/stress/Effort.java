package dev.lockstep.stress;

import java.time.Duration;
import org.openjdk.jcstress.Options;
import org.openjdk.jcstress.infra.runners.SpinLoopStyle;

/**
 * How hard jcstress tries. These are its options, given directly: to parse them it would first keep
 * all CPUs busy for a second, to count them.
 */
final class Effort extends Options {

  private final int millis;
  private final int strideSize;
  private final int strideCount;

  private Effort(int millis, int strideSize, int strideCount) {
    super(new String[0]);
    this.millis = millis;
    this.strideSize = strideSize;
    this.strideCount = strideCount;
  }

  /**
   * Each program runs for this long, if that is not nothing.
   *
   * @param actors how many threads it has: a single one has nobody to meet, and the time may be
   *     looked at more often
   */
  static Effort of(Duration each, int actors) {
    if (!each.isPositive()) {
      return new Effort(0, 1, 1);
    }
    return new Effort((int) each.toMillis(), actors == 1 ? 32 : 256, 4);
  }

  @Override
  public int getTime() {
    return millis;
  }

  @Override
  public int getIterations() {
    return 1;
  }

  /** How many samples the threads run through between two meetings. */
  @Override
  public int getStrideSize() {
    return strideSize;
  }

  /** How many meetings there are before the outcomes are counted, and the time is looked at. */
  @Override
  public int getStrideCount() {
    return strideCount;
  }

  @Override
  public int getMaxFootprintMb() {
    return 16;
  }

  /** A thread that waits for the other one must not yield: the system may put both on one core. */
  @Override
  public SpinLoopStyle getSpinStyle() {
    return SpinLoopStyle.THREAD_SPIN_WAIT;
  }
}
