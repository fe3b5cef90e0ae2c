package dev.lockstep.grade.starter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * What a student's project depends on: the interfaces, the rules, and the witnesses that the rules
 * call. The reference is not in it, so that nobody can hand it in.
 *
 * <p>It is a Maven repository of one artifact, which the project carries in a folder of its own:
 * then a project works on any machine, unlike one that names a jar by its path, and nothing has to
 * be installed first, unlike one that counts on {@code mvn install}. Its version contains a hash of
 * its bytes, for Maven takes what it knows of a version for good.
 */
final class Kit {

  private static final List<String> ROOMS = List.of("api", "rules", "witness", "model");
  private static final String LISTENER = RuleLines.class.getName();
  private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

  private final byte[] jar;
  private final String version;

  private Kit(byte[] jar) {
    this.jar = jar;
    this.version = Texts.version("lockstep").replace("-SNAPSHOT", "") + "-" + hash("SHA-256", jar);
  }

  /** The kit that this code belongs to. */
  static Kit ofThisBuild() throws IOException {
    SortedMap<String, byte[]> entries = new TreeMap<>();
    Path home = home();
    if (Files.isDirectory(home)) {
      collect(home, entries);
    } else {
      try (FileSystem files = FileSystems.newFileSystem(home, Map.of())) {
        collect(files.getPath("/"), entries);
      }
    }
    entries.put(
        "META-INF/services/org.junit.platform.launcher.TestExecutionListener",
        LISTENER.getBytes(StandardCharsets.UTF_8));
    return new Kit(zip(entries));
  }

  String version() {
    return version.substring(0, version.indexOf('-') + 13);
  }

  /** Writes the repository. */
  void write(Path repository) throws IOException {
    Path folder = repository.resolve("dev/lockstep/lockstep-kit/" + version());
    Files.createDirectories(folder);
    String name = "lockstep-kit-" + version();
    write(folder.resolve(name + ".jar"), jar);
    byte[] pom =
        Texts.filled("kit-pom.xml", Map.of("kit", version())).getBytes(StandardCharsets.UTF_8);
    write(folder.resolve(name + ".pom"), pom);
  }

  /** Without its hash beside it, Maven would warn of each file. */
  private static void write(Path file, byte[] bytes) throws IOException {
    Files.write(file, bytes);
    Files.writeString(file.resolveSibling(file.getFileName() + ".sha1"), hash("SHA-1", bytes));
  }

  private static Path home() throws IOException {
    try {
      URI place = Kit.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      return Path.of(place);
    } catch (URISyntaxException e) {
      throw new IOException("the kit's own classes are in no readable place", e);
    }
  }

  private static void collect(Path root, Map<String, byte[]> entries) throws IOException {
    Path lockstep = root.resolve("dev/lockstep");
    for (String room : ROOMS) {
      try (Stream<Path> files = Files.walk(lockstep.resolve(room))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          entries.put(name(root, file), Files.readAllBytes(file));
        }
      }
    }
    Path listener = root.resolve(LISTENER.replace('.', '/') + ".class");
    entries.put(name(root, listener), Files.readAllBytes(listener));
    try (Stream<Path> files = Files.list(listener.getParent())) {
      for (Path file : files.filter(file -> name(root, file).contains("RuleLines$")).toList()) {
        entries.put(name(root, file), Files.readAllBytes(file));
      }
    }
  }

  private static String name(Path root, Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  /** The same classes give the same bytes: no entry has a time of its own. */
  private static byte[] zip(SortedMap<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        ZipEntry one = new ZipEntry(entry.getKey());
        one.setTimeLocal(TIME);
        zip.putNextEntry(one);
        zip.write(entry.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static String hash(String algorithm, byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has " + algorithm, e);
    }
  }
}
