package dev.lockstep.ledger.site;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rule.
 *
 * @param name its name, as {@code Class.method}
 * @param type the class
 * @param claims the claim that the method's name begins with, or else those it testifies to
 * @param words what the rule asks, as its name says it
 */
public record Rule(String name, String type, List<String> claims, String words) {

  private static final Pattern OF_CLAIM = Pattern.compile("([A-Z]+)_(\\d\\d)_(\\w+)");
  private static final Pattern NEXT_WORD = Pattern.compile("(?<=[a-z])(?=[A-Z])");

  /** Keeps a copy of the list. */
  public Rule {
    claims = List.copyOf(claims);
  }

  /** The rule of this name, given what each test testifies to. */
  static Rule of(String name, Map<String, List<String>> claims) {
    String type = name.substring(0, name.indexOf('.'));
    String method = name.substring(type.length() + 1);
    Matcher match = OF_CLAIM.matcher(method);
    if (match.matches()) {
      String claim = match.group(1) + "-" + match.group(2);
      return new Rule(name, type, List.of(claim), match.group(3).replace('_', ' '));
    }
    String words = NEXT_WORD.matcher(method).replaceAll(" ").toLowerCase(Locale.ROOT);
    return new Rule(name, type, claims.getOrDefault(name, List.of()), words);
  }

  /** Whether it is about a claim of this chapter. */
  boolean isOf(String prefix) {
    return claims.stream().anyMatch(id -> id.startsWith(prefix + "-"));
  }
}
