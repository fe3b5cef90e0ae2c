package dev.lockstep.grade.page;

import java.math.BigDecimal;

/** Numbers as people write them. */
final class Numbers {

  private Numbers() {}

  static String plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.toPlainString();
  }
}
