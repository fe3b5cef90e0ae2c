package dev.lockstep.grade.plan;

import dev.lockstep.grade.result.RuleInfo;
import dev.lockstep.grade.result.Runs;
import dev.lockstep.rules.ExplorationRules;
import dev.lockstep.rules.Rule;
import dev.lockstep.rules.Rules;
import dev.lockstep.witness.Testifies;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A rule as it is written.
 *
 * @param owner the class that it is run in, which may have inherited it
 */
record RuleMethod(Class<?> owner, Method method) {

  /** The rules of a class and of those that it extends, by name. */
  static Stream<RuleMethod> of(String className) {
    Class<?> owner = classNamed(className);
    return Stream.<Class<?>>iterate(owner, Objects::nonNull, Class::getSuperclass)
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .filter(method -> method.isAnnotationPresent(Rule.class))
        .sorted(Comparator.comparing(Method::getName))
        .map(method -> new RuleMethod(owner, method));
  }

  private static Class<?> classNamed(String name) {
    try {
      return Class.forName(Rules.class.getPackageName() + "." + name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("there is no class of rules called " + name, e);
    }
  }

  String id() {
    return owner.getSimpleName() + "." + method.getName();
  }

  RuleInfo info(Part part) {
    Rule rule = method.getAnnotation(Rule.class);
    return new RuleInfo(
        id(),
        part.id(),
        List.of(method.getAnnotation(Testifies.class).value()),
        rule.kind().name().toLowerCase(Locale.ROOT),
        rule.value(),
        runs(rule),
        false);
  }

  private Runs runs(Rule rule) {
    if (ExplorationRules.class.isAssignableFrom(owner)) {
      return Runs.EXPLORED;
    }
    return rule.luck() ? Runs.SEEDED : Runs.ONCE;
  }
}
