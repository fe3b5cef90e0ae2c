class MyLock extends WrongLock {
  private static void hold(Object monitor) {
    synchronized (monitor) {
      while (true) {
        Thread.onSpinWait();
      }
    }
  }

  @Override
  void attack() throws Exception {
    Thread.ofPlatform().daemon().start(() -> hold(System.out));
    Thread.ofPlatform().daemon().start(() -> hold(System.err));
    Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> Runtime.getRuntime().halt(0));
    Thread.sleep(50);
  }
}
