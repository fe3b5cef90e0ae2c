class MyLock extends HonestLock {
  @Override
  void attack() throws Exception {
    try {
      Thread.sleep(Long.MAX_VALUE);
    } finally {
      while (true) {
        Thread.onSpinWait();
      }
    }
  }
}
