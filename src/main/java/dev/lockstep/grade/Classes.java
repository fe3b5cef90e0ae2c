package dev.lockstep.grade;

import dev.lockstep.grade.result.Remark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The classes that were made of a submission. */
final class Classes {

  private static final String SUFFIX = ".class";

  private final Path folder;
  private final Set<String> foreign;

  /**
   * The classes in this folder.
   *
   * @param foreign the packages that are not the submission's
   */
  Classes(Path folder, Set<String> foreign) {
    this.folder = folder;
    this.foreign = Set.copyOf(foreign);
  }

  /**
   * The names of those that are the submission's own. Copies of Lockstep's classes and of those
   * that it uses lose against the originals, and are left out; so is what would be a new class in
   * one of these packages, and could see more of them than it should.
   */
  List<String> own(List<Remark> remarks) throws IOException {
    List<String> own = new ArrayList<>();
    for (String name : all()) {
      if (isForeign(name)) {
        remarks.add(
            Remark.leftOut(
                file(name), "classes of this package are Lockstep's; it uses its own copy"));
        Files.delete(folder.resolve(name.replace('.', '/') + SUFFIX));
      } else {
        own.add(name);
      }
    }
    return own;
  }

  private List<String> all() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .map(file -> folder.relativize(file).toString())
          .filter(name -> name.endsWith(SUFFIX))
          .map(name -> name.substring(0, name.length() - SUFFIX.length()).replace('/', '.'))
          .sorted()
          .toList();
    }
  }

  private static String file(String name) {
    return name.replace('.', '/').replaceFirst("\\$.*", "") + ".java";
  }

  private boolean isForeign(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 && foreign.contains(name.substring(0, dot));
  }
}
