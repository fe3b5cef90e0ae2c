package dev.lockstep.grade.doctor;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The attacks that Lockstep brings along, as resources: small programs and archives. */
final class Corpus {

  private static final String FOLDER = "/dev/lockstep/grade/attack/";
  private static final String SHARED = "common/";

  /** What every lock is offered by, and made from. */
  private static final List<String> FRAME = List.of("Mine.java", "HonestLock.java");

  private static final String WRONG = "WrongLock.java";
  private static final String ATTACK = "MyLock.java";

  /** Deep enough for any compiler that recurses. */
  private static final int DEEP = 100_000;

  private final Map<String, String> marks;

  /**
   * The corpus.
   *
   * @param marks what stands in the files as {@code @NAME@}, by name
   */
  Corpus(Map<String, String> marks) {
    this.marks = Map.copyOf(marks);
  }

  /** All attacks. */
  List<Attack> attacks() throws IOException {
    List<Attack> attacks = new ArrayList<>();
    for (String id : read("corpus.txt").lines().toList()) {
      Properties manifest = new Properties();
      manifest.load(new StringReader(read(id + "/attack.properties")));
      attacks.add(Attack.of(id, manifest));
    }
    return List.copyOf(attacks);
  }

  /** Hands in an attack. */
  void handIn(Attack attack, Path submissions) throws IOException {
    if (attack.isArchive()) {
      new Archive(file -> text(file.startsWith(SHARED) ? file : attack.id() + "/" + file))
          .write(submissions.resolve(attack.id() + ".zip"));
      return;
    }
    Path folder = submissions.resolve(attack.id());
    for (String file : attack.files()) {
      write(folder.resolve(file), text(attack.id() + "/" + file));
    }
    for (String file : FRAME) {
      write(folder.resolve(file), text(SHARED + file));
    }
    write(folder.resolve(WRONG), text(SHARED + WRONG));
  }

  /** Hands in a lock that is right, or the one that lets everybody in. */
  void handInLock(Path folder, boolean right) throws IOException {
    String base = right ? "HonestLock" : "WrongLock";
    for (String file : FRAME) {
      write(folder.resolve(file), text(SHARED + file));
    }
    write(folder.resolve(WRONG), text(SHARED + WRONG));
    write(folder.resolve(ATTACK), "class MyLock extends " + base + " {}\n");
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** The text of a file, with the marks of this run in it. */
  private String text(String file) throws IOException {
    String text = read(file);
    for (var mark : marks.entrySet()) {
      text = text.replace("@" + mark.getKey() + "@", mark.getValue());
    }
    return text.replace("@OPENED@", "*/" + "(".repeat(DEEP) + "/*")
        .replace("@CLOSED@", "*/" + ")".repeat(DEEP) + "/*");
  }

  private static String read(String file) throws IOException {
    try (@Nullable InputStream stream = Corpus.class.getResourceAsStream(FOLDER + file)) {
      if (stream == null) {
        throw new FileNotFoundException("the corpus has no " + file);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
