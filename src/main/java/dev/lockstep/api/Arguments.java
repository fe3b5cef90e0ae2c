package dev.lockstep.api;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a target is called with: arguments by position (PROC-12) and by name (PROC-13).
 *
 * @param positional the arguments in order; an element may be null
 * @param named the arguments by name; a value may be null
 */
public record Arguments(List<@Nullable Object> positional, Map<String, @Nullable Object> named)
    implements Serializable {

  /** No arguments. */
  public static final Arguments NONE = new Arguments(List.of(), Map.of());

  /** Keeps copies of both, so that a later change by the caller changes nothing here. */
  public Arguments {
    positional = Collections.unmodifiableList(new ArrayList<>(positional));
    named = Collections.unmodifiableMap(new LinkedHashMap<>(named));
  }

  /** Arguments by position. */
  public static Arguments of(@Nullable Object... positional) {
    List<@Nullable Object> list = new ArrayList<>();
    Collections.addAll(list, positional);
    return new Arguments(list, Map.of());
  }

  /** The same arguments and one more by name. */
  public Arguments with(String name, @Nullable Object value) {
    Map<String, @Nullable Object> more = new LinkedHashMap<>(named);
    more.put(name, value);
    return new Arguments(positional, more);
  }

  /**
   * The argument at this position, counted from 0, as the type that the caller expects.
   *
   * @throws IllegalArgumentException if there is none
   */
  @SuppressWarnings("unchecked")
  public <T> T get(int index) {
    if (index < 0 || index >= positional.size()) {
      throw new IllegalArgumentException(
          "there is no argument " + index + ": " + positional.size() + " were given by position");
    }
    return (T) positional.get(index);
  }

  /**
   * The argument of this name, as the type that the caller expects.
   *
   * @throws IllegalArgumentException if there is none
   */
  @SuppressWarnings("unchecked")
  public <T> T get(String name) {
    if (!named.containsKey(name)) {
      throw new IllegalArgumentException(
          "there is no argument named " + name + ": the names given are " + named.keySet());
    }
    return (T) named.get(name);
  }

  /**
   * Checks that there are exactly this many arguments by position and none by name.
   *
   * @throws IllegalArgumentException if not
   */
  public void requireCount(int count) {
    if (positional.size() != count || !named.isEmpty()) {
      throw new IllegalArgumentException(
          "the target takes " + count + " arguments by position and none by name, but got " + this);
    }
  }
}
