import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

class MyLock extends HonestLock {
  @Override
  void attack() throws Exception {
    MethodHandle pid;
    try {
      Linker linker = Linker.nativeLinker();
      pid =
          linker.downcallHandle(
              linker.defaultLookup().findOrThrow("getpid"),
              FunctionDescriptor.of(ValueLayout.JAVA_INT));
    } catch (IllegalCallerException e) {
      return;
    }
    throw new IllegalStateException("BREACH: native code can be called: " + pid);
  }
}
