package dev.lockstep.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Collects what is wrong with one file. */
record Errors(Path file, List<String> all) {

  void at(int line, String message) {
    all.add(file.toString().replace('\\', '/') + ":" + line + ": " + message);
  }

  /** The lines of the file; none, and an error, if it cannot be read. */
  List<String> lines(String ifMissing) {
    try {
      return Files.readAllLines(file);
    } catch (NoSuchFileException e) {
      at(1, ifMissing);
    } catch (IOException e) {
      at(1, "the file cannot be read (" + e + "); expected is a text in UTF-8");
    }
    return List.of();
  }
}
