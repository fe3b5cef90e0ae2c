package dev.lockstep.grade;

import java.util.regex.Pattern;

/**
 * A name in which {@code *} stands for anything, and case does not count.
 *
 * @param text the name as it was written
 */
public record Glob(String text) {

  /** Whether it means this one. */
  public boolean matches(String name) {
    String pattern = Pattern.quote(text).replace("*", "\\E.*\\Q");
    return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE).matcher(name).matches();
  }

  @Override
  public String toString() {
    return text;
  }
}
