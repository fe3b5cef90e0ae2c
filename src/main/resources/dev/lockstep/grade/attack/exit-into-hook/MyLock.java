class MyLock extends HonestLock {
  @Override
  void attack() throws Exception {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> {
              while (true) {
                Thread.onSpinWait();
              }
            }));
    System.exit(0);
  }
}
