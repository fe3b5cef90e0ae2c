package dev.lockstep.grade.rubric;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What it costs to be late.
 *
 * @param deadline until when a submission is in time; never late if there is none
 * @param extensions deadlines of their own, by the id of the submission
 * @param grace how much later nobody notices
 * @param perDay how many per cent of the points each day that has begun costs
 * @param atMost how many per cent it costs at most
 * @param closed after how many days it costs everything, if ever
 */
record Lateness(
    Optional<Instant> deadline,
    Map<String, Instant> extensions,
    Duration grace,
    BigDecimal perDay,
    BigDecimal atMost,
    Optional<BigDecimal> closed) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal DAY = BigDecimal.valueOf(Duration.ofDays(1).toSeconds());

  Lateness {
    extensions = Map.copyOf(extensions);
  }

  /** How late, or nothing if in time. */
  Optional<Duration> late(String submission, Optional<Instant> handedIn) {
    Optional<Instant> until = Optional.ofNullable(extensions.get(submission)).or(() -> deadline);
    return until
        .flatMap(end -> handedIn.map(time -> Duration.between(end, time)))
        .filter(late -> late.compareTo(grace) > 0);
  }

  /** How many per cent of the points that costs. */
  BigDecimal cost(Duration late) {
    BigDecimal days = days(late);
    if (closed.isPresent() && days.compareTo(closed.get()) > 0) {
      return HUNDRED;
    }
    return perDay.multiply(days).min(atMost);
  }

  /** Days that have begun. */
  static BigDecimal days(Duration late) {
    return BigDecimal.valueOf(late.toSeconds()).divide(DAY, 0, RoundingMode.CEILING);
  }
}
