package dev.lockstep.ledger;

import java.nio.file.Path;
import java.util.List;

/** Collects what is wrong with one file. */
record Errors(Path file, List<String> all) {

  void at(int line, String message) {
    all.add(file.toString().replace('\\', '/') + ":" + line + ": " + message);
  }
}
