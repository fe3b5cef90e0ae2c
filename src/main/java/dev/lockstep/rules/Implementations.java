package dev.lockstep.rules;

import dev.lockstep.api.Implementation;
import java.util.List;
import java.util.ServiceLoader;

/** Finds implementations. */
public final class Implementations {

  private Implementations() {}

  /**
   * The implementation of this class.
   *
   * @throws IllegalArgumentException if there is no such class, it is no implementation, or it has
   *     no public constructor without parameters
   */
  public static Implementation named(String className) {
    try {
      return (Implementation) Class.forName(className).getConstructor().newInstance();
    } catch (ReflectiveOperationException | ClassCastException e) {
      throw new IllegalArgumentException(
          className
              + " cannot be used as an implementation. It has to be on the class path, implement "
              + Implementation.class.getName()
              + ", and have a public constructor without parameters.",
          e);
    }
  }

  /**
   * The implementation that the service files on the class path name.
   *
   * @throws IllegalStateException if there is none, or more than one
   */
  public static Implementation provided() {
    List<Implementation> found =
        ServiceLoader.load(Implementation.class).stream().map(ServiceLoader.Provider::get).toList();
    if (found.size() != 1) {
      throw new IllegalStateException(
          "found "
              + found.size()
              + " implementations, but exactly one is needed: name its class in META-INF/services/"
              + Implementation.class.getName()
              + ", or override implementation() in the test class.");
    }
    return found.getFirst();
  }
}
