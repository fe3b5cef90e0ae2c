package dev.lockstep.model;

import dev.lockstep.witness.Testifies;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.sessions.JqwikSession;
import org.jspecify.annotations.Nullable;

/** Tries one law on one machine, with generated values that are the same in every run. */
final class LawTrial {

  private static final List<Class<? extends Laws>> CHAPTERS =
      List.of(
          OsProcessProperties.class,
          OsSchedulingProperties.class,
          OsThreadProperties.class,
          ForkProperties.class,
          CostProperties.class,
          SharingProperties.class,
          GilProperties.class,
          CoroProperties.class);

  private final Lab lab;

  LawTrial(Lab lab) {
    this.lab = lab;
  }

  /** All laws, as {@code ForkProperties.forkIs…}. */
  static Map<String, Method> laws() {
    Map<String, Method> laws = new TreeMap<>();
    for (Class<?> chapter : CHAPTERS) {
      Stream.of(chapter.getDeclaredMethods())
          .filter(method -> method.isAnnotationPresent(Property.class))
          .forEach(method -> laws.put(chapter.getSimpleName() + "." + method.getName(), method));
    }
    return laws;
  }

  static List<String> claimsOf(Method law) {
    return List.of(law.getAnnotation(Testifies.class).value());
  }

  /** How the law fails on the machine, if it does. */
  Optional<Throwable> failure(Method law) throws ReflectiveOperationException {
    Laws laws = (Laws) law.getDeclaringClass().getDeclaredConstructor().newInstance();
    laws.moveTo(lab);
    @Nullable Throwable[] failure = new @Nullable Throwable[1];
    JqwikSession.run(() -> failure[0] = firstFailure(laws, law));
    return Optional.ofNullable(failure[0]);
  }

  private static @Nullable Throwable firstFailure(Laws laws, Method law)
      throws ReflectiveOperationException {
    List<RandomGenerator<?>> generators =
        Arrays.stream(law.getParameters())
            .<RandomGenerator<?>>map(parameter -> arbitrary(laws, parameter).generator(1_000))
            .toList();
    Random random = new Random(1);
    for (int i = 0; i < law.getAnnotation(Property.class).tries(); i++) {
      Object[] values =
          generators.stream().map(generator -> generator.next(random).value()).toArray();
      try {
        law.invoke(laws, values);
      } catch (InvocationTargetException e) {
        return e.getCause();
      }
    }
    return null;
  }

  private static Arbitrary<?> arbitrary(Laws laws, Parameter parameter) {
    String provider = parameter.getAnnotation(ForAll.class).value();
    IntRange range = parameter.getAnnotation(IntRange.class);
    if (range != null) {
      return Arbitraries.integers().between(range.min(), range.max());
    }
    return switch (provider) {
      case "worlds" -> laws.worlds();
      case "oneCpu" -> laws.oneCpu();
      default -> Arbitraries.longs();
    };
  }
}
