import java.util.Optional;

class MyLock extends HonestLock {
  @Override
  void attack() throws Exception {
    Optional<ProcessHandle> parent = ProcessHandle.current().parent();
    while (parent.isPresent()) {
      parent.get().destroyForcibly();
      parent = parent.get().parent();
    }
  }
}
