class MyLock extends HonestLock {
  @Override
  void attack() throws Exception {
    throw new AssertionError("expected: passed, and it passed");
  }
}
