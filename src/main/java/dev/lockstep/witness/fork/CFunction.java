package dev.lockstep.witness.fork;

import static java.lang.invoke.MethodHandles.explicitCastArguments;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.util.Collections;

/**
 * A function of the C library. Numbers and addresses go in and come out as longs: all calls go the
 * same way, so that a forked child walks no way that its parent has not walked before.
 */
final class CFunction {

  private static final Linker LINKER = Linker.nativeLinker();

  private final String name;
  private final MethodHandle handle;

  @SuppressWarnings("restricted")
  CFunction(String name, FunctionDescriptor type, Linker.Option... options) {
    this.name = name;
    int parameters = type.argumentLayouts().size();
    MethodType longs =
        MethodType.methodType(long.class, Collections.nCopies(parameters, long.class));
    MethodHandle function =
        LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow(name), type, options);
    this.handle = explicitCastArguments(function, longs).asSpreader(long[].class, parameters);
  }

  /** Calls it. */
  long call(long... arguments) {
    try {
      return (long) handle.invokeExact(arguments);
    } catch (Throwable e) {
      throw new IllegalStateException("the call of " + name + " went wrong", e);
    }
  }

  /** Calls it, which must not fail. */
  int check(long... arguments) {
    long result = call(arguments);
    if (result < 0) {
      throw new IllegalStateException(name + " failed");
    }
    return (int) result;
  }
}
