class MyLock extends HonestLock {
  @Override
  void attack() throws Exception {
    try {
      Thread.sleep(Long.MAX_VALUE); // never to end is the attack
    } finally {
      while (true) {
        Thread.onSpinWait();
      }
    }
  }
}
