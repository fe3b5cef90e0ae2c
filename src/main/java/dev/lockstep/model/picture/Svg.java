package dev.lockstep.model.picture;

import java.util.Locale;

/** Writes an SVG picture, element by element. */
public final class Svg {

  private static final String FRAME =
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" \
      role="img" font-family="sans-serif" font-size="12">
      <title>%3$s</title>
      <rect width="%1$d" height="%2$d" fill="white"/>
      %4$s</svg>
      """;

  private final StringBuilder body = new StringBuilder();

  /** A box; the tooltip says in words what it means. */
  public Svg box(int x, int y, int width, int height, String fill, String tooltip) {
    return add(
        "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\" stroke=\"#333\""
            + " stroke-width=\"0.5\"><title>%s</title></rect>%n",
        x, y, width, height, fill, escaped(tooltip));
  }

  /** A line. */
  public Svg line(int x1, int y1, int x2, int y2) {
    return add("<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"#999\"/>%n", x1, y1, x2, y2);
  }

  /** Text that begins here. */
  public Svg text(int x, int y, String text) {
    return add("<text x=\"%d\" y=\"%d\">%s</text>%n", x, y, escaped(text));
  }

  /** The same in bold. */
  public Svg bold(int x, int y, String text) {
    return add("<text x=\"%d\" y=\"%d\" font-weight=\"bold\">%s</text>%n", x, y, escaped(text));
  }

  private Svg add(String format, Object... values) {
    body.append(String.format(Locale.ROOT, format, values));
    return this;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  /** The whole picture. */
  public String picture(int width, int height, String title) {
    return String.format(Locale.ROOT, FRAME, width, height, escaped(title), body);
  }
}
