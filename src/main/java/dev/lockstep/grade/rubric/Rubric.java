package dev.lockstep.grade.rubric;

import dev.lockstep.grade.result.RuleInfo;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How an assignment is scored.
 *
 * <pre>
 * assignment: Locks and queues
 * parts: [lock, queue]
 * each: 1                    # points of a rule that nothing else names
 * points:                    # points of each rule: by id, claim or chapter; the closest name counts
 *   LOCK: 2
 *   LOCK-09: 0
 * chapters:                  # points of a chapter, shared out among its rules
 *   QUEUE: 10
 * bonus: [LOCK-08]           # on top of the full score
 * hidden: [LOCK-19]          # students see the id only
 * reveal: 2026-12-10T00:00:00+01:00     # from then on the sentence, too
 * deadline: 2026-12-01T23:59:00+01:00
 * late:
 *   grace minutes: 15
 *   percent per day: 10
 *   at most: 50
 *   closed after days: 7
 * extensions:
 *   ada: 2026-12-03T23:59:00+01:00
 * </pre>
 */
public final class Rubric {

  /** One point a rule, nothing hidden, nobody late. */
  public static final Rubric NONE =
      new Rubric(
          Map.of(),
          new Lateness(
              Optional.empty(),
              Map.of(),
              Duration.ZERO,
              BigDecimal.ZERO,
              BigDecimal.ZERO,
              Optional.empty()));

  private final Map<String, Value> fields;
  private final Lateness lateness;

  private Rubric(Map<String, Value> fields, Lateness lateness) {
    this.fields = fields;
    this.lateness = lateness;
  }

  /** Reads a rubric; what names rules is checked later, against the rules that are asked. */
  public static Rubric read(Path file) throws RubricException {
    return of(Value.read(file));
  }

  /**
   * Reads the words of a rubric.
   *
   * @param place where they stand, for what is said about errors
   */
  public static Rubric of(Path place, String words) throws RubricException {
    return of(Value.read(place, words));
  }

  private static Rubric of(Value top) throws RubricException {
    Map<String, Value> fields =
        top.fields(
            Set.of(
                "assignment",
                "parts",
                "each",
                "points",
                "chapters",
                "bonus",
                "hidden",
                "reveal",
                "deadline",
                "late",
                "extensions"));
    Rubric rubric = new Rubric(fields, lateness(fields));
    rubric.assignment();
    rubric.parts();
    rubric.reveal();
    return rubric;
  }

  private static Lateness lateness(Map<String, Value> all) throws RubricException {
    Optional<Instant> deadline = Optional.empty();
    if (all.containsKey("deadline")) {
      deadline = Optional.of(get(all, "deadline").time());
    }
    Map<String, Instant> extensions = new LinkedHashMap<>();
    if (all.containsKey("extensions")) {
      for (Map.Entry<String, Value> one : get(all, "extensions").map().entrySet()) {
        extensions.put(one.getKey(), one.getValue().time());
      }
    }
    Map<String, Value> late =
        all.containsKey("late")
            ? get(all, "late")
                .fields(Set.of("grace minutes", "percent per day", "at most", "closed after days"))
            : Map.of();
    if (!late.isEmpty() && deadline.isEmpty()) {
      throw get(all, "late").wrong("nobody can be late without a deadline; add “deadline: …”");
    }
    Optional<BigDecimal> closed = Optional.empty();
    if (late.containsKey("closed after days")) {
      closed = Optional.of(get(late, "closed after days").number());
    }
    return new Lateness(
        deadline,
        extensions,
        Duration.ofMinutes(
            late.containsKey("grace minutes")
                ? get(late, "grace minutes").number().longValue()
                : 0),
        late.containsKey("percent per day")
            ? get(late, "percent per day").percent()
            : BigDecimal.ZERO,
        late.containsKey("at most") ? get(late, "at most").percent() : BigDecimal.valueOf(100),
        closed);
  }

  private static Value get(Map<String, Value> fields, String name) {
    return Optional.ofNullable(fields.get(name)).orElseThrow();
  }

