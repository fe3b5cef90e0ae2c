class MyLock extends HonestLock {
  @Override
  void attack() throws Exception {
    Runtime.getRuntime().halt(0);
  }
}
