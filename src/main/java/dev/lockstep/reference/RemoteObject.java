package dev.lockstep.reference;

import java.io.Serializable;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Objects;
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

  /** Another object of the same server. */
  RemoteObject neighbour(long id) {
    return new RemoteObject(server, id);
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
      default -> "object " + id + " of the manager with pid " + server.pid();
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
