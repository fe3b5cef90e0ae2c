class MyLock extends HonestLock {
  static {
    System.exit(0);
  }
}
