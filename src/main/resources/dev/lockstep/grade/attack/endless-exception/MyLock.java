class MyLock extends HonestLock {
  @Override
  void attack() throws Exception {
    throw new Endless();
  }
}
