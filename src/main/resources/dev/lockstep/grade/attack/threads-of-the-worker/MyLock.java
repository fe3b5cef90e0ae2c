class MyLock extends WrongLock {
  @Override
  void attack() throws Exception {
    Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread != Thread.currentThread())
        .forEach(Thread::interrupt);
  }
}
