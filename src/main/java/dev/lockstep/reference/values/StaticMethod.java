package dev.lockstep.reference.values;

import dev.lockstep.api.Arguments;
import dev.lockstep.api.Function;
import dev.lockstep.api.Target;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A target that is nothing but a static method: a reference to one, or a lambda that captures
 * nothing. It can be sent by its names, and called without the machinery of lambdas, which a cold
 * JVM would have to start first.
 */
public record StaticMethod(
    String className, String methodName, String parameters, boolean takesArguments)
    implements Target {

  /** These and the interfaces within them; one of the user's may do more than call. */
  private static final String TARGET = Target.class.getName().replace('.', '/');

  private static final String FUNCTION = Function.class.getName().replace('.', '/');

  /** A pool's worker calls the same few methods again and again. */
  private static final Map<StaticMethod, Method> FOUND = new ConcurrentHashMap<>();

  /** The static method behind this target, or null if there is more to it. */
  public static @Nullable StaticMethod behind(Target target) {
    return find(target, TARGET);
  }

  /** The static method behind this function, or null if there is more to it. */
  public static @Nullable StaticMethod behindFunction(Function<?> function) {
    return find(function, FUNCTION);
  }

  private static @Nullable StaticMethod find(Serializable target, String type) {
    SerializedLambda lambda = serializedForm(target);
    if (lambda == null
        || !lambda.getFunctionalInterfaceClass().startsWith(type)
        || lambda.getCapturedArgCount() > 0
        || lambda.getImplMethodKind() != MethodHandleInfo.REF_invokeStatic) {
      requireOnClassPath(target.getClass());
      return null;
    }
    String className = lambda.getImplClass().replace('/', '.');
    requireOnClassPath(load(className, target.getClass().getClassLoader()));
    String signature = lambda.getImplMethodSignature();
    return new StaticMethod(
        className,
        lambda.getImplMethodName(),
        signature.substring(1, signature.indexOf(')')),
        lambda.getFunctionalInterfaceMethodName().equals("call"));
  }

  /** The class that has the method, which need not be the one in which the target was written. */
  private static Class<?> load(String className, @Nullable ClassLoader seenFrom) {
    try {
      return Class.forName(className, false, seenFrom);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e); // the target refers to it
    }
  }

  /** A class of a notebook's cell is in this JVM only; better to say so here than in the child. */
  private static void requireOnClassPath(Class<?> type) {
    ClassLoader loader = ClassLoader.getSystemClassLoader();
    while (loader != null && loader != type.getClassLoader()) {
      loader = loader.getParent();
    }
    if (loader == null && type.getClassLoader() != null) {
      throw new IllegalArgumentException(
          "A child cannot find the class of its task: it looks on the class path, and a class that"
              + " was declared in a notebook or made at run time is in this JVM only. Put the task"
              + " into a source file of the project.");
    }
  }

  /** What Java would write for this lambda, or null if it is an object of an ordinary class. */
  private static @Nullable SerializedLambda serializedForm(Serializable target) {
    if (!target.getClass().isHidden()) {
      return null;
    }
    try {
      Method writeReplace = target.getClass().getDeclaredMethod("writeReplace");
      writeReplace.setAccessible(true);
      return (SerializedLambda) writeReplace.invoke(target);
    } catch (ReflectiveOperationException | RuntimeException e) {
      return null; // then Java's serialization has the word, and the error message
    }
  }

  /** Its name, for messages. */
  public String name() {
    return className + "." + methodName;
  }

  /** Writes its names. */
  public void write(DataOutputStream out) throws IOException {
    out.writeUTF(className);
    out.writeUTF(methodName);
    out.writeUTF(parameters);
    out.writeBoolean(takesArguments);
  }

  /** Reads what {@link #write} wrote. */
  public static StaticMethod read(DataInputStream in) throws IOException {
    return new StaticMethod(in.readUTF(), in.readUTF(), in.readUTF(), in.readBoolean());
  }

  @Override
  public void call(Arguments arguments) throws Exception {
    invoke(arguments);
  }

  /** Calls the method and gives what it returns. */
  public @Nullable Object invoke(Arguments arguments) throws Exception {
    Method method = FOUND.get(this);
    if (method == null) {
      method = find();
      FOUND.put(this, method);
    }
    if (!takesArguments) {
      arguments.requireCount(method.getParameterCount());
    }
    Object[] values = takesArguments ? new Object[] {arguments} : arguments.positional().toArray();
    try {
      return method.invoke(null, values);
    } catch (InvocationTargetException e) {
      throw StaticMethod.<RuntimeException>asItself(e.getCause());
    }
  }

  /**
   * Throws what the method threw, whatever that is: a method can throw more than it declares, and a
   * call that is not made by reflection would not wrap it either.
   */
  @SuppressWarnings("unchecked") // the compiler is led to believe that it is unchecked
  private static <T extends Throwable> T asItself(Throwable thrown) throws T {
    throw (T) thrown;
  }

  private Method find() throws ReflectiveOperationException {
    for (Method method : Class.forName(className).getDeclaredMethods()) {
      if (method.getName().equals(methodName) && parameters.equals(parametersOf(method))) {
        method.setAccessible(true);
        return method;
      }
    }
    throw new NoSuchMethodException(className + "." + methodName + "(" + parameters + ")");
  }

  /** The types of its parameters, as in a class file. */
  public static String parametersOf(Method method) {
    StringBuilder descriptor = new StringBuilder();
    for (Class<?> type : method.getParameterTypes()) {
      descriptor.append(type.descriptorString());
    }
    return descriptor.toString();
  }
}
