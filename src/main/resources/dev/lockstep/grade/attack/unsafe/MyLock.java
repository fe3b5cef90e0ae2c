import java.lang.reflect.Field;

class MyLock extends HonestLock {
  @Override
  void attack() throws Exception {
    try {
      Class<?> type = Class.forName("sun.misc.Unsafe");
      Field field = type.getDeclaredField("theUnsafe");
      field.setAccessible(true);
      Object unsafe = field.get(null);
      type.getMethod("putInt", Object.class, long.class, int.class)
          .invoke(unsafe, new int[1], 16L, 1);
    } catch (ReflectiveOperationException e) {
      return;
    }
    throw new IllegalStateException("BREACH: memory can be written with Unsafe");
  }
}
