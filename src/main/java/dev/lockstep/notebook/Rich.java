package dev.lockstep.notebook;

import java.lang.reflect.Constructor;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes output that a notebook shows as HTML. Each Java kernel has a class for that, and passes an
 * object of it through if it is the last expression of a cell; all of them have the same form, and
 * which one is here is found by name. Without a kernel the output is its text.
 */
final class Rich {

  private static final List<String> KNOWN =
      List.of(
          "org.dflib.jjava.jupyter.kernel.display.DisplayData",
          "io.github.spencerpark.jupyter.kernel.display.DisplayData",
          "org.rapaio.jupyter.kernel.display.DisplayData");

  private static final Optional<Class<?>> DISPLAY_DATA =
      KNOWN.stream().flatMap(Rich::find).findFirst();

  private Rich() {}

  private static Stream<Class<?>> find(String name) {
    try {
      return Stream.of(Class.forName(name));
    } catch (ClassNotFoundException e) {
      return Stream.empty();
    }
  }

  /** The same for people with and without HTML. */
  static Object of(String html, String text) {
    return DISPLAY_DATA.map(type -> displayData(type, html, text)).orElse(text);
  }

  private static Object displayData(Class<?> type, String html, String text) {
    try {
      Constructor<?> constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      Object data = constructor.newInstance();
      var put = type.getMethod("putData", String.class, Object.class);
      put.invoke(data, "text/html", html);
      put.invoke(data, "text/plain", text);
      return data;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this kernel's output has another form: " + type, e);
    }
  }
}
