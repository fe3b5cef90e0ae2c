import java.lang.reflect.Field;
import java.lang.reflect.Modifier;

class MyLock extends WrongLock {
  @Override
  void attack() throws Exception {
    try {
      for (Field field : Class.forName("dev.lockstep.grade.worker.RuleRun").getDeclaredFields()) {
        if (Modifier.isStatic(field.getModifiers())) {
          field.setAccessible(true);
          field.set(null, null);
          throw new IllegalStateException("BREACH: " + field + " can be changed");
        }
      }
    } catch (ReflectiveOperationException e) {
      System.out.println("in vain: " + e);
    }
  }
}
