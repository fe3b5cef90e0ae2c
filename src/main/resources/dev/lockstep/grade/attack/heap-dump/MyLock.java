class MyLock extends HonestLock {
  @Override
  void attack() throws Exception {
    try {
      Class<?> type = Class.forName("com.sun.management.HotSpotDiagnosticMXBean");
      Object bean =
          Class.forName("java.lang.management.ManagementFactory")
              .getMethod("getPlatformMXBean", Class.class)
              .invoke(null, type);
      String file = System.getProperty("java.io.tmpdir") + "/" + System.nanoTime() + ".hprof";
      type.getMethod("dumpHeap", String.class, boolean.class).invoke(bean, file, true);
    } catch (ReflectiveOperationException e) {
      return;
    }
    throw new IllegalStateException("BREACH: the heap can be written to a file");
  }
}
