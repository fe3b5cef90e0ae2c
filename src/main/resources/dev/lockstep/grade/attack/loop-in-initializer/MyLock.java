class MyLock extends HonestLock {
  static {
    boolean ever = true;
    while (ever) {
      Thread.onSpinWait();
    }
  }
}
