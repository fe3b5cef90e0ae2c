package dev.lockstep.notebook;

import dev.lockstep.model.picture.Svg;
import java.util.Locale;
import java.util.Map;

/** Counts as bars, each with its number, so that the smallest is not lost. */
final class Bars {

  private static final int ROW = 24;
  private static final int BAR = 360;
  private static final int CHARACTER = 7;

  private Bars() {}

  static String of(String title, Map<String, ? extends Number> counts) {
    int left = 20 + CHARACTER * counts.keySet().stream().mapToInt(String::length).max().orElse(0);
    double most = counts.values().stream().mapToDouble(Number::doubleValue).max().orElse(0);
    Svg svg = new Svg().bold(10, 18, title);
    int y = 28;
    for (Map.Entry<String, ? extends Number> one : counts.entrySet()) {
      int width = width(one.getValue().doubleValue(), most);
      String number = number(one.getValue());
      svg.text(10, y + 14, one.getKey())
          .box(left, y, width, ROW - 6, "#56B4E9", one.getKey() + ": " + number)
          .text(left + width + 6, y + 14, number);
      y += ROW;
    }
    return svg.picture(left + BAR + 120, y + 6, title);
  }

  /** What has happened at all can be seen. */
  private static int width(double count, double most) {
    return count <= 0 ? 0 : Math.max(2, (int) Math.round(BAR * count / most));
  }

  /** As people write it. */
  static String number(Number count) {
    return count instanceof Double || count instanceof Float
        ? String.format(Locale.ROOT, "%,.2f", count.doubleValue())
        : String.format(Locale.ROOT, "%,d", count.longValue());
  }
}
