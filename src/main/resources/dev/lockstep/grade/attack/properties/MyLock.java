class MyLock extends WrongLock {
  @Override
  void attack() throws Exception {
    System.setProperty("lockstep.explore", "off");
    System.setProperty("junit.platform.execution.dryRun.enabled", "true");
    System.setProperty("lockstep.implementation", "dev.lockstep.reference.Reference");
  }
}
