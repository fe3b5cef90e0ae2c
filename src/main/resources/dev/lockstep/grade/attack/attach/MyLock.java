class MyLock extends HonestLock {
  @Override
  void attack() throws Exception {
    try {
      Class<?> machine = Class.forName("com.sun.tools.attach.VirtualMachine");
      machine
          .getMethod("attach", String.class)
          .invoke(null, Long.toString(ProcessHandle.current().pid()));
    } catch (ReflectiveOperationException e) {
      return;
    }
    throw new IllegalStateException("BREACH: it could attach to itself");
  }
}
