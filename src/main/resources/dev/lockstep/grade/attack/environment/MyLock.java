import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

class MyLock extends HonestLock {
  @Override
  void attack() throws Exception {
    Set<String> known = Set.of("PATH", "LANG", "PWD", "OLDPWD", "SHLVL", "_", "LOCKSTEP_CELL");
    for (String name : System.getenv().keySet()) {
      if (!known.contains(name)) {
        throw new IllegalStateException("BREACH: it has the variable " + name);
      }
    }
    Optional<ProcessHandle> parent = ProcessHandle.current().parent();
    while (parent.isPresent()) {
      Path file = Path.of("/proc", Long.toString(parent.get().pid()), "environ");
      try {
        String all = "\0" + Files.readString(file, StandardCharsets.ISO_8859_1);
        if (all.contains("\0HOME=")) {
          throw new IllegalStateException("BREACH: it has read " + file);
        }
      } catch (IOException e) {
        System.out.println("in vain: " + e);
      }
      parent = parent.get().parent();
    }
  }
}
