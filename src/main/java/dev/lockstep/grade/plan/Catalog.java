package dev.lockstep.grade.plan;

import dev.lockstep.grade.result.RuleInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All rules, each with the parts that it needs. A rule is asked if all of its parts are asked for:
 * the one that it is about, which is the first, and those without which it cannot be run.
 *
 * <p>Which these are stands in {@code needs.txt}: a line for each class of rules, and one for each
 * rule that needs other parts than its class.
 */
public final class Catalog {

  private static final String NEEDS = "needs.txt";

  private static final Catalog ALL = read();

  private final Map<String, List<Part>> needs;

  private Catalog(Map<String, List<Part>> needs) {
    this.needs = needs;
  }

  /** The one that there is. */
  public static Catalog all() {
    return ALL;
  }

  /** All rules. */
  public List<RuleInfo> rules() {
    return rules(EnumSet.allOf(Part.class));
  }

  /** The rules that ask for these parts and for no others, in the order in which they are run. */
  public List<RuleInfo> rules(Set<Part> parts) {
    return methods()
        .filter(rule -> parts.containsAll(needs(rule.id())))
        .map(rule -> rule.info(needs(rule.id()).getFirst()))
        .toList();
  }

  /** The parts that the rule of this id needs: first the one that it is about; none if unknown. */
  public List<Part> needs(String rule) {
    String owner = rule.substring(0, rule.indexOf('.'));
    return needs.getOrDefault(rule, needs.getOrDefault(owner, List.of()));
  }

  private Stream<RuleMethod> methods() {
    return names().filter(name -> !isRule(name)).flatMap(RuleMethod::of);
  }

  /** The names in the file: of classes, and of rules. */
  Stream<String> names() {
    return needs.keySet().stream();
  }

  /** Whether a name is a rule's and not a class's. */
  static boolean isRule(String name) {
    return name.contains(".");
  }

  private static Catalog read() {
    try (InputStream file = Objects.requireNonNull(Catalog.class.getResourceAsStream(NEEDS))) {
      Map<String, List<Part>> needs = new LinkedHashMap<>();
      new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> List.of(line.strip().split("\\s+")))
          .forEach(words -> needs.put(words.getFirst(), parts(words)));
      return new Catalog(needs);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Part> parts(List<String> words) {
    return words.stream().skip(1).map(Part::of).toList();
  }
}
