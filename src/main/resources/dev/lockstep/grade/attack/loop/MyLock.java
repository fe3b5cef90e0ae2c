class MyLock extends HonestLock {
  @Override
  void attack() throws Exception {
    while (true) {
      Thread.interrupted();
    }
  }
}
