package dev.lockstep.reference.manager;

import dev.lockstep.api.ConnectionException;
import dev.lockstep.reference.calls.Outcome;
import dev.lockstep.reference.values.Codec;
import java.io.Serializable;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What is behind a proxy of a manager's object: it has each call made in the server. */
record RemoteObject(ManagerConnection.Address server, long id)
    implements InvocationHandler, Serializable {

  /** A proxy for an object that is used through this interface. */
  <T> T as(Class<T> type) {
    ClassLoader loader =
        Objects.requireNonNullElse(type.getClassLoader(), RemoteObject.class.getClassLoader());
    return type.cast(Proxy.newProxyInstance(loader, new Class<?>[] {type}, this));
  }

  /** What the server of the object does besides. */
  ManagerServer.Registry registry() {
    return new RemoteObject(server, ManagerServer.REGISTRY).as(ManagerServer.Registry.class);
  }

  /** A copy of the list or the map that it is. */
  Object copy() {
    return Objects.requireNonNull(Codec.decode(registry().contents(id)));
  }

  /**
   * Changes the list or the map that it is, as a whole. If another process changes it meanwhile,
   * the change is made again, from what is there then.
   *
   * @param change changes a copy, and says whether it has
   * @return whether it has
   */
  boolean exchange(Predicate<Object> change) {
    ManagerServer.Registry registry = registry();
    while (true) {
      byte[] seen = registry.contents(id);
      Object copy = Objects.requireNonNull(Codec.decode(seen));
      if (!change.test(copy)) {
        return false;
      }
      if (registry.exchange(id, seen, Codec.encode(copy))) {
        return true;
      }
    }
  }

  /** What it is, and where. */
  String describe(String kind) {
    return kind + " " + id + " of the manager with pid " + server.pid();
  }

  /** The same, with what is in it if the server still lives. */
  String describeContents(String kind) {
    try {
      return describe(kind) + ": " + copy();
    } catch (ConnectionException e) {
      return describe(kind) + ", which has ended";
    }
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] given)
      throws Throwable {
    Object[] arguments = given == null ? new Object[0] : given;
    return method.getDeclaringClass() == Object.class
        ? invokeHere(method, arguments)
        : invokeThere(method, arguments);
  }

  /** Proxies of the same object are equal. */
  private @Nullable Object invokeHere(Method method, @Nullable Object[] arguments) {
    return switch (method.getName()) {
      case "equals" ->
          arguments[0] != null
              && Proxy.isProxyClass(arguments[0].getClass())
              && equals(Proxy.getInvocationHandler(arguments[0]));
      case "hashCode" -> hashCode();
      default -> describe("object");
    };
  }

  private @Nullable Object invokeThere(Method method, @Nullable Object[] arguments)
      throws Throwable {
    byte[] call = RemoteCall.encode(id, method, arguments);
    return switch (Outcome.read(ManagerConnection.call(server, call))) {
      case Outcome.Returned returned -> returned.values().getFirst();
      case Outcome.Threw threw -> {
        threw.thrown().fillInStackTrace();
        throw threw.thrown();
      }
    };
  }
}
