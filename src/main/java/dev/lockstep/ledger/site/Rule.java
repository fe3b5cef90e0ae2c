package dev.lockstep.ledger.site;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rule, as its name tells of it.
 *
 * @param name its name, as {@code Class.method}
 * @param type the class
 * @param claim the claim that the method's name begins with, if it does
 * @param words what the rule asks
 */
public record Rule(String name, String type, Optional<String> claim, String words) {

  private static final Pattern OF_CLAIM = Pattern.compile("([A-Z]+)_(\\d\\d)_(\\w+)");
  private static final Pattern NEXT_WORD = Pattern.compile("(?<=[a-z])(?=[A-Z])");

  static Rule of(String name) {
    String type = name.substring(0, name.indexOf('.'));
    String method = name.substring(type.length() + 1);
    Matcher match = OF_CLAIM.matcher(method);
    if (match.matches()) {
      String claim = match.group(1) + "-" + match.group(2);
      return new Rule(name, type, Optional.of(claim), match.group(3).replace('_', ' '));
    }
    String words = NEXT_WORD.matcher(method).replaceAll(" ").toLowerCase(Locale.ROOT);
    return new Rule(name, type, Optional.empty(), words);
  }
}
