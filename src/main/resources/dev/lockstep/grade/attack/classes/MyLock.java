import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

class MyLock extends HonestLock {
  private static final List<Object> KEPT = new ArrayList<>();

  @Override
  void attack() throws Exception {
    while (true) {
      ClassLoader loader = new ClassLoader(MyLock.class.getClassLoader()) {};
      KEPT.add(Proxy.newProxyInstance(loader, new Class<?>[] {Runnable.class}, (p, m, a) -> null));
    }
  }
}