  /** What the assignment is called, if the rubric says so. */
  public Optional<String> assignment() throws RubricException {
    return fields.containsKey("assignment")
        ? Optional.of(get(fields, "assignment").text())
        : Optional.empty();
  }

  /** The parts that are asked for, if the rubric says so. */
  public Optional<List<String>> parts() throws RubricException {
    return fields.containsKey("parts") ? Optional.of(names("parts")) : Optional.empty();
  }

  /** That each extension is one of a submission: a name that is mistyped would be nobody's. */
  void requireKnown(Collection<String> submissions) throws RubricException {
    Value.requireKnown(entries("extensions"), submissions);
  }

  /**
   * Says where the rubric names its parts.
   *
   * @return what is to be thrown
   */
  public RubricException wrongParts(String what) {
    return get(fields, "parts").wrong(what);
  }

  private List<String> names(String field) throws RubricException {
    List<String> names = new ArrayList<>();
    if (fields.containsKey(field)) {
      for (Value value : get(fields, field).list()) {
        names.add(value.text());
      }
    }
    return names;
  }

  private Optional<Instant> reveal() throws RubricException {
    return fields.containsKey("reveal")
        ? Optional.of(get(fields, "reveal").time())
        : Optional.empty();
  }

  Lateness lateness() {
    return lateness;
  }

  /** Whether the sentences of hidden rules may be shown by now. */
  boolean isRevealed(Instant now) throws RubricException {
    return reveal().isPresent() && !now.isBefore(reveal().get());
  }

  /** The same rules, each hidden or not. */
  boolean isHidden(RuleInfo rule) throws RubricException {
    return names("hidden").stream().anyMatch(name -> new Selector(name).matches(rule));
  }

  /** Whether the points of a rule come on top. */
  boolean isBonus(RuleInfo rule) throws RubricException {
    return names("bonus").stream().anyMatch(name -> new Selector(name).matches(rule));
  }

  /**
   * What each rule is worth, by its id.
   *
   * @throws RubricException if the rubric names a rule, claim or chapter that is not asked for
   */
  public Map<String, BigDecimal> points(Collection<RuleInfo> rules) throws RubricException {
    for (String field : List.of("points", "chapters")) {
      for (Map.Entry<String, Value> one : entries(field).entrySet()) {
        new Selector(one.getKey()).requireKnown(one.getValue(), rules);
      }
    }
    for (String field : List.of("bonus", "hidden")) {
      if (fields.containsKey(field)) {
        for (Value value : get(fields, field).list()) {
          new Selector(value.text()).requireKnown(value, rules);
        }
      }
    }
    Map<String, BigDecimal> points = new LinkedHashMap<>();
    for (RuleInfo rule : rules) {
      points.put(rule.id(), points(rule));
    }
    shareOut(rules, points);
    return points;
  }

  private Map<String, Value> entries(String field) throws RubricException {
    return fields.containsKey(field) ? get(fields, field).map() : Map.of();
  }

  private BigDecimal points(RuleInfo rule) throws RubricException {
    Optional<Map.Entry<String, Value>> closest =
        entries("points").entrySet().stream()
            .filter(one -> new Selector(one.getKey()).matches(rule))
            .max(Comparator.comparing(one -> new Selector(one.getKey()).rank(rule)));
    if (closest.isPresent()) {
      return closest.get().getValue().number();
    }
    return fields.containsKey("each") ? get(fields, "each").number() : BigDecimal.ONE;
  }

  /** To the hundredth; what is left over goes to the last rule, so that the sum is right. */
  private void shareOut(Collection<RuleInfo> rules, Map<String, BigDecimal> points)
      throws RubricException {
    for (Map.Entry<String, Value> chapter : entries("chapters").entrySet()) {
      List<String> ids =
          rules.stream().filter(new Selector(chapter.getKey())::matches).map(RuleInfo::id).toList();
      BigDecimal all = chapter.getValue().number();
      BigDecimal share = all.divide(BigDecimal.valueOf(ids.size()), 2, RoundingMode.DOWN);
      ids.forEach(id -> points.put(id, share));
      points.put(ids.getLast(), all.subtract(share.multiply(BigDecimal.valueOf(ids.size() - 1L))));
    }
  }
}
