package dev.lockstep.reference.values;

import dev.lockstep.api.Arguments;
import dev.lockstep.api.Target;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds the way to an object that cannot be serialized, so that the error can name the field:
 * Java's own exception names the class only.
 */
public final class Unserializable {

  private final String offender;
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private Unserializable(String offender) {
    this.offender = offender;
  }

  /** The class, and where it was met: {@code java.net.Socket (argument 0: Letter.socket)}. */
  public static String describe(Target target, Arguments arguments, String className) {
    Unserializable search = new Unserializable(className);
    return search.describe(() -> search.pathFrom(target, arguments));
  }

  private String describe(Supplier<Optional<String>> path) {
    try {
      return path.get().map(found -> offender + " (" + found + ")").orElse(offender);
    } catch (RuntimeException | StackOverflowError e) {
      return offender; // the way there cannot be gone
    }
  }

  /** The class, and where it was met within this object. */
  static String describe(@Nullable Object value, String className) {
    Unserializable search = new Unserializable(className);
    return search.describe(() -> search.pathFrom(value));
  }

  private Optional<String> pathFrom(@Nullable Object value) {
    if (value == null || value.getClass().getName().equals(offender)) {
      return Optional.empty();
    }
    return value instanceof Arguments arguments
        ? pathFrom(arguments)
        : path("within " + value.getClass().getSimpleName(), value);
  }

  private Optional<String> pathFrom(Target target, Arguments arguments) {
    return captured(target).or(() -> pathFrom(arguments));
  }

  private Optional<String> pathFrom(Arguments arguments) {
    Optional<String> path = Optional.empty();
    for (int i = 0; path.isEmpty() && i < arguments.positional().size(); i++) {
      path = path("argument " + i, arguments.positional().get(i));
    }
    for (Map.Entry<String, @Nullable Object> entry : arguments.named().entrySet()) {
      path = path.or(() -> path("argument " + entry.getKey(), entry.getValue()));
    }
    return path;
  }

  /** A lambda keeps what it uses from outside as captured values. */
  private Optional<String> captured(Target target) {
    try {
      Method writeReplace = target.getClass().getDeclaredMethod("writeReplace");
      writeReplace.setAccessible(true);
      if (writeReplace.invoke(target) instanceof SerializedLambda lambda) {
        Optional<String> path = Optional.empty();
        for (int i = 0; path.isEmpty() && i < lambda.getCapturedArgCount(); i++) {
          path = path("captured by the target", lambda.getCapturedArg(i));
        }
        return path;
      }
    } catch (ReflectiveOperationException | InaccessibleObjectException e) {
      // No lambda: look at its fields.
    }
    return path("the target", target);
  }

  private Optional<String> path(String soFar, @Nullable Object value) {
    if (value == null || !seen.add(value)) {
      return Optional.empty();
    }
    if (value.getClass().getName().equals(offender)) {
      return Optional.of(soFar);
    }
    return switch (value) {
      case Collection<?> elements when isJavas(value) -> throughElements(soFar, elements);
      case Map<?, ?> map when isJavas(value) ->
          throughElements(soFar + ".keys", map.keySet())
              .or(() -> throughElements(soFar + ".values", map.values()));
      default ->
          value.getClass().isArray()
              ? throughArray(soFar, value)
              : throughFields(soFar, value, value.getClass());
    };
  }

  /** One of the user's may do anything when it is asked for its elements. */
  private static boolean isJavas(Object value) {
    return value.getClass().getName().startsWith("java.util.");
  }

  private Optional<String> throughElements(String soFar, Iterable<?> elements) {
    int index = 0;
    for (Object element : elements) {
      Optional<String> path = path(soFar + "[" + index++ + "]", element);
      if (path.isPresent()) {
        return path;
      }
    }
    return Optional.empty();
  }

  private Optional<String> throughArray(String soFar, Object array) {
    Optional<String> path = Optional.empty();
    if (!array.getClass().componentType().isPrimitive()) {
      for (int i = 0; path.isEmpty() && i < Array.getLength(array); i++) {
        path = path(soFar + "[" + i + "]", Array.get(array, i));
      }
    }
    return path;
  }

  private Optional<String> throughFields(String soFar, Object value, @Nullable Class<?> type) {
    if (type == null || type == Object.class) {
      return Optional.empty();
    }
    for (Field field : type.getDeclaredFields()) {
      Optional<String> path = throughField(soFar, value, field);
      if (path.isPresent()) {
        return path;
      }
    }
    return throughFields(soFar, value, type.getSuperclass());
  }

  private Optional<String> throughField(String soFar, Object value, Field field) {
    if ((field.getModifiers() & (Modifier.STATIC | Modifier.TRANSIENT)) != 0) {
      return Optional.empty();
    }
    try {
      field.setAccessible(true);
      String name = field.getDeclaringClass().getSimpleName() + "." + field.getName();
      return path(soFar + ": " + name, field.get(value));
    } catch (IllegalAccessException | InaccessibleObjectException e) {
      return Optional.empty(); // a class of the platform keeps its fields to itself
    }
  }
}
