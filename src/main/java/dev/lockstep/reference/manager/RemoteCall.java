package dev.lockstep.reference.manager;

import dev.lockstep.api.Arguments;
import dev.lockstep.api.SerializationException;
import dev.lockstep.reference.calls.Outcome;
import dev.lockstep.reference.calls.Request;
import dev.lockstep.reference.values.StaticMethod;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** A call of a method of an object in a manager's server, as bytes. */
final class RemoteCall {

  private static final Map<String, Method> FOUND = new ConcurrentHashMap<>();
  private static final Map<Method, String> NAMES = new ConcurrentHashMap<>();

  private RemoteCall() {}

  /**
   * The bytes of a call.
   *
   * @throws SerializationException if an argument cannot travel
   */
  static byte[] encode(long object, Method method, @Nullable Object[] arguments) {
    var bytes = new ByteArrayOutputStream(128);
    try (var out = new DataOutputStream(bytes)) {
      out.writeLong(object);
      out.writeUTF(NAMES.computeIfAbsent(method, RemoteCall::nameOf));
      Request.writeArguments(Arguments.of(arguments), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // cannot happen: the stream is an array
    }
    return bytes.toByteArray();
  }

  private static String nameOf(Method method) {
    return method.getDeclaringClass().getName()
        + " "
        + method.getName()
        + StaticMethod.parametersOf(method);
  }

  /** In the server: makes the call, and gives the bytes of what came of it. */
  static byte[] answer(byte[] call, LongFunction<Object> objects) {
    var bytes = new ByteArrayOutputStream(64);
    var out = new DataOutputStream(bytes);
    try {
      try {
        Outcome.write(Collections.singletonList(made(call, objects)), out);
      } catch (Throwable e) { // whatever the object throws is the caller's matter
        bytes.reset();
        Outcome.write(e, out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e); // cannot happen: the stream is an array
    }
    return bytes.toByteArray();
  }

  private static @Nullable Object made(byte[] call, LongFunction<Object> objects) throws Throwable {
    var in = new DataInputStream(new ByteArrayInputStream(call));
    Object object = objects.apply(in.readLong());
    Method method = method(in.readUTF());
    try {
      return method.invoke(object, Request.readArguments(in).positional().toArray());
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static Method method(String name) throws ReflectiveOperationException {
    Method found = FOUND.get(name);
    if (found == null) {
      found = find(name);
      FOUND.put(name, found);
    }
    return found;
  }

  private static Method find(String name) throws ReflectiveOperationException {
    Class<?> type = Class.forName(name.substring(0, name.indexOf(' ')));
    for (Method method : type.getDeclaredMethods()) {
      if (nameOf(method).equals(name)) {
        method.trySetAccessible();
        return method;
      }
    }
    throw new NoSuchMethodException(name);
  }
}
