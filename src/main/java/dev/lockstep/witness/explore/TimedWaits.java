package dev.lockstep.witness.explore;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.constantpool.MethodRefEntry;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.instrument.ClassFileTransformer;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites {@code wait(timeout)} so that it waits until somebody wakes it. The model checker knows
 * no time, and takes such a wait for nothing at all: the monitor stays closed, and whoever wants to
 * wake the waiter is stuck.
 */
public final class TimedWaits implements ClassFileTransformer {

  private static final String WAIT = "wait";
  private static final String MILLIS = "(J)V";
  private static final String MILLIS_AND_NANOS = "(JI)V";
  private static final ClassDesc HERE = ClassDesc.of(TimedWaits.class.getName());
  private static final MethodTypeDesc OBJECT_AND_MILLIS =
      MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_Object, ConstantDescs.CD_long);

  TimedWaits() {}

  @Override
  public byte @Nullable [] transform(
      @Nullable ClassLoader loader,
      String name,
      @Nullable Class<?> redefined,
      @Nullable ProtectionDomain domain,
      byte[] bytes) {
    if (!isInFolder(domain)) {
      return null;
    }
    ClassFile file = ClassFile.of();
    ClassModel model = file.parse(bytes);
    return waitsForSomeTime(model)
        ? file.transformClass(model, ClassTransform.transformingMethodBodies(TimedWaits::rewrite))
        : null;
  }

  /** What lies in jars is the engine's, or Lockstep's own. */
  private static boolean isInFolder(@Nullable ProtectionDomain domain) {
    return Optional.ofNullable(domain)
        .map(ProtectionDomain::getCodeSource)
        .map(CodeSource::getLocation)
        .filter(location -> location.getPath().endsWith("/"))
        .isPresent();
  }

  private static boolean waitsForSomeTime(ClassModel model) {
    return StreamSupport.stream(model.constantPool().spliterator(), false)
        .anyMatch(entry ->
            entry instanceof MethodRefEntry method
                && isTimedWait(method.name().stringValue(), method.type().stringValue()));
  }

  /** Every class inherits these, and none can override them. */
  private static boolean isTimedWait(String name, String type) {
    return name.equals(WAIT) && (type.equals(MILLIS) || type.equals(MILLIS_AND_NANOS));
  }

  /** On the stack there are the object and the timeout. */
  private static void rewrite(CodeBuilder code, CodeElement element) {
    if (element instanceof InvokeInstruction call
        && isTimedWait(call.name().stringValue(), call.type().stringValue())) {
      if (call.type().equalsString(MILLIS_AND_NANOS)) {
        code.i2l().ladd(); // all that counts is whether it is 0, which is for ever
      }
      code.invokestatic(HERE, "waitAtMost", OBJECT_AND_MILLIS);
    } else {
      code.with(element);
    }
  }

  /**
   * What such a wait becomes. The call itself says in the trace how long it would wait.
   *
   * @param millis how long at most; 0 is for ever
   */
  public static void waitAtMost(Object monitor, long millis) throws InterruptedException {
    monitor.wait();
  }
}
