class MyLock extends HonestLock {
  @Override
  void attack() throws Exception {
    System.exit(0);
  }
}
